package adaps;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waiting in tests: until something holds, never for a time. It is the only place that lets time
 * pass; {@link CodingRulesTest} sees to that.
 */
public final class Waiting {
  /** How long is waited at most; {@code -Dadaps.patience=300} for a machine that is very slow. */
  public static final int PATIENCE_SECONDS = Integer.getInteger("adaps.patience", 120);

  private static final long PAUSE_NANOS = 2_000_000L;

  private Waiting() {}

  /** Waits until something holds; a failure names the line of the test that waits. */
  public static void until(Callable<Boolean> holds) {
    until("what is awaited in " + testLine() + " holds", holds);
  }

  /** The innermost line of a test class that is being executed. */
  private static String testLine() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().endsWith("Test"))
                    .findFirst()
                    .map(StackWalker.StackFrame::toString)
                    .orElse("a test"));
  }

  /**
   * Waits until something holds.
   *
   * @param what completes "waited in vain until"
   */
  public static void until(String what, Callable<Boolean> holds) {
    until(what, () -> "", holds);
  }

  /**
   * Waits until something holds.
   *
   * @param what completes "waited in vain until"
   * @param instead what there is when it never holds
   */
  public static void until(String what, Supplier<?> instead, Callable<Boolean> holds) {
    until(PATIENCE_SECONDS, what, instead, holds);
  }

  /** Waits for something that takes as long as this even where all is well. */
  public static void until(
      int patienceSeconds, String what, Supplier<?> instead, Callable<Boolean> holds) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
    while (!ask(holds)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new AssertionError("interrupted while waiting until " + what + said(instead));
      }
      if (System.nanoTime() > until) {
        throw new AssertionError(
            "waited " + patienceSeconds + " s in vain until " + what + said(instead));
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static String said(Supplier<?> instead) {
    String words = String.valueOf(instead.get());
    return words.isEmpty() ? "" : "; instead: " + words;
  }

  private static boolean ask(Callable<Boolean> holds) {
    try {
      return holds.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("what is waited for cannot be asked", e);
    }
  }
}
