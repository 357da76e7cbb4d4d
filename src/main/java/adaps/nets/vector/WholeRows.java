package adaps.nets.vector;

import adaps.nets.RowBlock;

/** Networks that are computed whole are added to where the parameters have them. */
record WholeRows(VectorParameters parameters) implements GradientRows {
  @Override
  public int most() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int network(RowBlock block) {
    return block.network();
  }

  @Override
  public int input(int network, int layer, int ofWholeLayer) {
    return ofWholeLayer;
  }

  @Override
  public int open(int network, int layer, int first, int end) {
    return parameters.layout.weights(network, layer);
  }

  @Override
  public int openBiases(int network, int layer) {
    return parameters.layout.biases(network, layer);
  }

  @Override
  public float[] sums() {
    return parameters.gradients;
  }

  @Override
  public void close(int network, int layer, int first, int end) {
    // They are where they belong.
  }

  @Override
  public void closeBiases(int network, int layer) {
    // They are where they belong.
  }
}
