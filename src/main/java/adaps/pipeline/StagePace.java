package adaps.pipeline;

import java.util.OptionalDouble;

/**
 * How long a stage will still take, by its newest pace. What passes before there is any progress
 * (libraries load, networks are made) says nothing about the rest, and the first steps little: they
 * run before the compiler is through with them. One thread only.
 */
public final class StagePace {
  /** Seconds of progress that a pace is taken from at least. */
  private static final double LEAST = 1;

  /** Seconds after which a newer beginning is taken; a pace is that of once or twice as many. */
  private static final double WINDOW = 10;

  private StageProgress from;
  private StageProgress newer;

  /**
   * Takes note of where a stage is.
   *
   * @param now told as often as there is something new
   * @return seconds until it is done; empty as long as there is no pace
   */
  public OptionalDouble secondsLeft(StageProgress now) {
    if (from == null || now.stage() != from.stage() || now.seconds() < from.seconds()) {
      from = null;
      newer = null;
      if (now.done() > 0) {
        from = now;
        newer = now;
      }
      return OptionalDouble.empty();
    }
    double seconds = now.seconds() - from.seconds();
    double done = now.done() - from.done();
    if (now.seconds() - newer.seconds() >= WINDOW) {
      from = newer;
      newer = now;
    }
    return seconds < LEAST || done <= 0 || now.done() >= 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(seconds * (1 - now.done()) / done);
  }
}
