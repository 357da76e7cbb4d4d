package adaps.report;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Stratified bootstrap of the interquartile mean (Agarwal et al., NeurIPS 2021): runs are drawn
 * with replacement within each stratum (scenario), and the interval holds the middle 95 % of what
 * the draws give. With one run in every stratum it has no width and says nothing.
 */
final class Bootstrap {
  private static final int DRAWS = 10_000;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** A range of returns. */
  record Interval(double low, double high) {}

  /**
   * The 95 % percentile interval.
   *
   * @param strata scores of each stratum
   * @param random where the draws come from; the same stream gives the same interval
   */
  static Interval interval(List<double[]> strata, UniformRandomProvider random) {
    int size = strata.stream().mapToInt(scores -> scores.length).sum();
    double[] drawn = new double[size];
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int at = 0;
      for (double[] scores : strata) {
        for (int i = 0; i < scores.length; i++) {
          drawn[at++] = scores[random.nextInt(scores.length)];
        }
      }
      means[draw] = InterquartileMean.of(drawn);
    }
    Arrays.sort(means);
    return new Interval(percentile(means, TAIL), percentile(means, 1 - TAIL));
  }

  /** Linear between the two nearest of the sorted values. */
  static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
