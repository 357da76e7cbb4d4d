package adaps.studio.weights;

import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.UpdateGradients;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.List;

/** Two networks of one input, two neurons and two outputs, and their critics. */
final class HandMadeNetworks {
  static final MlpShape SHAPE = new MlpShape(1, List.of(2), 2);

  private HandMadeNetworks() {}

  /**
   * The first actor's hidden gradients are 0.5 and 0 with biases 0.5 and 0.5, all others of actors
   * are 0; the critics' are -3.
   */
  static UpdateGradients gradients(long update) {
    float[] actor = new float[2 * SHAPE.parameters()];
    System.arraycopy(new float[] {0.5f, 0, 0.5f, 0.5f}, 0, actor, 0, 4);
    float[] critic = new float[2 * PolicySnapshot.criticShape(SHAPE).parameters()];
    Arrays.fill(critic, -3);
    return new UpdateGradients(SHAPE, actor, critic, update);
  }

  /**
   * The first network's hidden weights are 1 and -2 with biases 0 and 0.5, its output weights 3, 3,
   * 3, 3 with biases 0 and 0; all numbers of the second network are 4. The critics' numbers are -1.
   */
  static PolicySnapshot of(long update, boolean withCritics) {
    float[] actor = new float[2 * SHAPE.parameters()];
    Arrays.fill(actor, 4);
    System.arraycopy(new float[] {1, -2, 0, 0.5f, 3, 3, 3, 3, 0, 0}, 0, actor, 0, 10);
    PolicySnapshot actors =
        new PolicySnapshot(new SharingPlan(2, new int[] {0, 1}, null, false), SHAPE, actor, update);
    float[] critic = new float[2 * actors.criticShape().parameters()];
    Arrays.fill(critic, -1);
    return withCritics ? new PolicySnapshot(actors.plan(), SHAPE, actor, update, critic) : actors;
  }
}
