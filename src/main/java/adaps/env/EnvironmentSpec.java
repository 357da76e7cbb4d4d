package adaps.env;

import java.util.Arrays;
import java.util.List;

/**
 * The shape of an environment, known before one is made.
 *
 * @param agentTypes hidden type of each agent, 0-based; shown to people, never to training
 * @param typeNames what each type is called, for example {@code blue}
 * @param observationNames what each entry of an observation means
 * @param actionNames what each action does
 * @param timeLimit steps after which an episode is cut off (a time limit, not a terminal state)
 */
public record EnvironmentSpec(
    List<Integer> agentTypes,
    List<String> typeNames,
    List<String> observationNames,
    List<String> actionNames,
    int timeLimit) {

  public EnvironmentSpec {
    agentTypes = List.copyOf(agentTypes);
    typeNames = List.copyOf(typeNames);
    observationNames = List.copyOf(observationNames);
    actionNames = List.copyOf(actionNames);
  }

  /** Number of agents, N. */
  public int agents() {
    return agentTypes.size();
  }

  /** Number of hidden types. */
  public int types() {
    return typeNames.size();
  }

  /** Length of one agent's observation. */
  public int observationSize() {
    return observationNames.size();
  }

  /** Where each agent's observation begins when they lie one behind the other, [agents]. */
  public int[] observationOffsets() {
    int[] offsets = new int[agents()];
    Arrays.setAll(offsets, agent -> agent * observationSize());
    return offsets;
  }

  /** Number of actions every agent has. */
  public int actions() {
    return actionNames.size();
  }
}
