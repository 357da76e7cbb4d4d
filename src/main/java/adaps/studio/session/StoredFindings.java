package adaps.studio.session;

import adaps.pipeline.IdentityFindings;
import adaps.pipeline.Stage;
import adaps.pipeline.StageFinding;
import adaps.pipeline.StageSummary;

/** What a stage of a stored run found, in the words in which a running one says it. */
final class StoredFindings {
  private StoredFindings() {}

  private static String collected(OpenedRun run) {
    StageFinding kept = run.known() == null ? null : run.known().stages().get(Stage.COLLECT);
    return kept == null ? "transitions are not kept" : kept.result();
  }

  /** A few words, or none where the files do not say. */
  static String words(Stage stage, OpenedRun run) {
    IdentityFindings found = run.findings();
    return switch (stage) {
      case COLLECT -> collected(run);
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
