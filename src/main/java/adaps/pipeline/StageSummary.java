package adaps.pipeline;

import adaps.identity.AlikenessTree;
import adaps.identity.IdentityClustering;
import adaps.identity.IdentityClusters;
import adaps.sharing.MaskReport;
import adaps.words.Quantity;
import java.util.ArrayList;
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

  /** Stage 3: the clusters, and how well they part by what K was chosen with. */
  public static String clustered(IdentityFindings found) {
    boolean tested =
        found.alikeness() != null
            && IdentityClustering.usesSwapTest(found.config().identity().clustering());
    return tested
        ? clustered(found.clusters().clusters(), AlikenessTree.of(found.alikeness()))
        : clustered(found.clusters());
  }

  private static String clustered(IdentityClusters found) {
    String words = words(found.clusters());
    return found
        .chosen()
        .map(choice -> words + ", Davies\u2013Bouldin " + choice.words())
        .orElse(words);
  }

  private static String clustered(int clusters, AlikenessTree tree) {
    double[] heights = tree.heights();
    if (heights.length == 0) {
      return words(clusters);
    }
    int merges = tree.merges();
    List<String> parts = new ArrayList<>();
    if (merges > 0) {
      parts.add(String.format(Locale.ROOT, "up to %.1f within", heights[merges - 1]));
    }
    if (merges < heights.length) {
      parts.add(String.format(Locale.ROOT, "from %.1f between", heights[merges]));
    }
    return words(clusters) + ", swap test's t " + String.join(", ", parts);
  }

  private static String words(int clusters) {
    return clusters + (clusters == 1 ? " cluster" : " clusters");
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

  /** Stage 5: how fast it goes. */
  static String speed(double envStepsPerSecond, int workers) {
    String together = workers == 1 ? "" : ", " + workers + " workers";
    return Quantity.count(Math.round(envStepsPerSecond)) + " steps/s" + together;
  }

  /** Stage 5: the newest test, or nothing before the first. */
  public static String tested(List<MetricPoint> points) {
    return points.isEmpty()
        ? ""
        : "last test " + MetricPoint.words(points.get(points.size() - 1).testMean());
  }
}
