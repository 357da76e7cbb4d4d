package adaps.runs;

import adaps.config.AdapsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished run that comes with the program, as an archive without checkpoints: {@code
 * demonstration/METHOD.zip} on the class path.
 */
public final class ShippedRun {
  private static final String FOLDER = "/demonstration/";

  private ShippedRun() {}

  /**
   * Unpacks one; all of it, or nothing.
   *
   * @param method of the run
   * @param into a folder that can be written
   * @return the run folder in it
   * @throws IllegalArgumentException if none of this method comes with the program
   * @throws AdapsException if the run cannot be written
   */
  public static Path unpack(String method, Path into) throws IOException {
    Path archive = into.resolve(method + ".zip");
    try (InputStream stream = ShippedRun.class.getResourceAsStream(FOLDER + method + ".zip")) {
      if (stream == null) {
        throw new IllegalArgumentException("no run of '" + method + "' comes with the program");
      }
      Files.copy(stream, archive);
      return UnpackedRun.of(archive, into);
    } finally {
      Files.deleteIfExists(archive);
    }
  }
}
