package adaps.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the machine and the Java are that a run is computed with. */
final class ThisMachine {
  private static final Path LINUX = Path.of("/proc/cpuinfo");
  private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");
  private static final String PROCESSOR = processorName();

  private ThisMachine() {}

  /** The processor's name and how many of its threads this process may use. */
  static String processor() {
    return PROCESSOR + ", " + Runtime.getRuntime().availableProcessors() + " of its threads";
  }

  /** Name, version and architecture of the operating system. */
  static String system() {
    return property("os.name") + " " + property("os.version") + " (" + property("os.arch") + ")";
  }

  /** Version and maker of the Java that runs. */
  static String java() {
    return Runtime.version() + " (" + property("java.vendor") + ")";
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static String processorName() {
    return linux()
        .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
        .or(ThisMachine::mac)
        .map(name -> name.trim().replaceAll("\\s+", " "))
        .filter(name -> !name.isEmpty())
        .orElse(property("os.arch"));
  }

  private static Optional<String> linux() {
    try {
      Matcher model = MODEL.matcher(Files.isReadable(LINUX) ? Files.readString(LINUX) : "");
      return model.find() ? Optional.of(model.group(1)) : Optional.empty();
    } catch (IOException e) {
      // Its architecture must do.
      return Optional.empty();
    }
  }

  private static Optional<String> mac() {
    if (!property("os.name").startsWith("Mac")) {
      return Optional.empty();
    }
    try {
      Process asked =
          new ProcessBuilder(List.of("sysctl", "-n", "machdep.cpu.brand_string")).start();
      byte[] said = asked.getInputStream().readAllBytes();
      return Optional.of(new String(said, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
