package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The compiler does not make the passes over rows a part of the whole backward pass, in which it
 * may keep their vectors as objects: they are larger than what it takes into another method.
 */
class CompiledAloneTest {
  /** HotSpot's FreqInlineSize, bytes of code. */
  private static final int INLINED_AT_MOST = 325;

  private static final Pattern METHOD = Pattern.compile("  [a-z].* (\\w+|\\{})(\\(.*\\))?;");
  private static final Pattern INSTRUCTION = Pattern.compile(" +(\\d+): [a-z].*");

  @ParameterizedTest
  @ValueSource(strings = {"MatrixProducts", "GradientProducts"})
  void methodsWithVectorsAreTooLargeToBePartsOfOthers(String name) {
    Map<String, Integer> bytes = bytesOfMethodsWithVectors(name);
    assertFalse(bytes.isEmpty(), "no method with vectors is found");
    bytes.forEach((method, size) -> assertTrue(size > INLINED_AT_MOST, method + ": " + size));
  }

  /** Where the last instruction begins. */
  private static Map<String, Integer> bytesOfMethodsWithVectors(String name) {
    Map<String, Integer> bytes = new HashMap<>();
    String method = "";
    int last = 0;
    for (String line : disassembled(name).split("\\R")) {
      Matcher declared = METHOD.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (declared.matches()) {
        method = declared.group(1);
      } else if (instruction.matches()) {
        last = Integer.parseInt(instruction.group(1));
      }
      if (line.contains("Method jdk/incubator/vector/FloatVector.") || bytes.containsKey(method)) {
        bytes.put(method, last);
      }
    }
    return bytes;
  }

  private static String disassembled(String name) {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    String classes = System.getProperty("java.class.path");
    String[] options = {
      "-p", "-c", "-cp", classes, MatrixProducts.class.getPackageName() + "." + name
    };
    ToolProvider.findFirst("javap").orElseThrow().run(out, out, options);
    return printed.toString();
  }
}
