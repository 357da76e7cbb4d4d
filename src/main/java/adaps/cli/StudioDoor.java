package adaps.cli;

import java.nio.file.Path;
import java.util.Optional;

/** How a command opens the window, which the terminal's own room may not know. */
public interface StudioDoor {
  /**
   * Opens the window and waits until it is closed.
   *
   * @param file what it opens at once: a run folder, a setting, a scenario, a lesson; none for none
   * @param demonstration whether it plays the finished runs that come with the program
   * @return the exit code
   * @throws NoWindowException if there is no display, or what a window needs is not installed
   */
  int open(Optional<Path> file, boolean demonstration) throws NoWindowException;
}
