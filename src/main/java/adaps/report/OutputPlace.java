package adaps.report;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.runs.DiskError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a report or a study goes. What this program wrote there is written anew; files of others
 * stay.
 *
 * @param what is written, for example {@code report}
 * @param vouching name of the file by which an earlier one is known
 * @param mark what that file has near its beginning
 * @param others names of other files, which are of this program only where the first one is
 */
record OutputPlace(String what, String vouching, String mark, List<String> others) {
  private static final int BEGINNING = 1024;

  /**
   * Refuses a place where nothing can go, so that nobody computes for hours first.
   *
   * @param out need not exist
   * @throws AdapsException if it is no folder, or holds files of these names that are not of this
   *     program
   */
  void check(Path out) {
    try {
      if (Files.exists(out) && !Files.isDirectory(out)) {
        throw new NotDirectoryException(out.toString());
      }
      Path first = out.resolve(vouching);
      if (Files.exists(first)) {
        if (!beginning(first).contains(mark)) {
          throw foreign(first);
        }
        return;
      }
      for (String other : others) {
        if (Files.exists(out.resolve(other))) {
          throw foreign(out.resolve(other));
        }
      }
    } catch (IOException e) {
      throw refused(out, e);
    }
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    }
  }

  private ConfigException foreign(Path file) {
    return new ConfigException(
        "out",
        file
            + " is no "
            + what
            + " of this program, so it is not written over; choose another folder, or move it"
            + " away.");
  }

  /** What to throw when writing there failed. */
  DiskException refused(Path out, IOException e) {
    boolean full = !DiskError.isOfThePlace(e);
    return new DiskException(
        "The "
            + what
            + " cannot be written to "
            + out
            + " ("
            + DiskError.reason(e)
            + (full ? "); make room, or choose another folder." : "); choose another folder."),
        full);
  }
}
