package adaps.env.spread;

import adaps.config.ConfigException;
import adaps.config.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Settings of Blind-particle Spread. */
public record SpreadSettings(
    @Parameter(
            label = "Agents per type",
            value = "5-5-5",
            min = 1,
            max = 1000,
            unit = "agents",
            help = "How many agents look for each landmark; one number for each type.")
        List<Integer> groups,
    @Parameter(
            label = "Observations shuffled",
            value = "false",
            help = "Whether each type sees its observation in an order of its own.")
        boolean shuffled,
    @Parameter(
            label = "Time limit",
            value = "50",
            min = 1,
            max = 1_000_000,
            unit = "steps",
            help = "Steps after which an episode is cut off.")
        int timeLimit) {
  private static final int MAX_AGENTS = 10_000;

  public SpreadSettings {
    groups = List.copyOf(groups);
    int agents = groups.stream().mapToInt(Integer::intValue).sum();
    if (agents > MAX_AGENTS) {
      throw new ConfigException(
          "groups",
          "groups asks for " + agents + " agents but there may be at most " + MAX_AGENTS + ".");
    }
  }

  /** Number of types, which is also the number of landmarks. */
  int types() {
    return groups.size();
  }

  /** Length of an observation: own velocity and position, then every landmark, two numbers each. */
  int observationSize() {
    return 4 + 2 * types();
  }

  /** Type of each agent; agents of one type are neighbours in the order. */
  List<Integer> agentTypes() {
    List<Integer> agentTypes = new ArrayList<>();
    for (int type = 0; type < types(); type++) {
      for (int i = 0; i < groups.get(type); i++) {
        agentTypes.add(type);
      }
    }
    return agentTypes;
  }
}
