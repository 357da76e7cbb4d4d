package adaps.studio.session;

import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.runs.RunFolder;
import adaps.runs.RunWriter;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An experiment on its thread, and the mailbox it writes to. */
final class LiveRun {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

  private final Mailbox mailbox = new Mailbox();
  private final RunWriter writer;
  private final Experiment experiment;
  private final Thread thread;

  /**
   * @param runs where its run folder is made
   * @throws adaps.config.ConfigException if the configuration cannot be run, or the folder not be
   *     written
   */
  LiveRun(ExperimentConfig config, Path runs) {
    ExperimentChecks.check(config);
    writer = RunWriter.create(runs, config);
    experiment = new Experiment(config, List.of(mailbox, writer));
    writer.onDiskError(this::diskFailed);
    thread = new Thread(experiment, "experiment");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, error) -> died(error));
  }

  void begin() {
    thread.start();
  }

  RunControl control() {
    return experiment.control();
  }

  void deliver(RunListener reader) {
    mailbox.deliver(reader);
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  /** Where its files are. */
  RunFolder folder() {
    return writer.folder();
  }

  /** Waits for the end of the thread and of its files; never on the JavaFX thread. */
  void await() throws InterruptedException {
    thread.join();
    writer.close();
  }

  private void diskFailed(String sentence) {
    mailbox.endsAsFailure(sentence);
    control().stop();
  }

  /**
   * An experiment reports its own failures; this is for what it could not report, such as no
   * memory.
   */
  private void died(Throwable error) {
    LOG.error("The training thread died.", error);
    String message = error.getMessage();
    mailbox.stateChanged(
        RunState.FAILED, message == null ? error.getClass().getSimpleName() : message);
  }
}
