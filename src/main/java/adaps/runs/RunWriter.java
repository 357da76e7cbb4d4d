package adaps.runs;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunRecord;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.StageProgress;
import adaps.pipeline.VaePoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Writes a run's folder while it runs, on a thread of its own; every metric point, in order, lost
 * never. Closes itself when the run ends.
 */
public final class RunWriter implements RunRecord, AutoCloseable {
  private final RunFolder folder;
  private final LiveConfig config;
  private final DiskWriter disk = new DiskWriter(this::diskFailed);
  private final RunLock lock;
  private final CheckpointFolder checkpoints;
  private final AtomicReference<Checkpoint> waiting = new AtomicReference<>();
  private final MetricsFile metrics;
  private final RunLog log;
  private final PolicyWriter policies;
  private int pointsToSkip;
  private volatile Consumer<String> onDiskError = sentence -> {};
  private volatile String diskError;

  private final IdentityWriter identity;
  private final IdentityPathWriter identityPath;
  private boolean encoding;

  /** Made when something is written that needs it: by then the run has made the environment too. */
  private PolicyLegend legend;

  /**
   * What an earlier part of a run made.
   *
   * @param updates that were trained
   * @param points of the learning curve
   */
  record Before(long updates, List<MetricPoint> points) {}

  /**
   * @param before points of the curve and updates that an earlier part of the run made
   */
  private RunWriter(RunFolder folder, RunLock lock, ExperimentConfig config, Before before)
      throws IOException {
    this.folder = folder;
    this.lock = lock;
    checkpoints = new CheckpointFolder(folder.checkpoints());
    pointsToSkip = before.points().size();
    this.config = new LiveConfig(folder, config);
    Provenance.add(folder, Maker.here(config, before.updates()));
    metrics = new MetricsFile(folder.metrics(), before.points());
    log = new RunLog(folder, disk);
    policies = new PolicyWriter(folder, this::legend, disk);
    identity = new IdentityWriter(folder.identity(), () -> legend().spec(), disk);
    identityPath = new IdentityPathWriter(folder.identityPath(), disk);
    lock.onLoss(disk::giveUp);
  }

  /**
   * Makes a run folder and the files that every run has.
   *
   * @param runs where run folders are kept; made when missing
   * @throws adaps.config.AdapsException if the folder cannot be written, or the scenario's
   *     environment does not exist
   */
  public static RunWriter create(Path runs, ExperimentConfig config) {
    EnvironmentKinds.of(config.scenario());
    RunFolder folder = RunFolder.create(runs, config, LocalDateTime.now());
    try {
      return holding(RunLock.take(folder), folder, config, new Before(0, List.of()));
    } catch (IOException e) {
      folder.discard();
      throw RunFolder.unwritable(runs, e);
    }
  }

