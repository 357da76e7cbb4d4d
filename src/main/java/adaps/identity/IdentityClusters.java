package adaps.identity;

import java.util.List;
import java.util.Optional;

/**
 * The agents in clusters of like identity. Clusters are numbered by their first agent: cluster 0
 * holds agent 0, cluster 1 the first agent that cluster 0 does not hold, and so on.
 *
 * @param clusters number of clusters, K
 * @param clusterOfAgent cluster of every agent
 * @param centres mean of each cluster's identities, [cluster][m]
 * @param tried the Davies–Bouldin index of each K that was tried, by K; empty when there was no
 *     choice and K is 1
 */
public record IdentityClusters(
    int clusters, int[] clusterOfAgent, double[][] centres, List<LatentFrame.ClusterChoice> tried) {

  public IdentityClusters {
    tried = List.copyOf(tried);
  }

  /** The index of the K that is used; empty where it was not tried. */
  public Optional<LatentFrame.ClusterChoice> chosen() {
    return tried.stream().filter(choice -> choice.clusters() == clusters).findFirst();
  }
}
