package adaps.studio.latent;

import adaps.config.ExperimentConfig;
import adaps.identity.ClusterAgreement;
import adaps.identity.Identities;
import adaps.identity.IdentityClustering;
import adaps.identity.IdentityClusters;
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
   * The clusters that the run uses.
   *
   * @param types hidden type of every agent
   */
  static ClusterLook ofRun(IdentityClusters clusters, List<Integer> types) {
    return new ClusterLook(clusters, agreement(clusters, types), true);
  }

  /**
   * What K-means finds with another K: the same computation as in stage 3, from the same numbers
   * and streams.
   *
   * @param identities at the end of stage 2
   * @param types hidden type of every agent
   */
  static ClusterLook at(
      int clusters, Identities identities, ExperimentConfig config, List<Integer> types) {
    IdentityClusters found = cluster(identities, config.with("clusters", clusters));
    return new ClusterLook(found, agreement(found, types), false);
  }

  /** The index of every K that the run would try if K were not given; empty for two agents. */
  static List<ClusterChoice> choices(Identities identities, ExperimentConfig config) {
    return cluster(identities, config.with("clusters", 0)).tried();
  }

  private static IdentityClusters cluster(Identities identities, ExperimentConfig config) {
    return IdentityClustering.cluster(
        identities.mu(),
        identities.sigma(),
        config.identity().clustering(),
        new RandomStreams(config.run().seed()));
  }

  private static double agreement(IdentityClusters clusters, List<Integer> types) {
    return ClusterAgreement.adjustedRandIndex(clusters.clusterOfAgent(), types);
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
