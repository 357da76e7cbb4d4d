package adaps.identity;

import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Starts the VAE's layers: weights and biases uniform between -1/sqrt(inputs) and 1/sqrt(inputs).
 */
final class LayerInitialisation {
  private LayerInitialisation() {}

  static void uniform(MlpBank bank, UniformRandomProvider random) {
    float[] parameters = new float[bank.parameterCount()];
    MlpShape shape = bank.shape();
    int at = 0;
    for (int network = 0; network < bank.networks(); network++) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        int end = at + (shape.in(layer) + 1) * shape.out(layer);
        uniform(parameters, at, end, shape.in(layer), random);
        at = end;
      }
    }
    bank.writeParameters(parameters);
  }

  /** Draws the parameters of one layer. */
  static void uniform(
      float[] parameters, int from, int to, int inputs, UniformRandomProvider random) {
    float bound = (float) (1 / Math.sqrt(inputs));
    for (int at = from; at < to; at++) {
      parameters[at] = bound * (2 * random.nextFloat() - 1);
    }
  }
}
