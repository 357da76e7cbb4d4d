package adaps.a2c;

/**
 * What the losses of the newest rollout ask of the networks' outputs, before the gradient is
 * clipped and a step is taken: the networks are those that the rollout was acted and valued with.
 * Nobody changes the arrays, which the next update writes over.
 *
 * @param networks that are trained
 * @param layout which row is whose; the layout's first rows are the rollout
 * @param observations [rows × inputs]
 * @param actor gradients of the logits, [rollout's rows × stride of the actor's outputs]
 * @param critic gradient of the value of each of the rollout's rows
 */
public record RolloutGradients(
    ActorCritic networks, RowLayout layout, float[] observations, float[] actor, float[] critic) {}
