package adaps.sharing;

import adaps.nets.Orthogonal;
import java.util.function.BooleanSupplier;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * f_m of AdaPS, eq. 5: a randomly initialised network that is never trained. One hidden layer,
 * ReLU, orthogonal weights, biases 0, a sigmoid at the end.
 */
final class MappingNetwork {
  private final int inputs;
  private final int hidden;
  private final int outputs;
  private final double[] first;
  private final double[] second;

  /**
   * @param gain of both layers' orthogonal weights; a neuron is dropped at lambda 0.2 only below
   *     -1.386 before the sigmoid, which a gain of 1 hardly ever reaches
   * @param stopped asked while large weights are drawn
   * @throws java.util.concurrent.CancellationException when stopped
   */
  MappingNetwork(
      int inputs,
      int hidden,
      int outputs,
      double gain,
      UniformRandomProvider random,
      BooleanSupplier stopped) {
    this.inputs = inputs;
    this.hidden = hidden;
    this.outputs = outputs;
    first = Orthogonal.matrix(inputs, hidden, gain, random, stopped);
    second = Orthogonal.matrix(hidden, outputs, gain, random, stopped);
  }

  /** Activation probability of every neuron for one cluster centre. */
  double[] probabilities(double[] centre) {
    double[] h = product(centre, first, inputs, hidden);
    for (int i = 0; i < hidden; i++) {
      h[i] = Math.max(0, h[i]);
    }
    double[] y = product(h, second, hidden, outputs);
    for (int i = 0; i < outputs; i++) {
      y[i] = 1 / (1 + Math.exp(-y[i]));
    }
    return y;
  }

  private static double[] product(double[] x, double[] weights, int rows, int columns) {
    double[] y = new double[columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        y[c] += x[r] * weights[r * columns + c];
      }
    }
    return y;
  }
}
