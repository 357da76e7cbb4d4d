package adaps.identity;

import adaps.config.ClusterConfig;
import adaps.config.ConfigException;
import adaps.identity.LatentFrame.ClusterChoice;
import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Stage 3: groups agents by identity with K-means++; K is given, or found by the swap test, or the
 * one with the lowest Davies–Bouldin index over 2 … N - 1 (SePS, section 3.2).
 */
public final class IdentityClustering {
  private final double[][] mu;
  private final double[][] sigma;
  private final double[][] points;
  private final ClusterConfig config;
  private final RandomStreams streams;
  private final BooleanSupplier stopped;

  private IdentityClustering(
      double[][] mu,
      double[][] sigma,
      ClusterConfig config,
      RandomStreams streams,
      BooleanSupplier stopped) {
    this.mu = mu;
    this.sigma = sigma;
    this.config = config;
    this.streams = streams;
    this.stopped = stopped;
    points = config.clusterOn().equals("sample") ? sample(mu, sigma, streams) : mu;
  }

  /**
   * Clusters agents by their means, or by one sample of each agent's identity. There are never more
   * clusters than different identities. K is 1 for one agent; two agents, for which the index has
   * no K to choose from, are parted when their identities are further apart than two draws from the
   * same one would be.
   *
   * @param mu [agent][m]
   * @param sigma [agent][m]
   * @throws ConfigException when more clusters are asked for than there are agents
   */
  public static IdentityClusters cluster(
      double[][] mu, double[][] sigma, ClusterConfig config, RandomStreams streams) {
    return new IdentityClustering(mu, sigma, config, streams, () -> false).cluster();
  }

  private IdentityClusters cluster() {
    if (config.clusters() > mu.length) {
      throw new ConfigException(
          "clusters",
          "There cannot be "
              + config.clusters()
              + " clusters of "
              + mu.length
              + " agents; set clusters to "
              + mu.length
              + " at most, or to 0.");
    }
    int most = KMeans.distinct(points);
    if (config.clusters() > 0) {
      return withClusters(Math.min(config.clusters(), most));
    }
    if (mu.length == 2) {
      return withClusters(twoAreApart() ? most : 1);
    }
    return choose(Math.min(most, Math.min(mu.length - 1, config.maxClusters())));
  }

  /** Whether K is not given but found by the swap test. */
  public static boolean usesSwapTest(ClusterConfig config) {
    return config.clusters() == 0 && config.clusterCriterion().equals("swap-test");
  }

  /**
   * Clusters agents by their means, or by one sample of each agent's identity; where the swap test
   * is asked for, K-means begins with the agents that it finds alike, and so with its K, and puts
   * no agent into a cluster from which the test tells it apart. The Davies–Bouldin index of the
   * other K is told all the same.
   *
   * @param identities [agent]
   * @param alikeness what the swap test found; null where it is not asked for
   * @param stopped asked again and again while it is computed
   * @throws CancellationException when stopped
   * @throws ConfigException when more clusters are asked for than there are agents
   */
  public static IdentityClusters cluster(
      Identities identities,
      Alikeness alikeness,
      ClusterConfig config,
      RandomStreams streams,
      BooleanSupplier stopped) {
    IdentityClustering clustering =
        new IdentityClustering(identities.mu(), identities.sigma(), config, streams, stopped);
    IdentityClusters byIndex = clustering.cluster();
    return usesSwapTest(config) ? clustering.ofThoseAlike(alikeness, byIndex) : byIndex;
  }

  private IdentityClusters ofThoseAlike(Alikeness alikeness, IdentityClusters byIndex) {
    AlikenessTree tree = AlikenessTree.of(alikeness);
    IdentityClusters found =
        clusters(
            KMeans.from(tree.clusterOfAgent(), points, new AlikeAgents(alikeness, tree)::admits));
    return new IdentityClusters(
        found.clusters(), found.clusterOfAgent(), found.centres(), byIndex.tried());
  }

  private IdentityClusters choose(int most) {
    if (most < 2) {
      return withClusters(1);
    }
    List<ClusterChoice> tried = new ArrayList<>();
    IdentityClusters best = null;
    double lowest = Double.POSITIVE_INFINITY;
    for (int clusters = 2; clusters <= most; clusters++) {
      IdentityClusters candidate = withClusters(clusters);
      tried.addAll(candidate.tried());
      double index = candidate.tried().get(0).daviesBouldin();
      if (best == null || index < lowest) {
        best = candidate;
        lowest = index;
      }
    }
    return new IdentityClusters(best.clusters(), best.clusterOfAgent(), best.centres(), tried);
  }

  private IdentityClusters withClusters(int clusters) {
    return clusters(KMeans.partition(points, clusters, config.kmeansRestarts(), streams, stopped));
  }

  private IdentityClusters clusters(KMeans.Partition found) {
    int count = found.centres().length;
    List<ClusterChoice> tried = new ArrayList<>();
    if (count > 1) {
      double index = DaviesBouldin.index(mu, sigma, found.clusterOf(), found.centres());
      tried.add(new ClusterChoice(count, index));
    }
    return new IdentityClusters(count, found.clusterOf(), found.centres(), tried);
  }

  /** Two draws from one Gaussian differ by 2 sigma² in each dimension's square, on average. */
  private boolean twoAreApart() {
    double distance = 0;
    for (int d = 0; d < mu[0].length; d++) {
      double difference = mu[0][d] - mu[1][d];
      double variance = sigma[0][d] * sigma[0][d] + sigma[1][d] * sigma[1][d];
      distance += difference == 0 ? 0 : difference * difference / variance;
    }
    return distance > mu[0].length;
  }

  private static double[][] sample(double[][] mu, double[][] sigma, RandomStreams streams) {
    var gaussian = ZigguratSampler.NormalizedGaussian.of(streams.stream("identity sample"));
    double[][] z = new double[mu.length][mu[0].length];
    for (int agent = 0; agent < mu.length; agent++) {
      for (int d = 0; d < z[agent].length; d++) {
        z[agent][d] = mu[agent][d] + sigma[agent][d] * gaussian.sample();
      }
    }
    return z;
  }
}
