package adaps.pipeline;

import adaps.a2c.ActorCritic;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import java.util.Optional;

/** Finds where numbers ran away, in words. */
final class FirstNotFinite {
  private FirstNotFinite() {}

  /** The first weight or gradient that is no finite number; the weights are looked at first. */
  static Optional<String> in(ActorCritic networks) {
    return weight("actor", networks.actor())
        .or(() -> weight("critic", networks.critic()))
        .or(() -> gradient("actor", networks.actor()))
        .or(() -> gradient("critic", networks.critic()));
  }

  private static Optional<String> weight(String name, MlpBank bank) {
    float[] values = new float[bank.parameterCount()];
    bank.readParameters(values);
    return place(values, bank.shape()).map(place -> "a weight of the " + name + ", " + place);
  }

  private static Optional<String> gradient(String name, MlpBank bank) {
    float[] values = new float[bank.parameterCount()];
    bank.readGradients(values);
    return place(values, bank.shape()).map(place -> "a gradient of the " + name + ", " + place);
  }

  private static Optional<String> place(float[] values, MlpShape shape) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        return Optional.of(words(i, shape));
      }
    }
    return Optional.empty();
  }

  private static String words(int index, MlpShape shape) {
    int network = index / shape.parameters();
    int rest = index % shape.parameters();
    int layer = 0;
    while (rest >= (shape.in(layer) + 1) * shape.out(layer)) {
      rest -= (shape.in(layer) + 1) * shape.out(layer);
      layer++;
    }
    return "network "
        + (network + 1)
        + ", layer "
        + (layer + 1)
        + ", neuron "
        + (rest % shape.out(layer) + 1);
  }
}