  private static RunWriter holding(
      RunLock lock, RunFolder folder, ExperimentConfig config, Before before) throws IOException {
    try {
      return new RunWriter(folder, lock, config, before);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Goes on with a run's folder.
   *
   * @param before what is kept of the run; the experiment tells the points once more
   * @throws adaps.config.AdapsException if the folder cannot be written
   */
  static RunWriter goOn(RunFolder folder, RunLock lock, ExperimentConfig config, Before before) {
    try {
      Files.deleteIfExists(folder.summary());
      return holding(lock, folder, config, before);
    } catch (IOException e) {
      throw RunFolder.unwritable(folder.path(), e);
    }
  }

  /** Where it writes. */
  public RunFolder folder() {
    return folder;
  }

  /**
   * Who is told, in a sentence and on another thread, when the disk fails; it should stop the run.
   */
  public void onDiskError(Consumer<String> handler) {
    onDiskError = handler;
  }

  /** What went wrong with the disk, in a sentence, if anything did. */
  public Optional<String> diskError() {
    return Optional.ofNullable(diskError);
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.StageChanged changed) {
      logStage(changed.progress());
    } else if (event instanceof RunEvent.IdentitiesMoved moved) {
      identity.follow(moved.identities());
      identityPath.follow(moved.identities());
    } else if (event instanceof RunEvent.IdentityFound found) {
      identity.found(found.findings());
      identityPath.found(found.findings());
    } else if (event instanceof RunEvent.VaeTrained trained) {
      addVae(trained.point());
      identityPath.pointMade(trained.point());
    } else if (event instanceof RunEvent.MasksKnown known) {
      disk.submit(() -> WholeFile.write(folder.masks(), MasksFile.text(known.frame())));
    } else if (event instanceof RunEvent.PlanRevised revised) {
      log.line("INFO", revised.sentence());
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      policies.follow(changed.policy());
    } else if (event instanceof RunEvent.BestPolicyChanged changed) {
      policies.follow(changed.best());
    } else if (event instanceof RunEvent.Tested tested) {
      addPoint(tested.point());
    } else if (event instanceof RunEvent.SettingsChanged changed) {
      log.line("INFO", config.change(changed.config()));
      disk.submit(config::write);
    } else if (event instanceof RunEvent.CheckpointTaken taken) {
      keep(taken.checkpoint());
    } else if (event instanceof RunEvent.Warned warned) {
      log.line("WARN", warned.name() + ": " + warned.message());
    } else if (event instanceof RunEvent.Ended ended) {
      end(ended.result());
    } else if (event instanceof RunEvent.Failed failed) {
      fail(failed.cause());
    } else if (event instanceof RunEvent.StateChanged changed) {
      logState(changed.state(), changed.message());
    }
  }

  private void logStage(StageProgress progress) {
    log.follow();
    switch (progress.state()) {
      case DONE ->
          log.line(
              "INFO",
              String.format(
                  Locale.ROOT,
                  "stage %s done in %.1f s: %s",
                  progress.stage().label(),
                  progress.seconds(),
                  progress.result()));
      case SKIPPED -> log.line("INFO", "stage " + progress.stage().label() + " skipped");
      default -> {}
    }
  }

  private void addVae(VaePoint point) {
    boolean first = !encoding;
    encoding = true;
    disk.submit(() -> VaeFile.add(folder.vae(), point, first));
  }

  private void addPoint(MetricPoint point) {
    if (pointsToSkip > 0) {
      pointsToSkip--;
      return;
    }
    disk.submit(() -> metrics.add(point));
  }

  private void keep(Checkpoint checkpoint) {
    // Should the disk be slower than the run, only the newest one waits.
    if (waiting.getAndSet(checkpoint) == null) {
      disk.submit(this::writeNewest);
    }
  }

  private void writeNewest() throws IOException {
    Checkpoint newest = waiting.getAndSet(null);
    config.write();
    checkpoints.write(newest);
  }

  /** Adds a sentence to the log. */
  void note(String sentence) {
    log.line("INFO", sentence);
  }

  private void end(RunResult result) {
    identity.end();
    policies.end();
    log.line("INFO", checkpoints::cost);
    writeSummary(RunSummary.fields(folder.name(), config.newest(), result));
  }

  private void writeSummary(Map<String, Object> fields) {
    disk.submit(() -> WholeFile.write(folder.summary(), JsonFormat.text(fields)));
  }

  private void fail(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    log.line("ERROR", trace.toString().stripTrailing());
    policies.end();
  }

  private void logState(RunState state, String message) {
    log.follow();
    String level = state == RunState.FAILED ? "ERROR" : "INFO";
    String sentence = message == null || message.isEmpty() ? "" : ": " + message;
    log.line(level, state.name().toLowerCase(Locale.ROOT) + sentence);
    if (state == RunState.FAILED) {
      writeSummary(RunSummary.failed(folder.name(), config.newest(), message));
    }
    if (state.ended()) {
      RunLog.leave();
      finish();
    }
  }

  /** Waits until everything is on disk. */
  @Override
  public void close() {
    finish();
    disk.await();
  }

  /** Takes the folder away again, for a run that could not begin. */
  public void discard() {
    close();
    folder.discard();
  }

  private PolicyLegend legend() {
    if (legend == null) {
      legend = PolicyLegend.of(config.newest());
    }
    return legend;
  }

  private void finish() {
    disk.finish(
        () -> {
          try (lock;
              metrics;
              log) {
            // All close, whatever happens to one.
          }
        });
  }

  private void diskFailed(IOException error) {
    diskError = DiskError.writing(folder.path(), error);
    onDiskError.accept(diskError);
  }
}
