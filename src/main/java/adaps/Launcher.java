package adaps;

import adaps.cli.AdapsCommand;
import adaps.cli.ExitCode;
import adaps.cli.LogFolder;
import adaps.cli.Terminal;
import org.slf4j.LoggerFactory;

/**
 * Starts the studio or a terminal command. Not a JavaFX application itself, so that it runs from
 * the class path and where there is no display.
 */
public final class Launcher {
  private Launcher() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogFolder.choose();
    System.exit(execute(arguments));
  }

  private static int execute(String[] arguments) {
    try {
      DesktopDoor studio = new DesktopDoor(Display.ofThisMachine());
      return AdapsCommand.create(Terminal.system(), studio).execute(arguments);
    } catch (LinkageError | VirtualMachineError e) {
      LoggerFactory.getLogger(Launcher.class).error("adaps failed", e);
      System.err.println(
          "adaps failed: " + e + "; the details are in " + System.getProperty(LogFolder.PROPERTY));
      return ExitCode.FAILED;
    }
  }
}
