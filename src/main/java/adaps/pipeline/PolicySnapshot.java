package adaps.pipeline;

import adaps.nets.MlpShape;
import adaps.sharing.SharingPlan;

/**
 * A copy of the networks at one moment, for showing and for storing.
 *
 * @param plan which agent uses which network and mask
 * @param actorShape shape of each actor
 * @param actorParameters flat parameters in the order of {@link adaps.nets.MlpBank}; nobody changes
 *     them
 * @param update A2C updates behind it; 0 is the initial policy
 * @param criticParameters flat parameters of the critics in the same order, or null where only the
 *     actors are known, as in what an older program stored
 */
public record PolicySnapshot(
    SharingPlan plan,
    MlpShape actorShape,
    float[] actorParameters,
    long update,
    float[] criticParameters) {

  /** The actors alone. */
  public PolicySnapshot(
      SharingPlan plan, MlpShape actorShape, float[] actorParameters, long update) {
    this(plan, actorShape, actorParameters, update, null);
  }

  /** Shape of each critic: the actor's, with the value as its only output. */
  public MlpShape criticShape() {
    return criticShape(actorShape);
  }

  /** Shape of each critic beside actors of a shape. */
  public static MlpShape criticShape(MlpShape actor) {
    return new MlpShape(actor.inputs(), actor.hidden(), 1);
  }
}
