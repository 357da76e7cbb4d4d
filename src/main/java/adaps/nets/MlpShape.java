package adaps.nets;

import java.util.List;

/**
 * Layer sizes of a multi-layer perceptron: ReLU after every hidden layer, none after the last.
 *
 * @param inputs length of one input row
 * @param hidden neurons of each hidden layer
 * @param outputs length of one output row
 */
public record MlpShape(int inputs, List<Integer> hidden, int outputs) {

  public MlpShape {
    hidden = List.copyOf(hidden);
  }

  /** Number of weight matrices: hidden layers and the last one. */
  public int layers() {
    return hidden.size() + 1;
  }

  /** Inputs of a layer. */
  public int in(int layer) {
    return layer == 0 ? inputs : hidden.get(layer - 1);
  }

  /** Outputs of a layer. */
  public int out(int layer) {
    return layer == hidden.size() ? outputs : hidden.get(layer);
  }

  /** Weights and biases of one network. */
  public int parameters() {
    int count = 0;
    for (int layer = 0; layer < layers(); layer++) {
      count += (in(layer) + 1) * out(layer);
    }
    return count;
  }

  /** Neurons of all hidden layers together. */
  public int hiddenNeurons() {
    return hidden.stream().mapToInt(Integer::intValue).sum();
  }

  /** Floating-point operations of one row's matrix products on the way forward. */
  public long forwardOperations() {
    long count = 0;
    for (int layer = 0; layer < layers(); layer++) {
      count += 2L * in(layer) * out(layer);
    }
    return count;
  }

  /**
   * Floating-point operations of one row's matrix products on the way back: weight gradients and
   * deltas.
   */
  public long backwardOperations() {
    return 2 * forwardOperations() - 2L * in(0) * out(0);
  }
}
