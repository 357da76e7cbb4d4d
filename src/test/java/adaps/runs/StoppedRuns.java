package adaps.runs;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Runs of sixty updates that are stopped where a test wants it, and gone on with. */
public final class StoppedRuns {
  /** Updates of a whole run. */
  public static final int UPDATES = 60;

  private StoppedRuns() {}

  /** Sixty updates with six tests. */
  public static ExperimentConfig config(String scenario, String method) {
    Scenario where =
        scenario.equals("match")
            ? new Scenario("match", "Match", "match", "a test", Map.of())
            : Scenarios.load(scenario);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("method", method);
    values.put("steps", 40 * UPDATES);
    values.put("testInterval", 500);
    values.put("testEpisodes", 2);
    values.put("conflictInterval", 7);
    values.put("collectSteps", 400);
    values.put("maxCollectSteps", 400);
    values.put("minRewarded", 0);
    values.put("vaeEpochs", 1);
    values.put("clusters", 2);
    return ExperimentConfig.of(where, values);
  }

  /** A run from its start to its end; its folder. */
  static Path whole(Path runs, ExperimentConfig config) {
    return stoppedAt(runs, config, Integer.MAX_VALUE);
  }

  /** A run with a checkpoint after every {@code updates}, stopped at the first; its folder. */
  static Path stoppedAt(Path runs, ExperimentConfig config, int updates) {
    ExperimentConfig cut = config.with("checkpointUpdates", updates);
    try (RunHost host = RunHost.create(runs, cut)) {
      run(host, updates);
      return host.folder().path();
    }
  }

  /** Goes on with a run to its end; the sentences that a person would see. */
  static List<String> goOn(Path folder) {
    try (RunHost host = RunHost.resume(folder, OptionalLong.empty())) {
      run(host, Integer.MAX_VALUE);
      return host.notes();
    }
  }

  private static void run(RunHost host, long updates) {
    Stop stop = new Stop(updates);
    stop.control = host.prepare(List.of(stop)).control();
    host.run();
    if (stop.failure != null) {
      throw new AssertionError("the run failed", stop.failure);
    }
  }

  /** Copies a run's files into an empty folder. */
  static void copy(Path run, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(one -> !one.equals(run)).toList()) {
        Files.copy(file, target.resolve(run.relativize(file).toString()));
      }
    }
  }

  /** The rows of the curve without the column of seconds. */
  public static List<String> timelessRows(Path folder) {
    return lines(folder).stream()
        .map(line -> line.replaceFirst("^([^,]*,[^,]*,)[^,]*,", "$1"))
        .toList();
  }

  private static List<String> lines(Path folder) {
    try {
      return Files.readAllLines(folder.resolve("metrics.csv"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Stop implements RunListener {
    private final long updates;
    private RunControl control;
    private Throwable failure;

    Stop(long updates) {
      this.updates = updates;
    }

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.CheckpointTaken taken) {
        if (taken.checkpoint().updates() >= updates) {
          control.stop();
        }
      } else if (event instanceof RunEvent.Failed failed) {
        failure = failed.cause();
      }
    }
  }
}
