package adaps.identity;

import java.util.List;

/** placeholder until identity lands */
public record IdentityClusters(
    int clusters,
    int[] clusterOfAgent,
    double[][] centres,
    List<LatentFrame.ClusterChoice> tried) {}
