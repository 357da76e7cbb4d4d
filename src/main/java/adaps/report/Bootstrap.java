package adaps.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Stratified bootstrap (Agarwal et al., NeurIPS 2021): runs are drawn with replacement within each
 * stratum (a scenario, or a method on it), and the interval holds the middle 95 % of what the draws
 * give. With one run in every stratum it has no width and says nothing.
 */
final class Bootstrap {
  /** Draws for single numbers. */
  static final int DRAWS = 10_000;

  /** Draws for curves, which have an interval at each of their points. */
  static final int CURVE_DRAWS = 2_000;

  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** A range of returns, of shares or of probabilities. */
  record Interval(double low, double high) {}

  /** Numbers that are computed from runs. */
  interface Statistic {
    /**
     * Computes them.
     *
     * @param drawn [stratum][i], which of the stratum's runs the i-th drawn one is
     * @return as many numbers each time
     */
    double[] of(int[][] drawn);
  }

  /**
   * The 95 % percentile interval of the interquartile mean.
   *
   * @param strata scores of each stratum
   * @param random where the draws come from; the same stream gives the same interval
   */
  static Interval interval(List<double[]> strata, UniformRandomProvider random) {
    int[] sizes = strata.stream().mapToInt(scores -> scores.length).toArray();
    double[] values = new double[Arrays.stream(sizes).sum()];
    Statistic mean =
        drawn -> {
          int at = 0;
          for (int stratum = 0; stratum < drawn.length; stratum++) {
            for (int run : drawn[stratum]) {
              values[at++] = strata.get(stratum)[run];
            }
          }
          return new double[] {InterquartileMean.of(values)};
        };
    return intervals(sizes, mean, DRAWS, random).get(0);
  }

  /**
   * The 95 % percentile interval of each number of a statistic.
   *
   * @param sizes how many runs each stratum has
   * @param random where the draws come from; the same stream gives the same intervals
   */
  static List<Interval> intervals(
      int[] sizes, Statistic statistic, int draws, UniformRandomProvider random) {
    int[][] drawn = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    double[][] values = new double[draws][];
    for (int draw = 0; draw < draws; draw++) {
      for (int[] stratum : drawn) {
        Arrays.setAll(stratum, i -> random.nextInt(stratum.length));
      }
      values[draw] = statistic.of(drawn);
    }
    List<Interval> intervals = new ArrayList<>();
    for (int number = 0; number < values[0].length; number++) {
      int place = number;
      double[] sorted = Arrays.stream(values).mapToDouble(value -> value[place]).sorted().toArray();
      intervals.add(new Interval(percentile(sorted, TAIL), percentile(sorted, 1 - TAIL)));
    }
    return intervals;
  }

  /** Every run once: what a statistic comes to without drawing. */
  static int[][] everyRun(int[] sizes) {
    return Arrays.stream(sizes)
        .mapToObj(size -> IntStream.range(0, size).toArray())
        .toArray(int[][]::new);
  }

  /** Linear between the two nearest of the sorted values. */
  static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
