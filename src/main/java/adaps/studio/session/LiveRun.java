package adaps.studio.session;

import adaps.config.AdapsException;
import adaps.config.Sentence;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.runs.RunHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An experiment on its thread, the files it writes, and the mailbox it writes to. Everything that
 * may take a while, making the run folder included, happens on that thread.
 */
final class LiveRun {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

  private static final long MAX_WAIT_MILLIS = 30_000;

  private final Supplier<RunHost> beginning;
  private final Mailbox mailbox = new Mailbox();
  private final List<Consumer<RunControl>> pressedEarly = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "experiment");
  private final Thread processEnds = new Thread(this::endWithTheProcess, "closing run");
  private RunControl control;
  private volatile Path folder;

  /**
   * @param beginning opens the run's folder, on the run's thread; may throw {@link AdapsException}
   */
  LiveRun(Supplier<RunHost> beginning) {
    this.beginning = beginning;
    thread.setDaemon(true);
    // Where cores are few, whoever looks goes before the training, workers included.
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.setUncaughtExceptionHandler((t, error) -> died(error));
  }

  void begin() {
    Runtime.getRuntime().addShutdownHook(processEnds);
    thread.start();
  }

  private void run() {
    try (RunHost host = beginning.get()) {
      RunControl prepared = host.prepare(List.of(mailbox)).control();
      folder = host.folder().path();
      takeControl(prepared);
      host.run();
    } catch (AdapsException e) {
      tellFailure(e.getMessage());
    } finally {
      forgetProcess();
    }
  }

  /** The process is asked to end (SIGTERM, the end of the session): the run stops and is kept. */
  private void endWithTheProcess() {
    press(RunControl::stop);
    try {
      thread.join(MAX_WAIT_MILLIS);
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

  /** An experiment reports its own failures; this is for what it could not report. */
  private void died(Throwable error) {
    LOG.error("The training thread died.", error);
    tellFailure(Sentence.about(error));
  }

  private void tellFailure(String sentence) {
    mailbox.accept(new RunEvent.StateChanged(RunState.FAILED, sentence));
  }
}
