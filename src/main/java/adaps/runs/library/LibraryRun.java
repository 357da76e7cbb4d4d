package adaps.runs.library;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.runs.ChangedSettings;
import adaps.runs.Provenance;
import adaps.runs.RunFolder;
import adaps.runs.RunNotes;
import adaps.runs.StoredRun;
import adaps.sharing.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
 * @param settings all that decides its numbers; none when that cannot be read
 * @param status what became of it
 * @param problem why it failed, or what of it cannot be read, in a sentence, else empty
 * @param progress how far training came
 * @param result what it ended with; null when it has not ended
 * @param notes what people have written about it; null when that cannot be read
 * @param made what made it
 */
public record LibraryRun(
    RunFolder folder,
    LocalDateTime began,
    ExperimentConfig config,
    RunSettings settings,
    RunStatus status,
    String problem,
    Progress progress,
    RunResult result,
    RunNotes notes,
    Provenance made) {
  /** How people read when a run was begun. */
  public static final DateTimeFormatter BEGAN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /**
   * How far training came.
   *
   * @param steps training steps done, over all parallel environments
   * @param testReturn mean over the last tenth of the steps; for a run that has not ended its
   *     newest test; NaN before the first
   * @param best the test with the highest mean return, the earliest of several; null before the
   *     first
   */
  public record Progress(long steps, double testReturn, MetricPoint best) {
    private static final Progress NONE = new Progress(0, Double.NaN, null);

    private static Progress of(List<MetricPoint> metrics, Optional<RunResult> result) {
      MetricPoint last = metrics.isEmpty() ? null : metrics.get(metrics.size() - 1);
      MetricPoint best = null;
      for (MetricPoint point : metrics) {
        best = MetricPoint.better(best, point);
      }
      return new Progress(
          result.map(end -> end.training().envSteps()).orElse(last == null ? 0 : last.envSteps()),
          result
              .map(end -> end.training().testReturn())
              .orElse(last == null ? Double.NaN : last.testMean()),
          best);
    }
  }

  /** Reads a run folder; one that cannot be read is a row too. Takes its time. */
  public static LibraryRun read(Path path) {
    RunFolder folder = new RunFolder(path);
    LocalDateTime written =
        LocalDateTime.ofInstant(changed(folder.config()), ZoneId.systemDefault());
    RunNotes notes = null;
    String unread = "";
    try {
      notes = RunNotes.read(folder);
    } catch (AdapsException e) {
      unread = e.getMessage();
    }
    try {
      return of(StoredRun.read(path), written, notes, unread);
    } catch (AdapsException e) {
      return new LibraryRun(
          folder,
          written,
          null,
          RunSettings.UNKNOWN,
          RunStatus.UNREADABLE,
          e.getMessage(),
          Progress.NONE,
          null,
          notes,
          Provenance.UNKNOWN);
    }
  }

  private static LibraryRun of(
      StoredRun run, LocalDateTime written, RunNotes notes, String unread) {
    Optional<RunResult> result = run.result();
    Optional<String> failure = run.failure();
    return new LibraryRun(
        run.folder(),
        run.began().orElse(written),
        run.config(),
        RunSettings.of(run.config()),
        status(run, result, failure),
        failure.orElse(unread),
        Progress.of(run.metrics(), result),
        result.orElse(null),
        notes,
        run.provenance());
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

  /** What people call it: the name that somebody gave it, or else what was run. */
  public String title() {
    return given().name().isEmpty() ? experiment() : given().name();
  }

  /** What was run, in a line; the name of its folder when that is not known. */
  public String experiment() {
    return config == null ? name() : method() + " on " + scenario() + ", seed " + seed();
  }

  /** What people have written about it, as far as that can be read. */
  public RunNotes given() {
    return notes == null ? RunNotes.NONE : notes;
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

  /** What differs from the scenario's defaults, in a line; empty when nothing does. */
  public String changed() {
    return ChangedSettings.words(settings.changed());
  }

  /** Training steps done, over all parallel environments. */
  public long steps() {
    return progress.steps();
  }

  /** What it is judged by: see {@link Progress}. */
  public double testReturn() {
    return progress.testReturn();
  }

  /** How many clusters were found, 0 for methods without. */
  public int clusters() {
    return result == null || result.clusters().ofAgent() == null
        ? 0
        : Arrays.stream(result.clusters().ofAgent()).max().orElse(-1) + 1;
  }

  /** Why it holds no policy, in a sentence; empty where it holds one. */
  public String whyNoPolicy() {
    if (result == null) {
      return "It has not ended, so it holds no policy yet.";
    }
    return result.reachedTraining() ? "" : "It was stopped before training, so it holds no policy.";
  }

  /** Whether everything of a search is found in it. */
  public boolean matches(String search) {
    return LibrarySearch.finds(search, this);
  }
}
