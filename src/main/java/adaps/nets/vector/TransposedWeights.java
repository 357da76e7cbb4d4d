package adaps.nets.vector;

/**
 * The weights of all networks with rows and columns exchanged, which deltas are passed down with;
 * none for the first layer.
 */
final class TransposedWeights {
  /** [layer][networks × (outputs × width of the layer below, and a vector more)]. */
  final float[][] ofLayer;

  private final PaddedLayout layout;

  TransposedWeights(PaddedLayout layout) {
    this.layout = layout;
    ofLayer = new float[layout.width.length][];
    for (int layer = 1; layer < ofLayer.length; layer++) {
      ofLayer[layer] = new float[from(layout.networks, layer)];
    }
  }

  /** Where those of a network's layer begin. */
  int from(int network, int layer) {
    int ofNetwork = layout.shape.out(layer) * layout.width[layer - 1] + MatrixProducts.LANES;
    return network * ofNetwork;
  }

  /** Takes the weights of all networks as they are now. */
  void take(float[] values) {
    for (int network = 0; network < layout.networks; network++) {
      take(values, network);
    }
  }

  /** Takes the weights of one network as they are now. */
  void take(float[] values, int network) {
    for (int layer = 1; layer < ofLayer.length; layer++) {
      transpose(values, network, layer);
    }
  }

  private void transpose(float[] values, int network, int layer) {
    int in = layout.in(network, layer);
    int out = layout.out(network, layer);
    int width = layout.width[layer - 1];
    int from = layout.weights(network, layer);
    int to = from(network, layer);
    float[] target = ofLayer[layer];
    int row = layout.width[layer];
    int i = 0;
    for (; i + 4 <= in; i += 4) {
      transposeFour(values, from + i * row, row, target, to + i, width, out);
    }
    for (; i < in; i++) {
      for (int o = 0; o < out; o++) {
        target[to + o * width + i] = values[from + i * row + o];
      }
    }
  }

  /** Four rows at once, so that what is written lies together. */
  private static void transposeFour(
      float[] values, int from, int row, float[] target, int to, int width, int out) {
    for (int o = 0, at = to; o < out; o++, at += width) {
      target[at] = values[from + o];
      target[at + 1] = values[from + row + o];
      target[at + 2] = values[from + 2 * row + o];
      target[at + 3] = values[from + 3 * row + o];
    }
  }
}
