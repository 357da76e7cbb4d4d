package adaps.sweep;

import adaps.config.AdapsException;
import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunState;
import adaps.runs.ExperimentKey;
import adaps.runs.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs that a folder holds already, by what they compute. */
public final class EarlierRuns {
  private static final Logger LOG = LoggerFactory.getLogger(EarlierRuns.class);

  private final Path runs;
  private final Map<ExperimentKey, Path> finished = new HashMap<>();
  private final Map<ExperimentKey, StoredRun> interrupted = new HashMap<>();
  private final Map<ExperimentKey, StoredRun> underWay = new HashMap<>();

  /** Folders of runs that have finished, which need not be read again. */
  private final Set<Path> settled = new HashSet<>();

  private EarlierRuns(Path runs) {
    this.runs = runs;
  }

  /**
   * Looks through a folder of run folders; what is no run, or cannot be read, is passed over.
   *
   * @param runs need not exist
   * @throws AdapsException if the folder cannot be listed
   */
  public static EarlierRuns in(Path runs) {
    EarlierRuns earlier = new EarlierRuns(runs);
    earlier.refresh();
    return earlier;
  }

  /**
   * Looks once more: other processes write there, too.
   *
   * @throws AdapsException if the folder cannot be listed
   */
  public synchronized void refresh() {
    interrupted.clear();
    underWay.clear();
    for (Path folder : folders(runs)) {
      if (settled.contains(folder)) {
        continue;
      }
      try {
        add(folder);
      } catch (AdapsException e) {
        LOG.warn("{} is passed over: {}", folder, e.getMessage());
      }
    }
  }

  /** The folder of a finished run of this experiment, the newest if there are several. */
  public synchronized Optional<Path> finished(ExperimentConfig config) {
    return Optional.ofNullable(finished.get(ExperimentKey.of(config)));
  }

  /**
   * The folder of a run of this experiment that was stopped or killed and that nobody goes on with
   * at the moment, the one that came farthest if there are several. A run that failed is none: it
   * would fail again.
   */
  public synchronized Optional<Path> interrupted(ExperimentConfig config) {
    return Optional.ofNullable(interrupted.get(ExperimentKey.of(config)))
        .map(run -> run.folder().path());
  }

  /** Whether there is a finished run of the experiment with this digest. */
  public synchronized boolean hasFinished(String digest) {
    return finished.keySet().stream().anyMatch(key -> key.digest().equals(digest));
  }

  /** A run of this experiment that some process goes on with at the moment. */
  public synchronized Optional<StoredRun> underWay(ExperimentConfig config) {
    return Optional.ofNullable(underWay.get(ExperimentKey.of(config)));
  }

  /** How far the newest unfinished run of this experiment came: its learning curve. */
  public synchronized List<MetricPoint> points(ExperimentConfig config) {
    ExperimentKey key = ExperimentKey.of(config);
    StoredRun run = underWay.getOrDefault(key, interrupted.get(key));
    return run == null ? List.of() : run.metrics();
  }

  private void add(Path folder) {
    StoredRun run = StoredRun.read(folder);
    ExperimentKey key = ExperimentKey.of(run.config());
    if (run.result().filter(result -> result.state() == RunState.FINISHED).isPresent()) {
      finished.put(key, folder);
      settled.add(folder);
    } else if (run.underWay()) {
      underWay.put(key, run);
    } else if (run.failure().isEmpty()) {
      interrupted.merge(key, run, EarlierRuns::farther);
    }
  }

  private static StoredRun farther(StoredRun one, StoredRun other) {
    return other.metrics().size() >= one.metrics().size() ? other : one;
  }

  private static List<Path> folders(Path runs) {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.filter(StoredRun::isAt).sorted().toList();
    } catch (IOException e) {
      throw new DiskException(
          "The runs folder " + runs + " cannot be listed; check its permissions.");
    }
  }
}
