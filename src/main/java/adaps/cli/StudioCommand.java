package adaps.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code adaps studio}: the window, or nothing. */
@Command(
    name = "studio",
    description = "Open the window.",
    footer = {"", "Exit codes: 0 closed, 3 when no window can be opened."})
final class StudioCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final StudioDoor studio;

  StudioCommand(Terminal terminal, StudioDoor studio) {
    this.terminal = terminal;
    this.studio = studio;
  }

  @Override
  public Integer call() {
    Optional<String> obstacle = studio.obstacle();
    if (obstacle.isPresent()) {
      terminal
          .err()
          .println(
              "The window cannot be opened because "
                  + obstacle.get()
                  + "; 'adaps train spread-5-5-5' does the same job in the terminal.");
      terminal.err().flush();
      return ExitCode.NO_DISPLAY;
    }
    return studio.open();
  }
}
