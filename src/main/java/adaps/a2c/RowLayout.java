package adaps.a2c;

import adaps.nets.RowBlock;
import adaps.sharing.SharingPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which row of the learner's arrays belongs to which agent, environment and step. Agents with the
 * same network and mask form a group; a group's rows lie together, step after step, agent after
 * agent, environment after environment, so that learning sees one {@link RowBlock} a group and
 * acting one block a group and step.
 *
 * <p>Two more regions follow the rollout's: {@link #next} holds the observations after its last
 * step, {@link #last} the last observations of episodes that a time limit cut off.
 */
public final class RowLayout {
  private final int agents;
  private final int environmentCount;
  private final int steps;
  private final int[] groupOfAgent;
  private final int[] placeInGroup;
  private final List<Group> groups = new ArrayList<>();

  private record Group(int network, int mask, int firstAgents, int agents) {}

  /**
   * @param environmentCount parallel environments
   * @param steps steps of a rollout
   */
  public RowLayout(SharingPlan plan, int environmentCount, int steps) {
    this.agents = plan.agents();
    this.environmentCount = environmentCount;
    this.steps = steps;
    groupOfAgent = new int[agents];
    placeInGroup = new int[agents];
    List<Integer> ordered =
        IntStream.range(0, agents)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(a -> plan.networkOfAgent()[a])
                    .thenComparingInt(plan::maskOfAgent))
            .toList();
    int from = 0;
    while (from < agents) {
      int network = plan.networkOfAgent()[ordered.get(from)];
      int mask = plan.maskOfAgent(ordered.get(from));
      int to = from;
      while (to < agents
          && plan.networkOfAgent()[ordered.get(to)] == network
          && plan.maskOfAgent(ordered.get(to)) == mask) {
        groupOfAgent[ordered.get(to)] = groups.size();
        placeInGroup[ordered.get(to)] = to - from;
        to++;
      }
      groups.add(new Group(network, mask, from, to - from));
      from = to;
    }
  }

  /** Parallel environments. */
  public int environments() {
    return environmentCount;
  }

  /** Rows of the rollout: steps × environments × agents. */
  public int rolloutRows() {
    return steps * environmentCount * agents;
  }

  /** Rows of the rollout and of the two regions after it. */
  public int allRows() {
    return (steps + 2) * environmentCount * agents;
  }

  /** Row of an agent in environment 0 at a step; the other environments follow. */
  public int row(int step, int agent) {
    Group group = groups.get(groupOfAgent[agent]);
    int groupStart = group.firstAgents * environmentCount * steps;
    return groupStart + (step * group.agents + placeInGroup[agent]) * environmentCount;
  }

  /** Row of an agent in environment 0 in the region after the rollout's last step. */
  public int nextRow(int agent) {
    return regionRow(steps, agent);
  }

  /** Row of an agent in environment 0 in the region of last observations. */
  public int lastRow(int agent) {
    return regionRow(steps + 1, agent);
  }

  private int regionRow(int region, int agent) {
    Group group = groups.get(groupOfAgent[agent]);
    return region * environmentCount * agents
        + (group.firstAgents + placeInGroup[agent]) * environmentCount;
  }

  /** One block a group with the rows of one step. */
  public RowBlock[] step(int step) {
    return blocks(
        g ->
            new RowBlock(
                g.network,
                g.mask,
                g.firstAgents * environmentCount * steps + step * g.agents * environmentCount,
                g.agents * environmentCount));
  }

  /** One block a group with the rows of all steps. */
  public RowBlock[] rollout() {
    return blocks(
        g ->
            new RowBlock(
                g.network,
                g.mask,
                g.firstAgents * environmentCount * steps,
                g.agents * environmentCount * steps));
  }

  /** The region after the rollout's last step. */
  public RowBlock[] next() {
    return region(steps);
  }

  /** The region of last observations. */
  public RowBlock[] last() {
    return region(steps + 1);
  }

  private RowBlock[] region(int region) {
    return blocks(
        g ->
            new RowBlock(
                g.network,
                g.mask,
                region * environmentCount * agents + g.firstAgents * environmentCount,
                g.agents * environmentCount));
  }

  private RowBlock[] blocks(java.util.function.Function<Group, RowBlock> block) {
    return groups.stream().map(block).toArray(RowBlock[]::new);
  }
}
