package adaps.sharing;

import adaps.nets.LayerMasks;

/**
 * Which neurons of actor and critic each agent uses.
 *
 * @param maskOfAgent index of each agent's mask
 * @param actor masks over the actor's hidden layers
 * @param critic masks over the critic's hidden layers
 */
public record NeuronMasks(int[] maskOfAgent, LayerMasks actor, LayerMasks critic) {}
