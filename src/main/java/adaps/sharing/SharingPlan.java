package adaps.sharing;

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
