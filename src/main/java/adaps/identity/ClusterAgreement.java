package adaps.identity;

import java.util.Arrays;
import java.util.List;

/** How well clusters match the agents' true types. For display only; training never sees types. */
public final class ClusterAgreement {
  private ClusterAgreement() {}

  /**
   * The adjusted Rand index (Hubert and Arabie, 1985): share of agent pairs on which clusters and
   * types agree, corrected for chance.
   *
   * @param clusters cluster of every agent
   * @param types type of every agent
   * @return 1 when clusters are types, about 0 when they have nothing to do with each other
   */
  public static double adjustedRandIndex(int[] clusters, List<Integer> types) {
    int[][] table = table(clusters, types);
    double together = 0;
    double inClusters = 0;
    double inTypes = 0;
    for (int[] row : table) {
      together += Arrays.stream(row).mapToDouble(ClusterAgreement::pairs).sum();
      inClusters += pairs(Arrays.stream(row).sum());
    }
    for (int type = 0; type < table[0].length; type++) {
      int column = type;
      inTypes += pairs(Arrays.stream(table).mapToInt(row -> row[column]).sum());
    }
    double byChance = inClusters * inTypes / Math.max(1, pairs(clusters.length));
    double most = (inClusters + inTypes) / 2;
    return most == byChance ? 1 : (together - byChance) / (most - byChance);
  }

  /**
   * Share of agents whose type is the most frequent one in their cluster.
   *
   * @param clusters cluster of every agent
   * @param types type of every agent
   */
  public static double purity(int[] clusters, List<Integer> types) {
    int right = 0;
    for (int[] row : table(clusters, types)) {
      right += Arrays.stream(row).max().orElse(0);
    }
    return (double) right / clusters.length;
  }

  /** Agents of each cluster and type, [cluster][type]. */
  private static int[][] table(int[] clusters, List<Integer> types) {
    if (clusters.length != types.size()) {
      throw new IllegalArgumentException(
          clusters.length + " agents have a cluster but " + types.size() + " have a type.");
    }
    List<Integer> kinds = types.stream().distinct().toList();
    int[][] table = new int[Arrays.stream(clusters).max().orElse(0) + 1][kinds.size()];
    for (int agent = 0; agent < clusters.length; agent++) {
      table[clusters[agent]][kinds.indexOf(types.get(agent))]++;
    }
    return table;
  }

  private static double pairs(int count) {
    return count * (count - 1.0) / 2;
  }
}
