package adaps;

import adaps.cli.AdapsCommand;
import adaps.cli.ExitCode;
import adaps.cli.LogFolder;
import adaps.cli.PluginArguments;
import adaps.cli.Terminal;
import adaps.config.AdapsException;
import adaps.config.Sentence;
import org.slf4j.LoggerFactory;

/**
 * Starts the studio or a terminal command. Not a JavaFX application itself, so that it runs from
 * the class path and where there is no display.
 */
public final class Launcher {
  /** What Java reads in place of a letter that a charset does not have. */
  private static final char REPLACEMENT = '\uFFFD';

  private Launcher() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogFolder.choose();
    UnpackedNatives.beside(Launcher.class).ifPresent(UnpackedNatives::announce);
    if (losesLetters(System.getProperty("user.dir"))) {
      System.err.println(
          "The name of this folder cannot be read in the locale's charset ("
              + System.getProperty("sun.jnu.encoding")
              + "), so what is written here would be lost; start the launcher, or set LC_ALL to a"
              + " UTF-8 locale such as C.UTF-8.");
      System.exit(ExitCode.USAGE);
    }
    try {
      PluginArguments.open(arguments, System.err);
    } catch (AdapsException e) {
      System.err.println(e.getMessage());
      System.exit(ExitCode.USAGE);
    }
    System.exit(execute(arguments));
  }

  /** Whether a path came from the system with letters that the locale's charset does not have. */
  static boolean losesLetters(String path) {
    return path.indexOf(REPLACEMENT) >= 0;
  }

  private static int execute(String[] arguments) {
    try {
      DesktopDoor studio = new DesktopDoor(Display.ofThisMachine());
      return AdapsCommand.create(Terminal.system(), studio).execute(arguments);
    } catch (LinkageError | VirtualMachineError e) {
      log(e);
      System.err.println(Sentence.about(e));
      return ExitCode.FAILED;
    }
  }

  private static void log(Throwable error) {
    try {
      LoggerFactory.getLogger(Launcher.class).error("adaps failed", error);
    } catch (LinkageError e) {
      // Where few files may be open, the log's own classes cannot be loaded either.
    }
  }
}
