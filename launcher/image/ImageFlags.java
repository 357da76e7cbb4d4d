import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JVM's flags for the window's program. */
final class ImageFlags {
  private static final int STRICT_MEMORY = 23;

  private ImageFlags() {}

  /** The system of a name as Java gives it: windows, mac or linux. */
  static String system(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("windows") ? "windows" : lower.startsWith("mac") ? "mac" : "linux";
  }

  /**
   * The flags of the launcher script, and the two that a jar's manifest gives a program only when
   * it is started as a jar. A test compares them with the script's.
   *
   * @param major first number of the Java that runs the program
   */
  static List<String> of(int major, String system) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "-XX:MaxRAMPercentage=50",
                "-Dfile.encoding=UTF-8",
                "--add-modules=jdk.incubator.vector"));
    if (major >= STRICT_MEMORY) {
      flags.add("--sun-misc-unsafe-memory-access=allow");
    }
    if (system.equals("linux")) {
      flags.addAll(
          List.of(
              "-XX:ThreadPriorityPolicy=1",
              "-XX:CompilerThreadPriority=4",
              "-XX:JavaPriority1_To_OSPriority=10",
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:-PrintWarnings"));
    }
    flags.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    flags.add("--enable-native-access=ALL-UNNAMED");
    return flags;
  }
}
