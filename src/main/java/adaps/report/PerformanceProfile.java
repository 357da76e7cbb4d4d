package adaps.report;

import adaps.report.Bootstrap.Interval;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Run-score distribution (Agarwal et al., NeurIPS 2021): which share of all runs has a final score
 * above a threshold, for every threshold.
 *
 * @param thresholds rising, in scores
 * @param shares 0 to 1, for each threshold
 * @param intervals 95 % of each share, by stratified bootstrap
 */
record PerformanceProfile(
    Scores scores, double[] thresholds, double[] shares, List<Interval> intervals) {
  private static final int THRESHOLDS = 201;

  /** Share of the range of scores that is shown beyond it on either side. */
  private static final double BEYOND = 0.02;

  static PerformanceProfile of(Scores scores, double[] thresholds, UniformRandomProvider random) {
    List<double[]> finals = scores.finals();
    int[] sizes = scores.sizes();
    Bootstrap.Statistic shares = drawn -> shares(finals, drawn, thresholds);
    return new PerformanceProfile(
        scores,
        thresholds,
        shares.of(Bootstrap.everyRun(sizes)),
        Bootstrap.intervals(sizes, shares, Bootstrap.CURVE_DRAWS, random));
  }

  private static double[] shares(List<double[]> finals, int[][] drawn, double[] thresholds) {
    double[] above = new double[thresholds.length];
    int runs = 0;
    for (int stratum = 0; stratum < drawn.length; stratum++) {
      for (int run : drawn[stratum]) {
        runs++;
        double score = finals.get(stratum)[run];
        for (int i = 0; i < thresholds.length && score > thresholds[i]; i++) {
          above[i]++;
        }
      }
    }
    double all = runs;
    Arrays.setAll(above, i -> above[i] / all);
    return above;
  }

  /**
   * Thresholds from a little below the lowest final score of a group to a little above the best.
   */
  static double[] thresholds(ScoreGroup group) {
    double[] all =
        group.series().stream().flatMapToDouble(s -> Arrays.stream(s.allFinals())).toArray();
    double low = Arrays.stream(all).min().orElse(0);
    double high = Arrays.stream(all).max().orElse(1);
    double room = high > low ? BEYOND * (high - low) : 1;
    double[] thresholds = new double[THRESHOLDS];
    Arrays.setAll(thresholds, i -> low - room + i * (high - low + 2 * room) / (THRESHOLDS - 1));
    return thresholds;
  }
}
