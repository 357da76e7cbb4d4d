package adaps.diversity;

import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which agents of a plan act by the same policy, and which are measured: all where there are few
 * policies, else as many agents, the first of the sample's random order.
 *
 * @param policyOfAgent -1 where an agent is not measured
 * @param agentOfPolicy one of those who act by it
 */
record PolicyGroups(int[] policyOfAgent, int[] agentOfPolicy) {
  /** Policies that are measured at most, each beside each: 2,016 pairs. */
  static final int MAX_POLICIES = 64;

  /**
   * @param agentOrder a random order of the agents
   */
  static PolicyGroups of(SharingPlan plan, int[] agentOrder) {
    int[] all = new int[plan.agents()];
    Arrays.setAll(all, agent -> agent);
    PolicyGroups groups = among(plan, all);
    if (groups.agentOfPolicy.length <= MAX_POLICIES) {
      return groups;
    }
    int[] some = Arrays.copyOf(agentOrder, MAX_POLICIES);
    Arrays.sort(some);
    return among(plan, some);
  }

  private static PolicyGroups among(SharingPlan plan, int[] agents) {
    int[] policyOfAgent = new int[plan.agents()];
    Arrays.fill(policyOfAgent, -1);
    int[] agentOfPolicy = new int[agents.length];
    Map<List<Integer>, Integer> known = new HashMap<>();
    for (int agent : agents) {
      List<Integer> who =
          List.of(
              plan.networkOfAgent()[agent],
              plan.maskOfAgent(agent),
              plan.agentIdInObservation() ? agent : -1);
      Integer policy = known.putIfAbsent(who, known.size());
      if (policy == null) {
        policy = known.size() - 1;
        agentOfPolicy[policy] = agent;
      }
      policyOfAgent[agent] = policy;
    }
    return new PolicyGroups(policyOfAgent, Arrays.copyOf(agentOfPolicy, known.size()));
  }
}
