package adaps.studio.session;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how long the JavaFX thread does not answer: a thread of its own asks it again and again
 * and notes the longest wait. With the system property {@code adaps.studio.frames} the longest wait
 * is logged every five seconds, and where the thread was whenever a wait was too long.
 */
public final class Watchdog implements AutoCloseable {
  /** A person notices a longer wait. */
  public static final long MAX_MILLIS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final boolean REPORTING = Boolean.getBoolean("adaps.studio.frames");
  private static final long PAUSE_NANOS = 5_000_000L;
  private static final long REPORT_NANOS = 5_000_000_000L;
  private static final int SHOWN_CALLS = 24;

  private final Executor watched;
  private final Thread thread = new Thread(this::watch, "watchdog");
  private volatile Thread asked;
  private volatile long answered;
  private volatile long longest;
  private volatile long tooLong;
  private volatile boolean closed;

  /**
   * @param watched runs what it is given on the thread to be watched
   */
  public Watchdog(Executor watched) {
    this.watched = watched;
    thread.setDaemon(true);
  }

  /** Begins to watch, if the system property asks for it. */
  public void startIfReporting() {
    if (REPORTING) {
      start();
    }
  }

  /** Begins to watch. */
  public void start() {
    thread.start();
  }

  /** The longest wait since the start or the last reset, in milliseconds; any thread. */
  public long longestMillis() {
    return longest / 1_000_000;
  }

  /** How many waits were longer than {@link #MAX_MILLIS} since the start or the last reset. */
  public long tooLong() {
    return tooLong;
  }

  /** Forgets what was measured. */
  public void reset() {
    longest = 0;
    tooLong = 0;
  }

  private void watch() {
    long reported = System.nanoTime();
    long ofReport = 0;
    while (!closed) {
      long wait = ask();
      longest = Math.max(longest, wait);
      ofReport = Math.max(ofReport, wait);
      if (REPORTING && System.nanoTime() - reported >= REPORT_NANOS) {
        LOG.info(
            String.format(
                Locale.ROOT,
                "JavaFX thread blocked at most %.0f ms, since the start %.0f ms, %d times above"
                    + " %d ms",
                ofReport / 1e6,
                longest / 1e6,
                tooLong,
                MAX_MILLIS));
        reported = System.nanoTime();
        ofReport = 0;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** One question; while no answer comes, looks where the thread is. */
  private long ask() {
    long began = System.nanoTime();
    answered = 0;
    watched.execute(this::answer);
    boolean noted = false;
    while (answered == 0 && !closed) {
      LockSupport.parkNanos(PAUSE_NANOS / 5);
      if (!noted && System.nanoTime() - began > MAX_MILLIS * 1_000_000) {
        noted = true;
        tooLong++;
        note();
      }
    }
    return closed ? 0 : answered - began;
  }

  private void answer() {
    asked = Thread.currentThread();
    answered = System.nanoTime();
  }

  private void note() {
    Thread blocked = asked;
    if (!REPORTING || blocked == null) {
      return;
    }
    StringBuilder calls = new StringBuilder();
    StackTraceElement[] trace = blocked.getStackTrace();
    for (int i = 0; i < Math.min(SHOWN_CALLS, trace.length); i++) {
      calls.append(System.lineSeparator()).append("  at ").append(trace[i]);
    }
    LOG.info("The JavaFX thread has not answered for {} ms:{}", MAX_MILLIS, calls);
  }

  /** Ends the watch. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
