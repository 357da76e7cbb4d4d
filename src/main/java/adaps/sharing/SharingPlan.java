package adaps.sharing;

import adaps.config.ConfigException;

/**
 * A method as data: all the learner ever knows of it.
 *
 * @param networks number of networks of equal shape
 * @param networkOfAgent which network each agent uses
 * @param masks which neurons each agent uses; null when all use all
 * @param agentIdInObservation whether each agent's one-hot number is appended to its observation
 */
public record SharingPlan(
    int networks, int[] networkOfAgent, NeuronMasks masks, boolean agentIdInObservation) {

  /**
   * @throws ConfigException if an agent is without network or mask
   */
  public SharingPlan {
    for (int agent = 0; agent < networkOfAgent.length; agent++) {
      check(agent, "network", networkOfAgent[agent], networks);
      if (masks != null) {
        check(agent, "mask", masks.maskOfAgent()[agent], masks.actor().count());
      }
    }
  }

  private static void check(int agent, String what, int index, int count) {
    if (index < 0 || index >= count) {
      throw new ConfigException(
          "method",
          "Agent "
              + (agent + 1)
              + " of a sharing plan has "
              + what
              + " "
              + index
              + ", counted from 0, but there are only "
              + count
              + "; correct the method.");
    }
  }

  /** Number of agents. */
  public int agents() {
    return networkOfAgent.length;
  }

  /** Length of a network's input for observations of this length. */
  public int inputs(int observationSize) {
    return observationSize + (agentIdInObservation ? agents() : 0);
  }

  /** Index of an agent's mask, 0 when there are none. */
  public int maskOfAgent(int agent) {
    return masks == null ? 0 : masks.maskOfAgent()[agent];
  }
}
