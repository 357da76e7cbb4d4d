package adaps.runs;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run as its folder holds it, finished or not.
 *
 * @param folder where it is kept
 * @param config what was run
 * @param metrics its learning curve so far
 */
public record StoredRun(RunFolder folder, ExperimentConfig config, List<MetricPoint> metrics) {

  public StoredRun {
    metrics = List.copyOf(metrics);
  }

  /**
   * Reads a run folder.
   *
   * @throws ConfigException if it is no run folder or one of its files cannot be read; the sentence
   *     names the file and, where there is one, the line
   */
  public static StoredRun read(Path path) {
    RunFolder folder = new RunFolder(path);
    for (Path file : List.of(folder.config(), folder.metrics())) {
      if (!Files.isRegularFile(file)) {
        throw new ConfigException(
            "run", path + " is not a run folder: it has no " + file.getFileName() + ".");
      }
    }
    return new StoredRun(
        folder,
        reading(folder.config(), ConfigFile::read),
        reading(folder.metrics(), MetricsFile::read));
  }

  private interface Reading<T> {
    T of(Path file) throws IOException;
  }

  private static <T> T reading(Path file, Reading<T> reading) {
    try {
      return reading.of(file);
    } catch (IOException e) {
      throw new ConfigException(
          "run", file + " cannot be read (" + DiskError.reason(e) + "); check the folder.");
    }
  }
}
