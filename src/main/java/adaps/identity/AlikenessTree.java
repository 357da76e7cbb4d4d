package adaps.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups of agents merged one after the other, those that are most alike first (average linkage on
 * the swap test's t, weighted by agents), and the height at which the tree is cut: where
 * neighbouring heights differ by the largest ratio. Below the heights stands a floor, where
 * differences are chance, and above them a top, so that no merge and all merges can be the answer.
 */
public final class AlikenessTree {
  private static final double FLOOR = 4;
  private static final double TOP = 20;

  private final double[] heights;
  private final List<Merge> joined;
  private final int[][] clustersAfter;

  private AlikenessTree(double[] heights, List<Merge> joined, int[][] clustersAfter) {
    this.heights = heights;
    this.joined = List.copyOf(joined);
    this.clustersAfter = clustersAfter;
  }

  /**
   * Two branches that become one. A branch below the number of groups is that group, another one
   * the merge of that number less the number of groups.
   *
   * @param first the branch with the smaller lowest group
   * @param second the other
   * @param height at which t they are merged
   */
  public record Merge(int first, int second, double height) {}

  /** The whole tree. */
  public static AlikenessTree of(Alikeness alikeness) {
    int groups = alikeness.groups();
    double[][] between = Arrays.stream(alikeness.t()).map(double[]::clone).toArray(double[][]::new);
    int[] agents = new int[groups];
    for (int group : alikeness.groupOfAgent()) {
      agents[group]++;
    }
    int[] clusterOfGroup = new int[groups];
    Arrays.setAll(clusterOfGroup, group -> group);
    double[] heights = new double[groups - 1];
    int[] branchOf = clusterOfGroup.clone();
    List<Merge> joined = new ArrayList<>();
    int[][] after = new int[groups][];
    after[0] = ofAgents(clusterOfGroup, alikeness);
    for (int merge = 0; merge < heights.length; merge++) {
      int[] pair = nearest(between, agents);
      heights[merge] = Math.max(between[pair[0]][pair[1]], merge == 0 ? 0 : heights[merge - 1]);
      joined.add(new Merge(branchOf[pair[0]], branchOf[pair[1]], heights[merge]));
      branchOf[pair[0]] = groups + merge;
      merge(pair[0], pair[1], between, agents);
      Arrays.setAll(
          clusterOfGroup,
          group -> clusterOfGroup[group] == pair[1] ? pair[0] : clusterOfGroup[group]);
      after[merge + 1] = ofAgents(clusterOfGroup, alikeness);
    }
    return new AlikenessTree(heights, joined, after);
  }

  private static int[] ofAgents(int[] clusterOfGroup, Alikeness alikeness) {
    return Arrays.stream(alikeness.groupOfAgent()).map(group -> clusterOfGroup[group]).toArray();
  }

  /** Of those that have agents still. */
  private static int[] nearest(double[][] between, int[] agents) {
    int[] nearest = null;
    for (int i = 0; i < agents.length; i++) {
      for (int j = i + 1; agents[i] > 0 && j < agents.length; j++) {
        if (agents[j] > 0 && (nearest == null || between[i][j] < between[nearest[0]][nearest[1]])) {
          nearest = new int[] {i, j};
        }
      }
    }
    return nearest;
  }

  private static void merge(int into, int from, double[][] between, int[] agents) {
    double all = agents[into] + agents[from];
    for (int k = 0; k < agents.length; k++) {
      if (k != into && k != from) {
        between[into][k] =
            (agents[into] * between[into][k] + agents[from] * between[from][k]) / all;
        between[k][into] = between[into][k];
      }
    }
    agents[into] += agents[from];
    agents[from] = 0;
  }

  /** At which t each merge happens, rising; one fewer than groups. */
  public double[] heights() {
    return heights.clone();
  }

  /** Every merge, the lowest first. */
  public List<Merge> joined() {
    return joined;
  }

  /** The groups in an order in which every branch stands together, lower groups first. */
  public int[] order() {
    int groups = heights.length + 1;
    List<Integer> order = new ArrayList<>();
    place(groups == 1 ? 0 : groups + heights.length - 1, groups, order);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private void place(int branch, int groups, List<Integer> order) {
    if (branch < groups) {
      order.add(branch);
    } else {
      place(joined.get(branch - groups).first(), groups, order);
      place(joined.get(branch - groups).second(), groups, order);
    }
  }

  /** How many merges are below the cut. */
  public int merges() {
    double[] levels = new double[heights.length + 2];
    levels[0] = FLOOR;
    for (int k = 0; k < heights.length; k++) {
      levels[k + 1] = Math.max(FLOOR, heights[k]);
    }
    levels[levels.length - 1] = Math.max(TOP, levels[heights.length]);
    int best = 0;
    for (int k = 1; k < levels.length - 1; k++) {
      if (levels[k + 1] / levels[k] > levels[best + 1] / levels[best]) {
        best = k;
      }
    }
    return best;
  }

  /** The t at which the tree is cut: midway, as ratios go, between the heights on both sides. */
  public double cut() {
    int merges = merges();
    double below = merges == 0 ? FLOOR : Math.max(FLOOR, heights[merges - 1]);
    double above = merges == heights.length ? Math.max(TOP, below) : heights[merges];
    return Math.sqrt(below * above);
  }

  /** Number of clusters at the cut, K. */
  public int clusters() {
    return heights.length + 1 - merges();
  }

  /** Cluster of each agent at the cut; numbers mean nothing but same and different. */
  public int[] clusterOfAgent() {
    return clustersAfter[merges()].clone();
  }
}
