package adaps.report;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunResult;
import adaps.pipeline.VaePoint;
import adaps.runs.Provenance;
import adaps.runs.RunFolder;
import adaps.runs.StoredIdentity;
import adaps.sharing.MaskFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One run as a report needs it.
 *
 * @param folder where it is kept
 * @param curve its test returns
 * @param vae how its VAE learned, or no points where it trained none
 * @param result what it ended with
 * @param identity what stages 1 to 3 found, if the method has them
 * @param masks its masks, if the method has any
 * @param made what made it
 */
record ReportedRun(
    Path folder,
    ExperimentConfig config,
    LearningCurve curve,
    List<VaePoint> vae,
    RunResult result,
    Optional<StoredIdentity> identity,
    Optional<MaskFrame> masks,
    Provenance made) {

  /** Name of its folder. */
  String name() {
    return new RunFolder(folder).name();
  }

  /** Seconds of all stages. */
  double seconds() {
    return result.stageSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Number of clusters found, 0 for methods without. */
  int clusters() {
    int[] clusterOfAgent = result.clusters().ofAgent();
    if (clusterOfAgent == null) {
      return 0;
    }
    int most = 0;
    for (int cluster : clusterOfAgent) {
      most = Math.max(most, cluster + 1);
    }
    return most;
  }
}
