package adaps.studio.session;

import adaps.identity.LatentFrame;
import adaps.identity.LatentFrame.ClusterChoice;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.Stage;
import adaps.sharing.MaskReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a stage of a stored run found, in the words in which a running one says it. */
final class StoredFindings {
  private StoredFindings() {}

  /** A few words, or none where the files do not say. */
  static String words(Stage stage, OpenedRun run) {
    return switch (stage) {
      case COLLECT -> "transitions are not kept";
      case ENCODE -> run.identity() == null ? "" : errors(run.identity());
      case CLUSTER -> run.identity() == null ? "" : clusters(run.identity());
      case MASK -> run.masks() == null ? "" : masks(run.masks().report());
      case TRAIN -> training(run.metrics());
    };
  }

  private static String errors(LatentFrame frame) {
    return String.format(
        Locale.ROOT,
        "error %.3f observation, %.4f reward",
        frame.observationError(),
        frame.rewardError());
  }

  private static String clusters(LatentFrame frame) {
    if (frame.clusterOfAgent() == null) {
      return "";
    }
    int clusters = Arrays.stream(frame.clusterOfAgent()).max().orElse(-1) + 1;
    String found = clusters + (clusters == 1 ? " cluster" : " clusters");
    return frame.daviesBouldin().stream()
        .filter(choice -> choice.clusters() == clusters)
        .findFirst()
        .map(ClusterChoice::words)
        .map(index -> found + ", Davies\u2013Bouldin " + index)
        .orElse(found);
  }

  private static String masks(MaskReport report) {
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
    String kept = String.format(Locale.ROOT, "keeps %.0f %%", 100 * keep);
    return pairs == 0 ? kept : kept + String.format(Locale.ROOT, ", overlap %.2f", overlap / pairs);
  }

  private static String training(List<MetricPoint> metrics) {
    return metrics.isEmpty()
        ? ""
        : "last test " + MetricPoint.words(metrics.get(metrics.size() - 1).testMean());
  }
}
