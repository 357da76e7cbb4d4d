package adaps.nets.vector;

import java.util.Arrays;

/**
 * Gradients of networks that are computed whole: they are summed where the parameters have them.
 */
final class WholeGradients implements Gradients {
  private final VectorParameters parameters;
  private final TransposedWeights transposed;

  WholeGradients(VectorParameters parameters) {
    this.parameters = parameters;
    transposed = new TransposedWeights(parameters.layout);
  }

  @Override
  public void begin() {
    transposed.take(parameters.values);
    Arrays.fill(parameters.gradients, 0);
  }

  @Override
  public TransposedWeights transposed() {
    return transposed;
  }

  @Override
  public int open(int network) {
    return parameters.layout.weights(network, 0);
  }

  @Override
  public float[] sums() {
    return parameters.gradients;
  }

  @Override
  public void settle() {
    // They are where they belong.
  }
}
