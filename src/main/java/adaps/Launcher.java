package adaps;

import adaps.cli.AdapsCommand;
import adaps.cli.LogFolder;
import adaps.cli.Terminal;

/**
 * Starts the studio or a terminal command. Not a JavaFX application itself, so that it runs from
 * the class path and where there is no display.
 */
public final class Launcher {
  private Launcher() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogFolder.choose();
    int code = AdapsCommand.create(Terminal.system(), new StudioWindow()).execute(arguments);
    System.exit(code);
  }
}
