package adaps.sharing;

import adaps.config.MaskConfig;
import adaps.random.RandomStreams;
import java.util.List;

/**
 * What a method may look at.
 *
 * @param agents number of agents
 * @param hidden neurons of each hidden layer
 * @param clusterOfAgent cluster of every agent, or null when the method uses none
 * @param mappedMasks a mask for each cluster, over actor and critic, or null when the method maps
 *     none
 */
public record SharingInputs(
    int agents,
    List<Integer> hidden,
    int[] clusterOfAgent,
    NeuronMasks mappedMasks,
    MaskConfig masks,
    RandomStreams streams) {}
