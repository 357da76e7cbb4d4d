package adaps.pipeline;

import adaps.nets.MlpShape;

/**
 * What masked networks did in the newest rollout, and the critic behind it; for showing. Nobody
 * changes the arrays.
 *
 * @param mean activation of each neuron, mean over the rollout's rows of the mask's agents,
 *     [mask][layer][neuron], the actor's hidden layers first; 0 where a neuron never fired
 * @param criticShape shape of each critic
 * @param criticParameters flat parameters in the order of {@link adaps.nets.MlpBank}
 * @param update A2C updates behind it
 */
public record NetworkActivity(
    double[][][] mean, MlpShape criticShape, float[] criticParameters, long update) {}
