package adaps.nets.nd4j;

import adaps.nets.AdamSettings;
import java.util.Arrays;

/**
 * A layer of rectified neurons that sees every one-hot vector of its input once: input i gives
 * ReLU(weights of i + biases). Looking rows up takes as long as there are weights; a matrix product
 * would multiply each of them with all inputs, nearly always 0.
 *
 * <p>Flat parameters are the weights [inputs × outputs], row-major, then the biases [outputs].
 */
public final class OneHotLayer implements AutoCloseable {
  /**
   * Columns of the product that sums the bias gradients. One would do; these make the product as
   * wide as that of an ordinary layer with few inputs, so that BLAS adds in the same order and both
   * layers agree to the bit.
   */
  private static final int MAX_COLUMNS = 32;

  private final int inputs;
  private final int outputs;
  private final float[] parameters;
  private final float[] gradients;
  private final FlatAdam adam;
  private final float[] gated;
  private final float[] sums;
  private final OffHeapFloats gatedMemory;
  private final OffHeapFloats onesMemory;
  private final OffHeapFloats sumsMemory;
  private final Gemm summing;

  /** A layer with all parameters 0. */
  public OneHotLayer(int inputs, int outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
    parameters = new float[Math.multiplyExact(inputs + 1, outputs)];
    gradients = new float[parameters.length];
    adam = new FlatAdam(parameters.length);
    int columns = Math.min(inputs + 1, MAX_COLUMNS);
    gated = new float[inputs * gradientStride()];
    sums = new float[columns * gradientStride()];
    gatedMemory = new OffHeapFloats(gated.length);
    onesMemory = new OffHeapFloats((long) columns * inputs);
    sumsMemory = new OffHeapFloats(sums.length);
    float[] ones = new float[columns * inputs];
    Arrays.fill(ones, 1);
    onesMemory.put(ones, 0, ones.length);
    summing =
        Gemm.productWithTransposed(
            gatedMemory.matrix(0, gradientStride(), inputs),
            onesMemory.matrix(0, columns, inputs),
            sumsMemory.matrix(0, gradientStride(), columns),
            false);
  }

  /** Distance between two rows of the gradients that {@link #backward} takes. */
  public int gradientStride() {
    return outputs + 1;
  }

  /** Trainable numbers. */
  public int parameterCount() {
    return parameters.length;
  }

  /** Replaces all parameters. */
  public void writeParameters(float[] source) {
    System.arraycopy(source, 0, parameters, 0, parameters.length);
  }

  /**
   * Computes the activations of every input.
   *
   * @param activations receives them, [inputs × outputs]
   */
  public void forward(float[] activations) {
    int biases = inputs * outputs;
    for (int input = 0; input < inputs; input++) {
      int row = input * outputs;
      for (int i = 0; i < outputs; i++) {
        float sum = parameters[row + i] + parameters[biases + i];
        activations[row + i] = sum > 0 ? sum : 0;
      }
    }
  }

  /**
   * Replaces the gradients.
   *
   * @param activations that {@link #forward} gave
   * @param activationGradients [inputs × {@link #gradientStride}]; a row's last entry has no
   *     meaning
   */
  public void backward(float[] activations, float[] activationGradients) {
    int stride = gradientStride();
    for (int input = 0; input < inputs; input++) {
      int row = input * outputs;
      for (int i = 0; i < outputs; i++) {
        int from = input * stride + i;
        gated[from] = activations[row + i] > 0 ? activationGradients[from] : 0;
        gradients[row + i] = gated[from];
      }
    }
    gatedMemory.put(gated, 0, gated.length);
    summing.run();
    sumsMemory.get(sums, 0, sums.length);
    System.arraycopy(sums, sums.length - stride, gradients, inputs * outputs, outputs);
  }

  /** One step of Adam on all parameters. */
  public void adam(AdamSettings settings) {
    adam.step(parameters, gradients, 1, settings);
  }

  @Override
  public void close() {
    gatedMemory.close();
    onesMemory.close();
    sumsMemory.close();
  }
}
