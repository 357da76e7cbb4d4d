package adaps.report;

import adaps.report.Bootstrap.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How likely a run of one method ends better than a run of another on the same scenario, averaged
 * over scenarios (Agarwal et al., NeurIPS 2021): the Mann-Whitney statistic over all pairs of runs,
 * where a tie counts half.
 *
 * @param better the one
 * @param than the other
 * @param probability 0 to 1; 0.5 where neither is better
 * @param interval 95 % of it, by a bootstrap that draws runs of both on each scenario
 */
record ProbabilityOfImprovement(Scores better, Scores than, double probability, Interval interval) {

  /**
   * Compares two methods.
   *
   * @param better on the same scenarios, in the same order, as the other
   */
  static ProbabilityOfImprovement of(Scores better, Scores than, UniformRandomProvider random) {
    List<double[]> ours = better.finals();
    List<double[]> theirs = than.finals();
    int scenarios = ours.size();
    Bootstrap.Statistic probability =
        drawn -> {
          double sum = 0;
          for (int i = 0; i < scenarios; i++) {
            sum += over(ours.get(i), drawn[i], theirs.get(i), drawn[scenarios + i]);
          }
          return new double[] {sum / scenarios};
        };
    int[] sizes =
        IntStream.concat(IntStream.of(better.sizes()), IntStream.of(than.sizes())).toArray();
    return new ProbabilityOfImprovement(
        better,
        than,
        probability.of(Bootstrap.everyRun(sizes))[0],
        Bootstrap.intervals(sizes, probability, Bootstrap.DRAWS, random).get(0));
  }

  private static double over(double[] ours, int[] mine, double[] theirs, int[] other) {
    double wins = 0;
    for (int run : mine) {
      for (int against : other) {
        wins += ours[run] > theirs[against] ? 1 : ours[run] == theirs[against] ? 0.5 : 0;
      }
    }
    return wins / (mine.length * other.length);
  }
}
