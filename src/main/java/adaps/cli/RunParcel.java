package adaps.cli;

import adaps.config.AdapsException;
import adaps.config.DiskException;
import adaps.report.Report;
import adaps.runs.DiskError;
import adaps.runs.RunArchive;
import adaps.runs.StoredRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run for others: its folder, and beside it in {@code about} the report on it and the page on
 * what its files hold, so that it can be read without this program.
 *
 * @param run what is packed
 */
record RunParcel(StoredRun run) {
  private static final String ABOUT = "about/";
  private static final String PAGE = "run-folder.md";

  static RunParcel of(StoredRun run) {
    return new RunParcel(run);
  }

  /**
   * @param file is replaced if it exists
   * @param light leaves out the checkpoints and {@code about}
   * @return its size in bytes
   */
  long write(Path file, boolean light) {
    try {
      if (light) {
        RunArchive.writeLight(run.folder(), file);
      } else {
        RunArchive.write(run.folder(), file, about());
      }
      return Files.size(file);
    } catch (IOException e) {
      throw new DiskException(
          "The archive "
              + file
              + " cannot be written ("
              + DiskError.reason(e)
              + "); choose another place.");
    }
  }

  private Map<String, byte[]> about() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (InputStream page = RunParcel.class.getResourceAsStream("/manual/" + PAGE)) {
      files.put(ABOUT + PAGE, page.readAllBytes());
    }
    Path drawn = Files.createTempDirectory("adaps-archive");
    try {
      ReportCommand.write(Report.of(List.of(run.folder().path())), drawn.resolve("report"));
      take(drawn.resolve("report"), files);
    } catch (AdapsException e) {
      // Of a run that has not finished there is no report; the run itself is there all the same.
      return files;
    } finally {
      delete(drawn);
    }
    return files;
  }

  private static void take(Path report, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> all = Files.walk(report)) {
      for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = report.relativize(one).toString().replace('\\', '/');
        files.put(ABOUT + name, Files.readAllBytes(one));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
