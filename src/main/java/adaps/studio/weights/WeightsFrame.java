package adaps.studio.weights;

import adaps.conflict.Role;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.UpdateGradients;
import java.util.ArrayList;
import java.util.List;

/**
 * How the weights of the newest networks are spread, or the gradients of the newest update.
 *
 * @param kind of numbers
 * @param layers the actors' first, each from the inputs to the outputs
 * @param update A2C updates behind the weights; the update that the gradients are of
 */
record WeightsFrame(Numbers kind, List<LayerNumbers> layers, long update) {

  /**
   * Looks at networks.
   *
   * @param network the one that is looked at, or null for all
   */
  static WeightsFrame of(PolicySnapshot policy, Integer network) {
    List<LayerNumbers> layers = new ArrayList<>();
    MlpShape actor = policy.actorShape();
    add(layers, Numbers.WEIGHTS, Role.ACTOR, actor, policy.actorParameters(), network);
    if (policy.criticParameters() != null) {
      MlpShape critic = policy.criticShape();
      add(layers, Numbers.WEIGHTS, Role.CRITIC, critic, policy.criticParameters(), network);
    }
    return new WeightsFrame(Numbers.WEIGHTS, List.copyOf(layers), policy.update());
  }

  /**
   * Looks at gradients.
   *
   * @param network the one that is looked at, or null for all
   */
  static WeightsFrame of(UpdateGradients gradients, Integer network) {
    List<LayerNumbers> layers = new ArrayList<>();
    MlpShape actor = gradients.actorShape();
    MlpShape critic = PolicySnapshot.criticShape(actor);
    add(layers, Numbers.GRADIENTS, Role.ACTOR, actor, gradients.actor(), network);
    add(layers, Numbers.GRADIENTS, Role.CRITIC, critic, gradients.critic(), network);
    return new WeightsFrame(Numbers.GRADIENTS, List.copyOf(layers), gradients.update());
  }

  private static void add(
      List<LayerNumbers> layers,
      Numbers kind,
      Role role,
      MlpShape shape,
      float[] numbers,
      Integer network) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      layers.add(LayerNumbers.of(kind, role, shape, numbers, layer, network));
    }
  }

  /** Layers of a kind of networks. */
  List<LayerNumbers> of(Role role) {
    return layers.stream().filter(layer -> layer.role() == role).toList();
  }

  /** Whether the critics are known, too. */
  boolean hasCritics() {
    return !of(Role.CRITIC).isEmpty();
  }
}
