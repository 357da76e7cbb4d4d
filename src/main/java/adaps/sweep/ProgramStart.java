package adaps.sweep;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * The command that starts this program once more, with what it was started with itself.
 *
 * <p>An application image has a launcher of its own, which knows all flags; Java names it in the
 * property {@code jpackage.app-path}. Otherwise it is this Java with this process's flags, class
 * path and main class. That is what {@code launcher/adaps} came to as well, and better than to
 * start that script: a hundred tasks at once would each look whether there is something to build.
 */
public final class ProgramStart {
  private static final String MAIN = "adaps.Launcher";

  private ProgramStart() {}

  /** Program and first arguments, with absolute paths; a command and its options follow. */
  public static List<String> command() {
    String image = System.getProperty("jpackage.app-path");
    if (image != null) {
      return List.of(image);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      // A debugger listens at one port of one process.
      if (!flag.startsWith("-agentlib:")) {
        command.add(flag);
      }
    }
    String classes = System.getProperty("java.class.path");
    if (isThisProgram(classes)) {
      command.addAll(List.of("-jar", Path.of(classes).toAbsolutePath().toString()));
    } else {
      command.addAll(List.of("-cp", absolute(classes), MAIN));
    }
    return List.copyOf(command);
  }

  /** Only a jar that is started as such brings the rights that its manifest names. */
  private static boolean isThisProgram(String classes) {
    if (classes.contains(File.pathSeparator) || !classes.endsWith(".jar")) {
      return false;
    }
    try (JarFile jar = new JarFile(classes)) {
      return jar.getManifest() != null
          && MAIN.equals(jar.getManifest().getMainAttributes().getValue("Main-Class"));
    } catch (IOException e) {
      return false;
    }
  }

  private static String absolute(String classes) {
    return Arrays.stream(classes.split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
