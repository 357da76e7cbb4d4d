package adaps.cli;

import java.util.Optional;

/** How a command opens the window, which the terminal's own room may not know. */
public interface StudioDoor {
  /**
   * Why no window can be opened here, as a clause such as {@code there is no display}; empty when
   * nothing speaks against it.
   */
  Optional<String> obstacle();

  /** Opens the window and returns the exit code when it was closed. */
  int open();
}
