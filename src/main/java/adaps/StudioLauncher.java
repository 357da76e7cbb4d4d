package adaps;

import java.util.stream.Stream;

/**
 * What the window's program of an application image starts: the window, with the file that was
 * dropped on the program or opened with it.
 */
public final class StudioLauncher {
  private StudioLauncher() {}

  /** Opens the window and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Launcher.main(Stream.concat(Stream.of("studio"), Stream.of(arguments)).toArray(String[]::new));
  }
}
