package adaps.mutation;

import java.util.List;
import java.util.Set;

/** Threads that came into being since a test began, and how they are ended. */
final class LeftThreads {
  private static final long GRACE_MILLIS = 3000;
  private static final long BREATH_MILLIS = 20;

  private Set<Thread> known = Set.of();

  /** From here on threads are new. */
  void before() {
    known = Thread.getAllStackTraces().keySet();
  }

  /** Ends all new threads as far as they can be ended. */
  void end() {
    long until = System.currentTimeMillis() + GRACE_MILLIS;
    List<Thread> alive = alive();
    while (!alive.isEmpty() && System.currentTimeMillis() < until) {
      alive.forEach(LeftThreads::stop);
      sleep();
      alive = alive();
    }
  }

  /** Ends the new threads that compute instead of waiting, and says whether that succeeded. */
  boolean endRunning() {
    if (!running().isEmpty()) {
      sleep();
    }
    long until = System.currentTimeMillis() + GRACE_MILLIS;
    List<Thread> running = running();
    while (!running.isEmpty() && System.currentTimeMillis() < until) {
      running.forEach(LeftThreads::stop);
      sleep();
      running = running();
    }
    return running.isEmpty();
  }

  private List<Thread> running() {
    return alive().stream().filter(LeftThreads::computes).toList();
  }

  private static boolean computes(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return thread.getState() == Thread.State.RUNNABLE
        && stack.length > 0
        && !stack[0].isNativeMethod();
  }

  private List<Thread> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !known.contains(thread) && thread.isAlive())
        .toList();
  }

  /** There is no other way to end a loop that a fault has made endless. */
  @SuppressWarnings({"deprecation", "removal"})
  private static void stop(Thread thread) {
    thread.stop();
  }

  private static void sleep() {
    try {
      Thread.sleep(BREATH_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a campaign", e);
    }
  }
}
