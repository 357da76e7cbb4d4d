package adaps.cli;

import adaps.config.ConfigException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps studio}: the window, or nothing. */
@Command(
    name = "studio",
    description = "Open the window.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:closed", "3:no window can be opened"})
final class StudioCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final StudioDoor studio;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "What the window opens: a run folder or an archive of one, a setting, a scenario or a"
              + " lesson.")
  private Path file;

  @Option(
      names = "--demonstration",
      description =
          "Play two finished runs that come with the program side by side: one network with masks"
              + " and without.")
  private boolean demonstration;

  StudioCommand(Terminal terminal, StudioDoor studio) {
    this.terminal = terminal;
    this.studio = studio;
  }

  @Override
  public Integer call() {
    if (demonstration && file != null) {
      throw new ConfigException(
          "demonstration",
          "The window opens " + file + " or --demonstration, but not both; leave one out.");
    }
    try {
      return studio.open(Optional.ofNullable(file), demonstration);
    } catch (NoWindowException e) {
      terminal
          .err()
          .println(
              "The window cannot be opened because "
                  + e.getMessage()
                  + "; 'adaps train "
                  + AdapsCommand.FIRST_SCENARIO
                  + "' does the same job in the terminal.");
      terminal.err().flush();
      return ExitCode.NO_DISPLAY;
    }
  }
}
