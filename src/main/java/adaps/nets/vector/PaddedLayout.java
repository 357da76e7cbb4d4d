package adaps.nets.vector;

import adaps.nets.MlpShape;

/**
 * Where the numbers of K networks lie in one flat array whose rows are padded with zeros to whole
 * vectors, so that no loop needs a masked tail. Padded weights stay 0: their gradients are sums
 * over activations or deltas that are 0.
 *
 * <p>Networks may have fewer neurons than the shape, each its own number: then places are those of
 * the shape, and only {@link #in}, {@link #out} and {@link #columns} are theirs.
 */
final class PaddedLayout {
  final MlpShape shape;
  final int networks;

  /** Padded outputs of each layer: the distance of two rows. */
  final int[] width;

  private final int[] weights;
  private final int[] biases;
  private final int perNetwork;

  /** [network][layer], or null where every network has as many as the shape. */
  private final int[][] neurons;

  PaddedLayout(MlpShape shape, int networks) {
    this(shape, networks, null);
  }

  /**
   * Places for networks of different sizes.
   *
   * @param shape the largest of them, layer by layer
   * @param neurons of each, [network][hidden layer]
   */
  PaddedLayout(MlpShape shape, int[][] neurons) {
    this(shape, neurons.length, neurons);
  }

  private PaddedLayout(MlpShape shape, int networks, int[][] neurons) {
    this.shape = shape;
    this.networks = networks;
    this.neurons = neurons;
    int layers = shape.layers();
    width = new int[layers];
    weights = new int[layers];
    biases = new int[layers];
    int at = 0;
    for (int layer = 0; layer < layers; layer++) {
      width[layer] = padded(shape.out(layer));
      weights[layer] = at;
      at += shape.in(layer) * width[layer];
      biases[layer] = at;
      at += width[layer];
    }
    // Packing writes whole vectors: the last of a network must not reach the next one, which
    // another thread may pack.
    perNetwork = at + (neurons == null ? 0 : MatrixProducts.LANES);
  }

  static int padded(int columns) {
    return (columns + MatrixProducts.LANES - 1) / MatrixProducts.LANES * MatrixProducts.LANES;
  }

  int size() {
    return networks * perNetwork;
  }

  int weights(int network, int layer) {
    return network * perNetwork + weights[layer];
  }

  int biases(int network, int layer) {
    return network * perNetwork + biases[layer];
  }

  /** Inputs of a network's layer. */
  int in(int network, int layer) {
    return layer == 0 ? shape.inputs() : out(network, layer - 1);
  }

  /** Outputs of a network's layer. */
  int out(int network, int layer) {
    return neurons == null || layer == neurons[network].length
        ? shape.out(layer)
        : neurons[network][layer];
  }

  /** Outputs of a network's layer in whole vectors. */
  int columns(int network, int layer) {
    return padded(out(network, layer));
  }

  /** Copies padded numbers to the contract's order without padding. */
  void toFlat(float[] padded, float[] flat) {
    copy(padded, flat, true);
  }

  /** Copies numbers in the contract's order into the padded array. */
  void fromFlat(float[] flat, float[] padded) {
    copy(padded, flat, false);
  }

  private void copy(float[] padded, float[] flat, boolean toFlat) {
    int at = 0;
    for (int network = 0; network < networks; network++) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        int out = shape.out(layer);
        int rowsAndBias = shape.in(layer) + 1;
        for (int row = 0; row < rowsAndBias; row++) {
          int from = weights(network, layer) + row * width[layer];
          if (toFlat) {
            System.arraycopy(padded, from, flat, at, out);
          } else {
            System.arraycopy(flat, at, padded, from, out);
          }
          at += out;
        }
      }
    }
  }

  /** Zeros for the outputs of so many rows in every layer, [layer][rows × width]. */
  float[][] rowsOfEveryLayer(int rows) {
    float[][] arrays = new float[width.length][];
    for (int layer = 0; layer < arrays.length; layer++) {
      arrays[layer] = new float[Math.multiplyExact(rows, width[layer])];
    }
    return arrays;
  }
}
