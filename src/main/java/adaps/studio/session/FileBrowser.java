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
    browse(place.toString());
  }

  /**
   * Shows what is at an address in the browser; does not wait for it to close.
   *
   * @throws IOException if there is none
   */
  public static void browse(String address) throws IOException {
    new ProcessBuilder(command(System.getProperty("os.name", ""), address))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static List<String> command(String system, String place) {
    String name = system.toLowerCase(Locale.ROOT);
    String program =
        name.startsWith("windows") ? "explorer" : name.startsWith("mac") ? "open" : "xdg-open";
    return List.of(program, place);
  }
}
