package adaps.cli;

/** How a command opens the window, which the terminal's own room may not know. */
public interface StudioDoor {
  /**
   * Opens the window and waits until it is closed.
   *
   * @return the exit code
   * @throws NoWindowException if there is no display, or what a window needs is not installed
   */
  int open() throws NoWindowException;
}
