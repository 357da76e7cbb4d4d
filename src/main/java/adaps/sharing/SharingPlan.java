package adaps.sharing;

import adaps.config.ConfigException;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * One network of which every agent has a part of its own.
   *
   * @param actor a mask for each agent
   * @param critic likewise
   */
  static SharingPlan masked(LayerMasks actor, LayerMasks critic) {
    int agents = actor.count();
    int[] maskOfAgent = IntStream.range(0, agents).toArray();
    return new SharingPlan(1, new int[agents], new NeuronMasks(maskOfAgent, actor, critic), false);
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

  /**
   * Width of each hidden layer of its networks: that of its masks, which may leave {@linkplain
   * NeuronCopies room for copies} of neurons.
   *
   * @param configured neurons of each hidden layer as configured
   */
  public List<Integer> hidden(List<Integer> configured) {
    return NeuronCopies.of(configured, masks == null ? null : masks.actor()).places();
  }

  /**
   * Numbers that are trained: of all networks, without room for copies of neurons that no agent
   * uses.
   *
   * @param configured neurons of each hidden layer as configured
   * @param actor shape of each actor
   * @param critic shape of each critic
   */
  public long trainableParameters(List<Integer> configured, MlpShape actor, MlpShape critic) {
    LayerMasks ofActor = masks == null ? null : masks.actor();
    LayerMasks ofCritic = masks == null ? null : masks.critic();
    return (long) networks
        * (NeuronCopies.of(configured, ofActor).used(actor, ofActor).parameters()
            + NeuronCopies.of(configured, ofCritic).used(critic, ofCritic).parameters());
  }

  /** Index of an agent's mask, 0 when there are none. */
  public int maskOfAgent(int agent) {
    return masks == null ? 0 : masks.maskOfAgent()[agent];
  }
}
