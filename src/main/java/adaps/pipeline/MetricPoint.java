package adaps.pipeline;

import java.util.Locale;

/**
 * One row of the learning curve, written after each test. Losses, entropy, gradient norm and
 * training return are means over the updates since the previous point.
 *
 * @param update A2C updates so far
 * @param envSteps environment steps so far, over all parallel environments
 * @param seconds time spent training so far, tests and pauses not counted
 * @param testMean mean over test episodes of the return (sum over agents, undiscounted)
 * @param testMin lowest return of a test episode
 * @param testMax highest return of a test episode
 * @param trainReturn mean return of training episodes that ended since the previous point, NaN if
 *     none did
 * @param policyLoss actor's loss without the entropy term
 * @param valueLoss critic's squared error
 * @param entropy of the policy, nats, averaged over agents
 * @param gradientNorm before clipping
 */
public record MetricPoint(
    long update,
    long envSteps,
    double seconds,
    double testMean,
    double testMin,
    double testMax,
    double trainReturn,
    double policyLoss,
    double valueLoss,
    double entropy,
    double gradientNorm) {

  /** A return with the decimals that its size asks for: some are in the hundreds, some below 1. */
  public static String words(double testReturn) {
    return String.format(Locale.ROOT, Math.abs(testReturn) < 10 ? "%.2f" : "%.1f", testReturn);
  }
}
