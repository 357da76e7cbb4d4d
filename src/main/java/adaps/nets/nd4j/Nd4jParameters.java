package adaps.nets.nd4j;

import adaps.nets.AdamSettings;
import adaps.nets.MlpShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Weights, biases and gradients of K networks: flat on the Java heap, where Adam steps, and
 * arranged for ND4J outside it.
 *
 * <p>Outside the heap a layer is one matrix [out × in + 1] in 'f' order: the last column holds the
 * biases, and the layer's input carries a constant 1 to meet it, so that a bias costs no operation
 * of its own. A hidden layer's matrix has one more row, (0, …, 0, 1), which hands that constant on
 * to the next layer.
 */
final class Nd4jParameters implements AutoCloseable {
  private final MlpShape shape;
  private final int networks;
  private final float[] parameters;
  private final float[] gradients;
  private final FlatAdam adam;
  private final float[] arranged;
  private final OffHeapFloats weightMemory;
  private final OffHeapFloats gradientMemory;
  private final INDArray[][] weights;
  private final INDArray[][] gradientsOf;
  private boolean gradientsCopied = true;

  Nd4jParameters(MlpShape shape, int networks) {
    this.shape = shape;
    this.networks = networks;
    parameters = new float[networks * shape.parameters()];
    gradients = new float[parameters.length];
    adam = new FlatAdam(parameters.length);
    int length = 0;
    for (int layer = 0; layer < shape.layers(); layer++) {
      length += networks * (shape.in(layer) + 1) * rowsOf(layer);
    }
    arranged = new float[length];
    weightMemory = new OffHeapFloats(length);
    gradientMemory = new OffHeapFloats(length);
    weights = new INDArray[networks][shape.layers()];
    gradientsOf = new INDArray[networks][shape.layers()];
    int offset = 0;
    for (int network = 0; network < networks; network++) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        int rows = rowsOf(layer);
        int columns = shape.in(layer) + 1;
        weights[network][layer] = weightMemory.matrix(offset, rows, columns);
        gradientsOf[network][layer] = gradientMemory.matrix(offset, rows, columns);
        offset += rows * columns;
      }
    }
    publish();
  }

  MlpShape shape() {
    return shape;
  }

  int networks() {
    return networks;
  }

  /** Rows of a layer's matrix: its outputs, and one for the constant unless it is the last. */
  int rowsOf(int layer) {
    return layer == shape.layers() - 1 ? shape.out(layer) : shape.out(layer) + 1;
  }

  INDArray weight(int network, int layer) {
    return weights[network][layer];
  }

  INDArray gradient(int network, int layer) {
    return gradientsOf[network][layer];
  }

  /** Says that the gradients outside the heap are new. */
  void gradientsChanged() {
    gradientsCopied = false;
  }

  void zeroGradients() {
    gradientMemory.zero();
  }

  double squaredGradientNorm() {
    copyGradients();
    double sum = 0;
    for (float gradient : gradients) {
      sum += (double) gradient * gradient;
    }
    return sum;
  }

  void adam(AdamSettings settings, float gradientScale) {
    copyGradients();
    adam.step(parameters, gradients, gradientScale, settings);
    publish();
  }

  void readParameters(float[] target) {
    System.arraycopy(parameters, 0, target, 0, parameters.length);
  }

  void writeParameters(float[] source) {
    System.arraycopy(source, 0, parameters, 0, parameters.length);
    publish();
  }

  void readGradients(float[] target) {
    copyGradients();
    System.arraycopy(gradients, 0, target, 0, gradients.length);
  }

  FlatAdam moments() {
    return adam;
  }

  /** Carries the parameters to the memory in which ND4J computes. */
  private void publish() {
    int from = 0;
    int to = 0;
    for (int network = 0; network < networks; network++) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        int out = shape.out(layer);
        int stride = rowsOf(layer);
        for (int in = 0; in <= shape.in(layer); in++) {
          System.arraycopy(parameters, from, arranged, to, out);
          if (stride > out) {
            arranged[to + out] = in == shape.in(layer) ? 1 : 0;
          }
          from += out;
          to += stride;
        }
      }
    }
    weightMemory.put(arranged, 0, arranged.length);
  }

  private void copyGradients() {
    if (gradientsCopied) {
      return;
    }
    gradientMemory.get(arranged, 0, arranged.length);
    int from = 0;
    int to = 0;
    for (int network = 0; network < networks; network++) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        int out = shape.out(layer);
        int stride = rowsOf(layer);
        for (int in = 0; in <= shape.in(layer); in++) {
          System.arraycopy(arranged, from, gradients, to, out);
          from += stride;
          to += out;
        }
      }
    }
    gradientsCopied = true;
  }

  @Override
  public void close() {
    weightMemory.close();
    gradientMemory.close();
  }
}
