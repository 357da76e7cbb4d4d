package adaps.studio.library;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.runs.ChangedSettings;
import adaps.runs.RunFolder;
import adaps.runs.StoredRun;
import adaps.sharing.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of the library.
 *
 * @param folder where the run is kept
 * @param began when it was begun, however often it was resumed
 * @param config what was run; null when that cannot be read
 * @param changed what differs from the scenario's defaults, in a line; empty when nothing does
 * @param status what became of it
 * @param problem why it failed or cannot be read, in a sentence, else empty
 * @param steps training steps done, over all parallel environments
 * @param testReturn mean over the last tenth of the steps; for a run that has not ended its newest
 *     test; NaN before the first
 * @param clusters found, 0 for methods without
 * @param result what it ended with; null when it has not ended
 */
public record LibraryRun(
    RunFolder folder,
    LocalDateTime began,
    ExperimentConfig config,
    String changed,
    RunStatus status,
    String problem,
    long steps,
    double testReturn,
    int clusters,
    RunResult result) {

  /** Reads a run folder; one that cannot be read is a row too. */
  static LibraryRun read(Path path) {
    RunFolder folder = new RunFolder(path);
    LocalDateTime written =
        LocalDateTime.ofInstant(changed(folder.config()), ZoneId.systemDefault());
    try {
      return of(StoredRun.read(path), written);
    } catch (AdapsException e) {
      return new LibraryRun(
          folder, written, null, "", RunStatus.UNREADABLE, e.getMessage(), 0, Double.NaN, 0, null);
    }
  }

  private static LibraryRun of(StoredRun run, LocalDateTime written) {
    Optional<RunResult> result = run.result();
    Optional<String> failure = run.failure();
    List<MetricPoint> metrics = run.metrics();
    MetricPoint last = metrics.isEmpty() ? null : metrics.get(metrics.size() - 1);
    RunStatus status = status(run, result, failure);
    return new LibraryRun(
        run.folder(),
        run.began().orElse(written),
        run.config(),
        ChangedSettings.words(ChangedSettings.of(run.config())),
        status,
        failure.orElse(""),
        result.map(end -> end.training().envSteps()).orElse(last == null ? 0 : last.envSteps()),
        result
            .map(end -> end.training().testReturn())
            .orElse(last == null ? Double.NaN : last.testMean()),
        result.map(LibraryRun::clusters).orElse(0),
        result.orElse(null));
  }

  private static RunStatus status(
      StoredRun run, Optional<RunResult> result, Optional<String> failure) {
    if (run.underWay()) {
      return RunStatus.UNDER_WAY;
    }
    if (result.isPresent()) {
      return result.get().state() == RunState.FINISHED ? RunStatus.FINISHED : RunStatus.STOPPED;
    }
    return failure.isPresent() ? RunStatus.FAILED : RunStatus.BROKEN_OFF;
  }

  private static int clusters(RunResult result) {
    return result.clusters().ofAgent() == null
        ? 0
        : Arrays.stream(result.clusters().ofAgent()).max().orElse(-1) + 1;
  }

  /** When a file was written last; long ago if it is not there. */
  static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  /** Name of its folder. */
  public String name() {
    return folder.name();
  }

  /** Name of its scenario, or empty. */
  public String scenario() {
    return config == null ? "" : config.scenario().name();
  }

  /** What its method is called, or empty. */
  public String method() {
    return config == null ? "" : Methods.named(config.run().method()).label();
  }

  /** Its seed; null when that is not known. */
  public Long seed() {
    return config == null ? null : config.run().seed();
  }

  /** Whether every word of a search is found somewhere in it. */
  boolean matches(String search) {
    String seed = config == null ? "" : "seed" + seed() + " seed " + seed();
    String method = config == null ? "" : config.run().method();
    String all =
        String.join(" ", name(), scenario(), method(), method, seed, changed, status.label())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(search.trim().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(all::contains);
  }
}
