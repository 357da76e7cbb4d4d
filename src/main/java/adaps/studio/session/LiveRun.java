package adaps.studio.session;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.runs.RunWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An experiment on its thread, the files it writes, and the mailbox it writes to. Everything that
 * may take a while, making the run folder included, happens on that thread.
 */
final class LiveRun {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

  private final ExperimentConfig config;
  private final IdentityFindings earlier;
  private final Path runs;
  private final Mailbox mailbox = new Mailbox();
  private final List<Consumer<RunControl>> pressedEarly = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "experiment");
  private RunControl control;
  private volatile Path folder;

  /**
   * @param earlier findings to begin with, or null
   * @param runs where its run folder is made
   */
  LiveRun(ExperimentConfig config, IdentityFindings earlier, Path runs) {
    this.config = config;
    this.earlier = earlier;
    this.runs = runs;
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, error) -> died(error));
  }

  void begin() {
    thread.start();
  }

  private void run() {
    try (RunWriter writer = RunWriter.create(runs, config)) {
      List<RunListener> listeners = List.of(mailbox, writer);
      Experiment experiment =
          earlier == null
              ? new Experiment(config, listeners)
              : Experiment.from(earlier, config, listeners);
      writer.onDiskError(this::diskFailed);
      folder = writer.folder().path();
      takeControl(experiment.control());
      experiment.run();
    } catch (ConfigException e) {
      mailbox.stateChanged(RunState.FAILED, e.getMessage());
    }
  }

  private synchronized void takeControl(RunControl newControl) {
    control = newControl;
    pressedEarly.forEach(button -> button.accept(control));
    pressedEarly.clear();
  }

  /** Presses a button, as soon as there is one; never waits. */
  synchronized void press(Consumer<RunControl> button) {
    if (control == null) {
      pressedEarly.add(button);
    } else {
      button.accept(control);
    }
  }

  void deliver(RunListener reader) {
    mailbox.deliver(reader);
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  /** Where its files are, or null before the folder is made. */
  Path folder() {
    return folder;
  }

  /** Waits for the end of the thread and of its files; never on the JavaFX thread. */
  void await() throws InterruptedException {
    thread.join();
  }

  private void diskFailed(String sentence) {
    mailbox.endsAsFailure(sentence);
    press(RunControl::stop);
  }

  /** An experiment reports its own failures; this is for what it could not report. */
  private void died(Throwable error) {
    LOG.error("The training thread died.", error);
    String message = error.getMessage();
    mailbox.stateChanged(
        RunState.FAILED, message == null ? error.getClass().getSimpleName() : message);
  }
}
