package adaps.pipeline;

import adaps.a2c.UpdateMetrics;
import adaps.conflict.ConflictLevels;
import java.util.Locale;

/**
 * One row of the learning curve, written after each test.
 *
 * @param update A2C updates so far
 * @param envSteps environment steps so far, over all parallel environments
 * @param seconds time spent training so far, tests and pauses not counted
 * @param test what the test episodes returned
 * @param trainReturn mean return of training episodes that ended since the previous point, NaN if
 *     none did
 * @param learning means over the updates since the previous point
 * @param diversity how differently two agents act, mean over pairs, 0 to 1; NaN for a single agent,
 *     and where an older program made the test
 * @param conflict how much of what the agents' gradients pull cancels; unknown where it is not
 *     looked at, before the first look, and where an older program made the test
 * @param parts what of the test return each type's and each cluster's agents earned
 */
public record MetricPoint(
    long update,
    long envSteps,
    double seconds,
    TestReturn test,
    double trainReturn,
    UpdateMetrics.Means learning,
    double diversity,
    ConflictLevels conflict,
    ReturnParts parts) {

  /** A point at which it was looked neither at conflict nor at groups of agents. */
  public MetricPoint(
      long update,
      long envSteps,
      double seconds,
      TestReturn test,
      double trainReturn,
      UpdateMetrics.Means learning,
      double diversity) {
    this(
        update,
        envSteps,
        seconds,
        test,
        trainReturn,
        learning,
        diversity,
        ConflictLevels.UNKNOWN,
        ReturnParts.UNKNOWN);
  }

  /**
   * Returns of test episodes, each the sum over agents, undiscounted.
   *
   * @param mean over the episodes
   * @param min the lowest
   * @param max the highest
   */
  public record TestReturn(double mean, double min, double max) {}

  /** Mean return of the test episodes, which is what most curves show. */
  public double testMean() {
    return test.mean();
  }

  /**
   * The one of two with the higher test return, the earlier of equals; a point without a test is
   * never better.
   *
   * @param best of the points before, or null
   */
  public static MetricPoint better(MetricPoint best, MetricPoint next) {
    if (Double.isNaN(next.testMean())) {
      return best;
    }
    return best == null || next.testMean() > best.testMean() ? next : best;
  }

  /** A return with the decimals that its size asks for: some are in the hundreds, some below 1. */
  public static String words(double testReturn) {
    return String.format(Locale.ROOT, Math.abs(testReturn) < 10 ? "%.2f" : "%.1f", testReturn);
  }
}
