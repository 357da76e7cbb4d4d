package adaps.studio.session;

/** One of several who take turns: should it fail, the others have theirs all the same. */
final class Unharmed {
  private Unharmed() {}

  /** Runs it; what it throws goes where the thread's uncaught exceptions go. */
  static void run(Runnable turn) {
    try {
      turn.run();
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
