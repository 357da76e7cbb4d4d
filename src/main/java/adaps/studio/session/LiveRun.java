package adaps.studio.session;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.Experiment;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.pipeline.VaePoint;
import adaps.runs.Resumption;
import adaps.runs.RunWriter;
import adaps.runs.StoredRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An experiment on its thread, the files it writes, and the mailbox it writes to. Everything that
 * may take a while, making the run folder included, happens on that thread.
 */
final class LiveRun {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

  private static final long LONGEST_WAIT_MILLIS = 30_000;

  /** How a run comes to be; called on the run's thread. */
  interface Beginning {
    /**
     * Opens the run's folder.
     *
     * @throws ConfigException if it cannot
     */
    Opened open();
  }

  /**
   * A run about to begin.
   *
   * @param writer of its folder; to be closed
   * @param experiment makes the experiment, which tells the listeners and the writer
   */
  record Opened(RunWriter writer, Function<RunListener, Experiment> experiment) {}

  private final Beginning beginning;
  private final Mailbox mailbox = new Mailbox();
  private final List<Consumer<RunControl>> pressedEarly = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "experiment");
  private final Thread processEnds = new Thread(this::endWithTheProcess, "closing run");
  private RunControl control;
  private volatile Path folder;

  LiveRun(Beginning beginning) {
    this.beginning = beginning;
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, error) -> died(error));
  }

  /** A new run, in a folder of its own below {@code runs}. */
  static Beginning anew(ExperimentConfig config, Path runs) {
    return () -> {
      RunWriter writer = RunWriter.create(runs, config);
      return new Opened(writer, mailbox -> new Experiment(config, List.of(mailbox, writer)));
    };
  }

  /** A new run that takes over what an earlier one found. */
  static Beginning from(IdentityFindings findings, ExperimentConfig config, Path runs) {
    return () -> {
      RunWriter writer = RunWriter.create(runs, config);
      return new Opened(
          writer, mailbox -> Experiment.from(findings, config, List.of(mailbox, writer)));
    };
  }

  /** A stored run that goes on. */
  static Beginning stored(Path folder) {
    return () -> {
      Resumption resumption = Resumption.of(folder, OptionalLong.empty());
      List<VaePoint> encoded = encoded(resumption, folder);
      return new Opened(
          resumption.writer(),
          mailbox -> {
            encoded.forEach(point -> mailbox.accept(new RunEvent.VaeTrained(point)));
            return resumption.experiment(List.of(mailbox));
          });
    };
  }

  /** The VAE's loss curve, if the VAE is not trained once more; the rest the experiment tells. */
  private static List<VaePoint> encoded(Resumption resumption, Path folder) {
    boolean kept = resumption.checkpoint().map(Checkpoint::findings).isPresent();
    return kept ? StoredRun.read(folder).vae() : List.of();
  }

  void begin() {
    Runtime.getRuntime().addShutdownHook(processEnds);
    thread.start();
  }

  private void run() {
    try {
      run(beginning.open());
    } catch (ConfigException e) {
      tellFailure(e.getMessage());
    } finally {
      forgetProcess();
    }
  }

  /** The process is asked to end (SIGTERM, the end of the session): the run stops and is kept. */
  private void endWithTheProcess() {
    press(RunControl::stop);
    try {
      thread.join(LONGEST_WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetProcess() {
    try {
      Runtime.getRuntime().removeShutdownHook(processEnds);
    } catch (IllegalStateException e) {
      // The process is ending, and waits for this thread.
    }
  }

  private void run(Opened opened) {
    try (RunWriter writer = opened.writer()) {
      Experiment experiment = opened.experiment().apply(mailbox);
      writer.onDiskError(this::diskFailed);
      folder = writer.folder().path();
      takeControl(experiment.control());
      experiment.run();
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
    tellFailure(message == null ? error.getClass().getSimpleName() : message);
  }

  private void tellFailure(String sentence) {
    mailbox.accept(new RunEvent.StateChanged(RunState.FAILED, sentence));
  }
}
