package adaps.report;

import java.util.Arrays;

/**
 * Mean of the middle half of some scores: a quarter of them, rounded down, is left out at either
 * end (Agarwal et al., NeurIPS 2021). With fewer than four scores it is their mean.
 */
final class InterquartileMean {
  private InterquartileMean() {}

  /** NaN for no scores. */
  static double of(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 4;
    double sum = 0;
    for (int i = cut; i < sorted.length - cut; i++) {
      sum += sorted[i];
    }
    return sum / (sorted.length - 2 * cut);
  }
}
