package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenarios;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ScenariosCommandTest {
  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new ScenariosCommand()).setOut(new PrintWriter(out));
    assertEquals(0, line.execute(arguments));
    return out.toString();
  }

  @Test
  void everyScenarioHasALineWithItsShape() {
    String listed = run();
    assertEquals(1 + Scenarios.names().size(), listed.lines().count());
    String line =
        listed.lines().filter(l -> l.startsWith("spread-3-3-3-12-9 ")).findFirst().orElseThrow();
    assertTrue(line.matches("\\S+ +30 +3-3-3-12-9 +14 +5 +50 +Christianos.*"), line);
  }

  @Test
  void jsonIsOneObject() throws IOException {
    JsonNode scenarios = new ObjectMapper().readTree(run("--json")).get("scenarios");
    assertEquals(Scenarios.names().size(), scenarios.size());
    assertTrue(scenarios.get(0).get("observationSize").intValue() > 0);
  }
}
