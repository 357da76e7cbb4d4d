package adaps.studio.session;

import adaps.identity.LatentFrame;
import adaps.pipeline.Stage;
import adaps.pipeline.StageSummary;
import java.util.Arrays;

/** What a stage of a stored run found, in the words in which a running one says it. */
final class StoredFindings {
  private StoredFindings() {}

  /** A few words, or none where the files do not say. */
  static String words(Stage stage, OpenedRun run) {
    LatentFrame identity = run.identity();
    return switch (stage) {
      case COLLECT -> "transitions are not kept";
      case ENCODE ->
          identity == null
              ? ""
              : StageSummary.encoded(identity.observationError(), identity.rewardError());
      case CLUSTER ->
          identity == null || identity.clusterOfAgent() == null
              ? ""
              : StageSummary.clustered(
                  Arrays.stream(identity.clusterOfAgent()).max().orElse(-1) + 1,
                  identity.daviesBouldin());
      case MASK -> run.masks() == null ? "" : StageSummary.masked(run.masks().report());
      case TRAIN -> StageSummary.tested(run.metrics());
    };
  }
}
