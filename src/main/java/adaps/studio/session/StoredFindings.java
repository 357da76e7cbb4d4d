package adaps.studio.session;

import adaps.pipeline.IdentityFindings;
import adaps.pipeline.Stage;
import adaps.pipeline.StageSummary;

/** What a stage of a stored run found, in the words in which a running one says it. */
final class StoredFindings {
  private StoredFindings() {}

  /** A few words, or none where the files do not say. */
  static String words(Stage stage, OpenedRun run) {
    IdentityFindings found = run.findings();
    return switch (stage) {
      case COLLECT -> "transitions are not kept";
      case ENCODE ->
          found == null
              ? ""
              : StageSummary.encoded(
                  found.identities().observationError(), found.identities().rewardError());
      case CLUSTER ->
          found == null || found.clusters() == null ? "" : StageSummary.clustered(found);
      case MASK -> run.masks() == null ? "" : StageSummary.masked(run.masks().report());
      case TRAIN -> StageSummary.tested(run.metrics());
    };
  }
}
