package adaps.sharing;

import adaps.config.MaskConfig;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.Map;

/**
 * What a method may look at.
 *
 * @param agents number of agents
 * @param hidden neurons of each hidden layer
 * @param clusterOfAgent cluster of every agent, or null when the method uses none
 * @param mappedMasks a mask for each cluster, over actor and critic, or null when the method maps
 *     none
 * @param masks parameters of stage 4
 * @param settings the method's own, by name; what is missing has its default
 * @param streams the experiment's random streams
 */
public record SharingInputs(
    int agents,
    List<Integer> hidden,
    int[] clusterOfAgent,
    NeuronMasks mappedMasks,
    MaskConfig masks,
    Map<String, ?> settings,
    RandomStreams streams) {}
