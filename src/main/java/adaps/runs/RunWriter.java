package adaps.runs;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.StageProgress;
import adaps.pipeline.VaePoint;
import adaps.sharing.MaskFrame;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a run's folder while it runs, on a thread of its own; every metric point, in order, lost
 * never. Closes itself when the run ends.
 */
public final class RunWriter implements RunListener, AutoCloseable {
  private final RunFolder folder;
  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final DiskWriter disk = new DiskWriter(this::diskFailed);
  private final MetricsFile metrics;
  private final RunLog log;
  private volatile Consumer<String> onDiskError = sentence -> {};
  private volatile String diskError;
  private LatentFrame latent;
  private PolicySnapshot policy;

  private RunWriter(RunFolder folder, ExperimentConfig config) throws IOException {
    this.folder = folder;
    this.config = config;
    spec = EnvironmentKinds.spec(config.scenario());
    WholeFile.write(folder.config(), ConfigFile.text(config));
    metrics = new MetricsFile(folder.metrics());
    log = new RunLog(folder, disk);
  }

  /**
   * Makes a run folder and the files that every run has.
   *
   * @param runs where run folders are kept; made when missing
   * @throws adaps.config.ConfigException if the folder cannot be written, or the scenario's
   *     environment does not exist
   */
  public static RunWriter create(Path runs, ExperimentConfig config) {
    EnvironmentKinds.of(config.scenario());
    RunFolder folder = RunFolder.create(runs, config, LocalDateTime.now());
    try {
      return new RunWriter(folder, config);
    } catch (IOException e) {
      throw RunFolder.unwritable(runs, e);
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
  public void stageChanged(StageProgress progress) {
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

  @Override
  public void latentChanged(LatentFrame frame) {
    latent = frame;
    if (frame.clusterOfAgent() != null) {
      writeIdentity(frame);
    }
  }

  @Override
  public void vaeTrained(VaePoint point) {
    disk.submit(() -> VaeFile.add(folder.vae(), point));
  }

  @Override
  public void masksChanged(MaskFrame frame) {
    disk.submit(() -> WholeFile.write(folder.masks(), MasksFile.text(frame)));
  }

  @Override
  public void policyChanged(PolicySnapshot snapshot) {
    policy = snapshot;
  }

  @Override
  public void metric(MetricPoint point) {
    disk.submit(() -> metrics.add(point));
  }

  @Override
  public void warning(String name, String message) {
    log.line("WARN", name + ": " + message);
  }

  @Override
  public void ended(RunResult result) {
    if (latent != null && latent.clusterOfAgent() == null) {
      writeIdentity(latent);
    }
    PolicySnapshot last = policy;
    if (last != null) {
      disk.submit(() -> PolicyFile.write(folder, last));
    }
    disk.submit(
        () ->
            WholeFile.write(
                folder.summary(),
                JsonFormat.text(RunSummary.fields(folder.name(), config, result))));
  }

  @Override
  public void failed(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    log.line("ERROR", trace.toString().stripTrailing());
  }

  @Override
  public void stateChanged(RunState state, String message) {
    log.follow();
    String level = state == RunState.FAILED ? "ERROR" : "INFO";
    String sentence = message == null || message.isEmpty() ? "" : ": " + message;
    log.line(level, state.name().toLowerCase(Locale.ROOT) + sentence);
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
    for (Path file : List.of(folder.config(), folder.metrics(), folder.log(), folder.path())) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // What cannot be deleted stays: the reason why the run did not begin matters more.
        return;
      }
    }
  }

  private void writeIdentity(LatentFrame frame) {
    disk.submit(() -> WholeFile.write(folder.identity(), IdentityFile.text(spec, frame)));
  }

  private void finish() {
    disk.finish(
        () -> {
          try (metrics;
              log) {
            // Both close, whatever happens to the first.
          }
        });
  }

  private void diskFailed(IOException error) {
    diskError = DiskError.writing(folder.path(), error);
    onDiskError.accept(diskError);
  }
}
