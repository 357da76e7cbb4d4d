package adaps.a2c;

/** How long the parts of the training loop take. */
public final class PhaseClock {
  /** A part of the loop. */
  public enum Phase {
    ENVIRONMENT,
    ACTING,
    LEARNING,
    EVALUATING,
    /** Paused, or telling listeners. */
    OTHER
  }

  private final long[] nanos = new long[Phase.values().length];
  private Phase current = Phase.OTHER;
  private long since = System.nanoTime();

  /** From now on time counts for this part. */
  public void begin(Phase phase) {
    long now = System.nanoTime();
    nanos[current.ordinal()] += now - since;
    since = now;
    current = phase;
  }

  /** Seconds spent in a part so far. */
  public double seconds(Phase phase) {
    return nanos[phase.ordinal()] / 1e9;
  }

  /** Seconds of training: acting, environment and learning. */
  public double trainingSeconds() {
    return seconds(Phase.ENVIRONMENT) + seconds(Phase.ACTING) + seconds(Phase.LEARNING);
  }

  long[] state() {
    begin(current);
    return nanos.clone();
  }

  void restore(long[] earlier) {
    System.arraycopy(earlier, 0, nanos, 0, nanos.length);
    since = System.nanoTime();
  }
}
