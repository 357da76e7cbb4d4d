package adaps.a2c;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Which of a stream of things to keep so that at every moment those kept are a uniform random
 * sample of all that came by (reservoir sampling; Vitter, 1985, algorithm R). Until there are too
 * many, all are kept, in order, and no random number is drawn.
 */
final class UniformSample {
  /** The newest thing is not kept. */
  static final int NOT_KEPT = -1;

  private final int places;
  private final UniformRandomProvider random;
  private long seen;

  /**
   * @param places things that can be kept; at least one
   */
  UniformSample(int places, UniformRandomProvider random) {
    this.places = places;
    this.random = random;
  }

  /**
   * The place of the thing that comes by now, where it takes the place of another one once all are
   * taken; or {@link #NOT_KEPT}.
   */
  int next() {
    seen++;
    if (seen <= places) {
      return (int) (seen - 1);
    }
    long place = random.nextLong(seen);
    return place < places ? (int) place : NOT_KEPT;
  }

  /** Whether anything was left out or replaced. */
  boolean isPartial() {
    return seen > places;
  }
}
