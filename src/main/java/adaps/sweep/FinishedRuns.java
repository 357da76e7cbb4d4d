package adaps.sweep;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.RunState;
import adaps.runs.ExperimentKey;
import adaps.runs.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of a folder that have finished, by what they computed. */
public final class FinishedRuns {
  private static final Logger LOG = LoggerFactory.getLogger(FinishedRuns.class);

  private final Map<ExperimentKey, Path> byKey = new HashMap<>();

  private FinishedRuns() {}

  /**
   * Looks through a folder of run folders; what is no run, or cannot be read, is passed over.
   *
   * @param runs need not exist
   * @throws ConfigException if the folder cannot be listed
   */
  public static FinishedRuns in(Path runs) {
    FinishedRuns finished = new FinishedRuns();
    for (Path folder : folders(runs)) {
      try {
        finished.addIfFinished(folder);
      } catch (ConfigException e) {
        LOG.warn("{} is passed over: {}", folder, e.getMessage());
      }
    }
    return finished;
  }

  /** The folder of a finished run of this experiment, the newest if there are several. */
  public Optional<Path> of(ExperimentConfig config) {
    return Optional.ofNullable(byKey.get(ExperimentKey.of(config)));
  }

  private void addIfFinished(Path folder) {
    StoredRun run = StoredRun.read(folder);
    if (run.result().filter(result -> result.state() == RunState.FINISHED).isPresent()) {
      byKey.put(ExperimentKey.of(run.config()), folder);
    }
  }

  private static List<Path> folders(Path runs) {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.filter(StoredRun::isAt).sorted().toList();
    } catch (IOException e) {
      throw new ConfigException(
          "runs", "The runs folder " + runs + " cannot be listed; check its permissions.");
    }
  }
}
