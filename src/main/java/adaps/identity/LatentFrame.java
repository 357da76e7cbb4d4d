package adaps.identity;

import java.util.List;
import java.util.Locale;

/**
 * The identity space at one moment, made to be drawn by another thread. Arrays belong to the frame
 * and are not changed.
 *
 * @param epoch VAE epochs done, with the fraction of the current one
 * @param mu mean of every agent's identity, [agent][dimension]
 * @param sigma deviation of every agent's identity, [agent][dimension]
 * @param plane the agents' means in the plane of the first two principal components, [agent][2]
 * @param planeSigma deviation along both axes of the plane, [agent][2]
 * @param explained share of the means' variance along each of the plane's two axes
 * @param observationError VAE's reconstruction error of the next observation, summed over its
 *     entries
 * @param rewardError VAE's squared error of the reward
 * @param divergence KL(q(z|i) || N(0, I)) averaged over agents, nats
 * @param clusterOfAgent cluster of every agent, or null before stage 3
 * @param planeCentres cluster centres in the plane, [cluster][2], or null before stage 3
 * @param daviesBouldin the Davies–Bouldin index of each K that was tried, or empty before stage 3
 */
public record LatentFrame(
    double epoch,
    double[][] mu,
    double[][] sigma,
    double[][] plane,
    double[][] planeSigma,
    double[] explained,
    double observationError,
    double rewardError,
    double divergence,
    int[] clusterOfAgent,
    double[][] planeCentres,
    List<ClusterChoice> daviesBouldin) {

  /** A number of clusters and how well it separates the identities: lower is better. */
  public record ClusterChoice(int clusters, double daviesBouldin) {
    private static final double COLLAPSED = 100;

    /** The index with the decimals that its size asks for: that of collapsed identities is huge. */
    public String words() {
      return String.format(Locale.ROOT, daviesBouldin < COLLAPSED ? "%.3f" : "%.0f", daviesBouldin);
    }
  }
}
