package adaps.studio.weights;

import adaps.conflict.Role;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * How the weights of the newest networks are spread.
 *
 * @param layers the actors' first, each from the inputs to the outputs
 * @param update A2C updates behind them
 */
record WeightsFrame(List<LayerNumbers> layers, long update) {

  /**
   * Looks at networks.
   *
   * @param network the one that is looked at, or null for all
   */
  static WeightsFrame of(PolicySnapshot policy, Integer network) {
    List<LayerNumbers> layers = new ArrayList<>();
    add(layers, Role.ACTOR, policy.actorShape(), policy.actorParameters(), network);
    if (policy.criticParameters() != null) {
      add(layers, Role.CRITIC, policy.criticShape(), policy.criticParameters(), network);
    }
    return new WeightsFrame(List.copyOf(layers), policy.update());
  }

  private static void add(
      List<LayerNumbers> layers, Role role, MlpShape shape, float[] numbers, Integer network) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      layers.add(LayerNumbers.of(role, shape, numbers, layer, network));
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
