package adaps.pipeline;

import adaps.nets.MlpShape;

/**
 * A copy of the gradients that an update learned from: of the losses by every weight and bias,
 * before the global norm is clipped. Nobody changes the arrays.
 *
 * @param actorShape shape of each actor
 * @param actor of all actors, flat in the order of {@link adaps.nets.MlpBank}
 * @param critic of all critics in the same order
 * @param update number of the update, from 1
 */
public record UpdateGradients(MlpShape actorShape, float[] actor, float[] critic, long update) {}
