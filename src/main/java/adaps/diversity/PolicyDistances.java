package adaps.diversity;

/**
 * How differently agents act, each beside each: the total variation between two agents' action
 * distributions on the same observation, mean over a {@link DiversitySample}; 0 where they always
 * act alike, 1 where they never do. Agents with the same network and mask, and no number of their
 * own in what they see, have one policy and are counted together. Immutable; nobody changes the
 * arrays.
 *
 * @param policyOfAgent which policy each agent acts by, -1 where it was not measured
 * @param between [policy][policy], symmetric, 0 on the diagonal
 */
public record PolicyDistances(int[] policyOfAgent, double[][] between) {
  /** Number of agents. */
  public int agents() {
    return policyOfAgent.length;
  }

  /** Number of agents that were measured. */
  public int measuredAgents() {
    int measured = 0;
    for (int policy : policyOfAgent) {
      measured += policy < 0 ? 0 : 1;
    }
    return measured;
  }

  /** Whether an agent was measured. */
  public boolean isMeasured(int agent) {
    return policyOfAgent[agent] >= 0;
  }

  /** How differently two measured agents act, 0 to 1. */
  public double between(int agent, int other) {
    return between[policyOfAgent[agent]][policyOfAgent[other]];
  }

  /**
   * System neural diversity (Bettini et al., 2024, with the total variation for discrete actions):
   * the mean over all pairs of measured agents, 0 to 1; NaN for a single agent.
   */
  public double mean() {
    int[] agentsOf = new int[between.length];
    for (int policy : policyOfAgent) {
      if (policy >= 0) {
        agentsOf[policy]++;
      }
    }
    return meanWithin(agentsOf);
  }

  /**
   * The mean over all pairs within a group of agents.
   *
   * @param agentsOf how many of the group act by each policy
   * @return NaN where there are no two agents
   */
  double meanWithin(int[] agentsOf) {
    double sum = 0;
    double agents = 0;
    for (int policy = 0; policy < agentsOf.length; policy++) {
      for (int other = 0; other < policy; other++) {
        sum += (double) agentsOf[policy] * agentsOf[other] * between[policy][other];
      }
      agents += agentsOf[policy];
    }
    return agents < 2 ? Double.NaN : sum / (agents * (agents - 1) / 2);
  }

  /**
   * The mean over all pairs of an agent of one group and an agent of another.
   *
   * @param agentsOf how many of the one act by each policy
   * @param othersOf how many of the other do
   * @return NaN where a group is empty
   */
  double meanBetween(int[] agentsOf, int[] othersOf) {
    double sum = 0;
    double pairs = 0;
    for (int policy = 0; policy < agentsOf.length; policy++) {
      for (int other = 0; other < othersOf.length; other++) {
        double both = (double) agentsOf[policy] * othersOf[other];
        sum += both * between[policy][other];
        pairs += both;
      }
    }
    return pairs == 0 ? Double.NaN : sum / pairs;
  }
}
