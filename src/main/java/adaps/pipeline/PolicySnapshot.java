package adaps.pipeline;

import adaps.nets.MlpShape;
import adaps.sharing.SharingPlan;

/**
 * A copy of the actors at one moment, for showing and for storing.
 *
 * @param plan which agent uses which network and mask
 * @param actorShape shape of each actor
 * @param actorParameters flat parameters in the order of {@link adaps.nets.MlpBank}; nobody changes
 *     them
 * @param update A2C updates behind it; 0 is the initial policy
 */
public record PolicySnapshot(
    SharingPlan plan, MlpShape actorShape, float[] actorParameters, long update) {}
