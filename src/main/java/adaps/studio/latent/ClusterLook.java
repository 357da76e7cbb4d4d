package adaps.studio.latent;

import adaps.config.ExperimentConfig;
import adaps.identity.ClusterAgreement;
import adaps.identity.IdentityClustering;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.identity.LatentFrame.ClusterChoice;
import adaps.random.RandomStreams;
import java.util.List;

/**
 * The clustering of the identities with some K: the run's own, or one that a person only looks at.
 *
 * @param clusters what K-means finds
 * @param agreement adjusted Rand index against the hidden types
 * @param ofRun whether the run uses it
 */
record ClusterLook(IdentityClusters clusters, double agreement, boolean ofRun) {
  private static final double NEARLY = 0.8;
  private static final double PARTLY = 0.4;
  private static final double HARDLY = 0.1;

  /**
   * The same computation as in stage 3, from the same numbers and streams, with K given.
   *
   * @param frame identities at the end of stage 2, with the run's clusters
   * @param types hidden type of every agent
   */
  static ClusterLook at(
      int clusters, LatentFrame frame, ExperimentConfig config, List<Integer> types) {
    IdentityClusters found =
        IdentityClustering.cluster(
            frame.mu(),
            frame.sigma(),
            config.with("clusters", clusters).identity(),
            new RandomStreams(config.run().seed()));
    return new ClusterLook(
        found,
        ClusterAgreement.adjustedRandIndex(found.clusterOfAgent(), types),
        clusters == frame.planeCentres().length);
  }

  /** The index of every K that the run would try if K were not given; empty for two agents. */
  static List<ClusterChoice> choices(LatentFrame frame, ExperimentConfig config) {
    return IdentityClustering.cluster(
            frame.mu(),
            frame.sigma(),
            config.with("clusters", 0).identity(),
            new RandomStreams(config.run().seed()))
        .tried();
  }

  /** The agreement in words. */
  String words() {
    if (agreement == 1) {
      return "The clusters are the types.";
    }
    if (agreement >= NEARLY) {
      return "Nearly the types.";
    }
    if (agreement >= PARTLY) {
      return "Partly the types.";
    }
    return agreement >= HARDLY ? "Hardly the types." : "No better than chance.";
  }
}
