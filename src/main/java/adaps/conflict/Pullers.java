package adaps.conflict;

import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose gradients are told apart. Each agent's, where there are at most {@link #MOST} of them and
 * their gradients fit into {@link #NUMBERS}; else agents of one type, cluster and network pull as
 * one; and where these are too many or too large as well, nobody is measured. Immutable; nobody
 * changes the arrays.
 *
 * @param ofAgent puller of each agent, from 0
 * @param network of each puller
 * @param type of each puller
 * @param cluster of each puller, -1 where the method looks for none
 * @param single whether every agent is one
 */
public record Pullers(int[] ofAgent, int[] network, int[] type, int[] cluster, boolean single) {
  /** Each beside each at every neuron: 2,016 pairs. */
  public static final int MOST = 64;

  /** Numbers of all pullers' gradients together: 16 MiB. */
  public static final long NUMBERS = 4L << 20;

  /**
   * Who pulls under a plan.
   *
   * @param types hidden type of each agent
   * @param clusters of each agent, or null
   * @param numbers that the gradients of one puller are
   */
  public static Pullers of(SharingPlan plan, int[] types, int[] clusters, long numbers) {
    Pullers agents = grouped(plan, types, clusters, true);
    Pullers groups = agents.fit(numbers) ? agents : grouped(plan, types, clusters, false);
    return groups.fit(numbers) ? groups : new Pullers(null, new int[0], null, null, false);
  }

  private static Pullers grouped(SharingPlan plan, int[] types, int[] clusters, boolean single) {
    int agents = plan.agents();
    int[] ofAgent = new int[agents];
    int[][] facts = new int[3][agents];
    Map<List<Integer>, Integer> known = new HashMap<>();
    for (int agent = 0; agent < agents; agent++) {
      int network = plan.networkOfAgent()[agent];
      int cluster = clusters == null ? -1 : clusters[agent];
      List<Integer> who = List.of(network, types[agent], cluster, single ? agent : -1);
      int puller = known.computeIfAbsent(who, newcomer -> known.size());
      ofAgent[agent] = puller;
      facts[0][puller] = network;
      facts[1][puller] = types[agent];
      facts[2][puller] = cluster;
    }
    int count = known.size();
    return new Pullers(
        ofAgent,
        Arrays.copyOf(facts[0], count),
        Arrays.copyOf(facts[1], count),
        Arrays.copyOf(facts[2], count),
        single);
  }

  private boolean fit(long numbers) {
    return count() <= MOST && count() * numbers <= NUMBERS;
  }

  /** How many there are; 0 where they are too many or too large to be measured. */
  public int count() {
    return network.length;
  }

  /** Those who share a network, in their order. */
  public int[] on(int ofNetwork) {
    int[] all = new int[count()];
    int found = 0;
    for (int puller = 0; puller < all.length; puller++) {
      if (network[puller] == ofNetwork) {
        all[found++] = puller;
      }
    }
    return Arrays.copyOf(all, found);
  }

  /** The networks that anybody pulls at, in their order. */
  public int[] networks() {
    return Arrays.stream(network).distinct().sorted().toArray();
  }

  /** Whether two of them share a network, so that there is anything to cancel. */
  public boolean share() {
    return Arrays.stream(network).distinct().count() < count();
  }
}
