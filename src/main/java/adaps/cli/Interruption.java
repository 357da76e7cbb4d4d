package adaps.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a run end cleanly when the process is asked to end (Ctrl-C, SIGTERM, a closed terminal):
 * stops it, waits until everything is written, then ends the process, with {@link
 * ExitCode#INTERRUPTED} unless told another code.
 */
final class Interruption implements AutoCloseable {
  private static final long MAX_WAIT_SECONDS = 60;

  /** What a command that keeps nothing may take to take away what it has half written. */
  private static final long SHORT_WAIT_SECONDS = 2;

  /** Runs that are being ended; whoever interrupts a command at large leaves the end to them. */
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final boolean ofRun;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private volatile int code = ExitCode.INTERRUPTED;

  /**
   * @param stop asks the run to stop; must return at once
   */
  Interruption(Runnable stop) {
    this(stop, true);
    RUNS.incrementAndGet();
  }

  private Interruption(Runnable stop, boolean ofRun) {
    this.ofRun = ofRun;
    hook = new Thread(ofRun ? () -> end(stop) : () -> endCommand(stop), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Of a command that is worth nothing before its end: its thread is interrupted. */
  static Interruption ofCommand() {
    return new Interruption(Thread.currentThread()::interrupt, false);
  }

  /** What the process is to end with where it was asked to end. */
  void endsWith(int interrupted) {
    code = interrupted;
  }

  private void end(Runnable stop) {
    stop.run();
    halt(MAX_WAIT_SECONDS);
  }

  private void endCommand(Runnable stop) {
    if (RUNS.get() == 0) {
      stop.run();
      halt(SHORT_WAIT_SECONDS);
    }
  }

  private void halt(long seconds) {
    try {
      finished.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(code);
  }

  /** The run has ended and has said everything. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      if (ofRun) {
        RUNS.decrementAndGet();
      }
    } catch (IllegalStateException e) {
      // The process is already ending, and the hook waits for us.
    }
    finished.countDown();
  }
}
