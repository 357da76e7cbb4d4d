package adaps.a2c;

import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;

/** Masked multi-layer perceptrons in double precision, row by row, as they are written in books. */
final class ReferenceNetworks {
  final MlpShape shape;
  final double[] parameters;
  final double[] gradients;
  private final LayerMasks masks;

  /**
   * @param masks null where all neurons are used
   */
  ReferenceNetworks(MlpBank bank, LayerMasks masks) {
    shape = bank.shape();
    this.masks = masks;
    float[] flat = new float[bank.parameterCount()];
    bank.readParameters(flat);
    parameters = new double[flat.length];
    gradients = new double[flat.length];
    for (int i = 0; i < flat.length; i++) {
      parameters[i] = flat[i];
    }
  }

  /** Outputs of every layer for one row. */
  double[][] forward(int network, int mask, double[] row) {
    double[][] outputs = new double[shape.layers()][];
    double[] x = row;
    for (int layer = 0; layer < shape.layers(); layer++) {
      int at = begin(network, layer);
      double[] y = new double[shape.out(layer)];
      for (int o = 0; o < y.length; o++) {
        y[o] = parameters[at + x.length * y.length + o];
        for (int i = 0; i < x.length; i++) {
          y[o] += x[i] * parameters[at + i * y.length + o];
        }
        if (layer < shape.layers() - 1) {
          y[o] = isKept(mask, layer, o) ? Math.max(0, y[o]) : 0;
        }
      }
      outputs[layer] = y;
      x = y;
    }
    return outputs;
  }

  /** Adds the gradients of one row. */
  void backward(int network, double[] row, double[][] outputs, double[] outputGradient) {
    double[] delta = outputGradient;
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      int at = begin(network, layer);
      double[] x = layer == 0 ? row : outputs[layer - 1];
      double[] below = new double[x.length];
      for (int o = 0; o < delta.length; o++) {
        gradients[at + x.length * delta.length + o] += delta[o];
        for (int i = 0; i < x.length; i++) {
          gradients[at + i * delta.length + o] += x[i] * delta[o];
          // Neurons that are rectified or masked away pass nothing on.
          below[i] += x[i] > 0 ? delta[o] * parameters[at + i * delta.length + o] : 0;
        }
      }
      delta = below;
    }
  }

  /** Where the weights of a layer begin; its biases follow. */
  int begin(int network, int layer) {
    int at = network * shape.parameters();
    for (int below = 0; below < layer; below++) {
      at += (shape.in(below) + 1) * shape.out(below);
    }
    return at;
  }

  private boolean isKept(int mask, int layer, int neuron) {
    return masks == null || masks.keeps(mask, layer, neuron);
  }
}
