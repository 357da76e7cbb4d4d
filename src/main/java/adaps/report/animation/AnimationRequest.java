package adaps.report.animation;

import adaps.config.ConfigException;

/**
 * What of a report is to move.
 *
 * @param runs at most so many runs, 0 for none
 * @param greedy whether agents take the most probable action instead of sampling
 * @param seed of everything that an episode draws
 */
public record AnimationRequest(int runs, boolean greedy, long seed) {
  /** As many as a page can show and still be sent around. */
  public static final int MOST_RUNS = 12;

  /** Nothing moves. */
  public static final AnimationRequest NONE = new AnimationRequest(0, false, 0);

  /**
   * @throws ConfigException if there are too many runs, or the seed is negative
   */
  public AnimationRequest {
    if (runs < 0 || runs > MOST_RUNS) {
      throw new ConfigException(
          "animate", "--animate is " + runs + " but must be 0 to " + MOST_RUNS + ".");
    }
    if (seed < 0) {
      throw new ConfigException("seed", "--seed is " + seed + " but must be 0 or more.");
    }
  }
}
