package adaps.identity;

/** Means of the decoder's errors, agent by agent. */
final class AgentErrorSums {
  private final double[] observation;
  private final double[] reward;
  private final int[] transitions;

  AgentErrorSums(int agents) {
    observation = new double[agents];
    reward = new double[agents];
    transitions = new int[agents];
  }

  void add(int agent, double observationError, double rewardError) {
    observation[agent] += observationError;
    reward[agent] += rewardError;
    transitions[agent]++;
  }

  AgentErrors means() {
    double[] meanObservation = new double[observation.length];
    double[] meanReward = new double[reward.length];
    for (int agent = 0; agent < transitions.length; agent++) {
      meanObservation[agent] = observation[agent] / transitions[agent];
      meanReward[agent] = reward[agent] / transitions[agent];
    }
    return new AgentErrors(meanObservation, meanReward);
  }
}
