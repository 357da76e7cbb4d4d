package adaps.pipeline;

import adaps.identity.LatentFrame.ClusterChoice;
import adaps.sharing.MaskReport;
import adaps.words.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a stage found in a few words, the same for a run that goes on and for one that is stored.
 */
public final class StageSummary {
  private StageSummary() {}

  /** Stage 2: the VAE's squared errors. */
  public static String encoded(double observationError, double rewardError) {
    return String.format(
        Locale.ROOT, "error %.3f observation, %.4f reward", observationError, rewardError);
  }

  /**
   * Stage 3: the clusters, and how well they part.
   *
   * @param tried every number of clusters that was tried
   */
  public static String clustered(int clusters, List<ClusterChoice> tried) {
    String found = clusters + (clusters == 1 ? " cluster" : " clusters");
    return tried.stream()
        .filter(choice -> choice.clusters() == clusters)
        .findFirst()
        .map(choice -> found + ", Davies\u2013Bouldin " + choice.words())
        .orElse(found);
  }

  /** Stage 4: share of neurons kept and mean overlap of two masks. */
  public static String masked(MaskReport report) {
    double keep =
        Arrays.stream(report.keep()).flatMapToDouble(Arrays::stream).average().orElse(Double.NaN);
    double overlap = 0;
    int pairs = 0;
    for (int a = 0; a < report.overlap().length; a++) {
      for (int b = a + 1; b < report.overlap().length; b++) {
        overlap += report.overlap()[a][b];
        pairs++;
      }
    }
    String kept = "keeps " + Quantity.percent(keep);
    return pairs == 0 ? kept : kept + String.format(Locale.ROOT, ", overlap %.2f", overlap / pairs);
  }

  /** Stage 5: the newest test, or nothing before the first. */
  public static String tested(List<MetricPoint> points) {
    return points.isEmpty()
        ? ""
        : "last test " + MetricPoint.words(points.get(points.size() - 1).testMean());
  }
}
