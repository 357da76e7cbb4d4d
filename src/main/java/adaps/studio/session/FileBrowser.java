package adaps.studio.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The desktop's own program for looking at folders and pages. */
public final class FileBrowser {
  private FileBrowser() {}

  /**
   * Shows a folder, or a page in the browser; does not wait for it to close.
   *
   * @throws IOException if there is none
   */
  public static void open(Path place) throws IOException {
    new ProcessBuilder(command(System.getProperty("os.name", ""), place))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static List<String> command(String system, Path place) {
    String name = system.toLowerCase(Locale.ROOT);
    String program =
        name.startsWith("windows") ? "explorer" : name.startsWith("mac") ? "open" : "xdg-open";
    return List.of(program, place.toString());
  }
}
