package adaps.report;

import adaps.report.Bootstrap.Interval;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How good a method is after how many environment steps: the interquartile mean over all runs of
 * all scenarios at every number of steps that all of them were tested at.
 *
 * @param steps environment steps
 * @param means interquartile means of the scores
 * @param intervals 95 % of each, by stratified bootstrap
 * @param testsPerPoint successive tests whose mean one point is
 */
record SampleEfficiency(
    Scores scores, double[] steps, double[] means, List<Interval> intervals, int testsPerPoint) {

  static SampleEfficiency of(Scores scores, int mostPoints, UniformRandomProvider random) {
    CommonTests tests =
        CommonTests.of(
            scores.strata().stream().flatMap(stratum -> stratum.runs().stream()).toList(),
            mostPoints);
    double[][][] byStratum = byStratum(scores, tests);
    int[] sizes = scores.sizes();
    double[] values = new double[Arrays.stream(sizes).sum()];
    Bootstrap.Statistic means = drawn -> means(byStratum, drawn, tests.size(), values);
    return new SampleEfficiency(
        scores,
        tests.steps(),
        means.of(Bootstrap.everyRun(sizes)),
        Bootstrap.intervals(sizes, means, Bootstrap.CURVE_DRAWS, random),
        tests.testsPerPoint());
  }

  /** Scores [stratum][run][point]. */
  private static double[][][] byStratum(Scores scores, CommonTests tests) {
    double[][][] byStratum = new double[scores.strata().size()][][];
    int run = 0;
    for (int stratum = 0; stratum < byStratum.length; stratum++) {
      Scores.Stratum own = scores.strata().get(stratum);
      byStratum[stratum] = new double[own.runs().size()][];
      for (int i = 0; i < byStratum[stratum].length; i++) {
        byStratum[stratum][i] = Arrays.stream(tests.returns()[run++]).map(own.score()).toArray();
      }
    }
    return byStratum;
  }

  private static double[] means(double[][][] scores, int[][] drawn, int points, double[] values) {
    double[] means = new double[points];
    for (int point = 0; point < points; point++) {
      int at = 0;
      for (int stratum = 0; stratum < drawn.length; stratum++) {
        for (int run : drawn[stratum]) {
          values[at++] = scores[stratum][run][point];
        }
      }
      means[point] = InterquartileMean.of(values);
    }
    return means;
  }
}
