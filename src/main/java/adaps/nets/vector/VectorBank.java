package adaps.nets.vector;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.Arrays;

/** Networks on float arrays, computed with the JDK Vector API. */
final class VectorBank implements MlpBank {
  private final PaddedLayout layout;
  private final VectorParameters parameters;
  private final float[][] masks;
  private final int rows;
  private final float[] zeros;
  private final SoftmaxRows softmax;
  private final float[][] activations;
  private float[][] deltas;
  private float[][] transposed;

  /** Scratch of {@link NarrowGradients}. */
  private float[] narrow;

  VectorBank(MlpShape shape, int networks, LayerMasks masks, int rows) {
    this(new PaddedLayout(shape, networks), null, paddedMasks(shape, masks), rows);
  }

  private VectorBank(PaddedLayout layout, VectorParameters shared, float[][] masks, int rows) {
    this.layout = layout;
    this.parameters = shared == null ? new VectorParameters(layout) : shared;
    this.masks = masks;
    this.rows = rows;
    activations = rowsOfEveryLayer();
    softmax = new SoftmaxRows(layout.shape.outputs(), rows);
    zeros = new float[Arrays.stream(layout.width).max().orElse(0)];
  }

  private float[][] rowsOfEveryLayer() {
    float[][] arrays = new float[layout.width.length][];
    for (int layer = 0; layer < arrays.length; layer++) {
      arrays[layer] = new float[Math.multiplyExact(rows, layout.width[layer])];
    }
    return arrays;
  }

  /** [hidden layer][mask × width] as 0 and 1; without masks one mask of ones. */
  private static float[][] paddedMasks(MlpShape shape, LayerMasks masks) {
    LayerMasks used = masks == null ? LayerMasks.allOnes(1, shape) : masks;
    float[][] padded = new float[shape.hidden().size()][];
    for (int layer = 0; layer < padded.length; layer++) {
      int width = PaddedLayout.padded(shape.out(layer));
      padded[layer] = new float[used.count() * width];
      for (int mask = 0; mask < used.count(); mask++) {
        for (int neuron = 0; neuron < shape.out(layer); neuron++) {
          padded[layer][mask * width + neuron] = used.keeps(mask, layer, neuron) ? 1 : 0;
        }
      }
    }
    return padded;
  }

  @Override
  public MlpShape shape() {
    return layout.shape;
  }

  @Override
  public int networks() {
    return layout.networks;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public float[] outputs() {
    return activations[activations.length - 1];
  }

  @Override
  public int outputStride() {
    return layout.width[layout.width.length - 1];
  }

  @Override
  public void forward(float[] inputs, RowBlock[] blocks) {
    int last = activations.length - 1;
    for (RowBlock block : blocks) {
      for (int layer = 0; layer <= last; layer++) {
        int width = layout.width[layer];
        MatrixProducts.layer(
            layer == 0 ? inputs : activations[layer - 1],
            layer == 0 ? layout.shape.inputs() : layout.width[layer - 1],
            parameters.values,
            layout.weights(block.network(), layer),
            layout.shape.in(layer),
            parameters.values,
            layout.biases(block.network(), layer),
            layer < last ? masks[layer] : null,
            block.mask() * width,
            activations[layer],
            width,
            block.first(),
            block.rows());
      }
    }
  }

  @Override
  public void softmax(RowBlock[] blocks, float[] probabilities, float[] logNormaliser) {
    for (RowBlock block : blocks) {
      softmax.rows(
          outputs(), outputStride(), probabilities, logNormaliser, block.first(), block.rows());
    }
  }

  @Override
  public void backward(float[] inputs, float[] outputGradients, RowBlock[] blocks) {
    prepareBackward();
    Arrays.fill(parameters.gradients, 0);
    for (RowBlock block : blocks) {
      float[] delta = outputGradients;
      for (int layer = layout.width.length - 1; layer >= 0; layer--) {
        addGradients(inputs, delta, block, layer);
        if (layer > 0) {
          passDown(delta, block, layer);
          delta = deltas[layer - 1];
        }
      }
    }
  }

  private void addGradients(float[] inputs, float[] delta, RowBlock block, int layer) {
    int outputs = layout.shape.out(layer);
    if (layer > 0 && NarrowGradients.suits(outputs)) {
      NarrowGradients.addOuter(
          activations[layer - 1],
          layout.width[layer - 1],
          layout.shape.in(layer),
          delta,
          layout.width[layer],
          outputs,
          parameters.gradients,
          layout.weights(block.network(), layer),
          narrow,
          block.first(),
          block.rows());
    } else {
      GradientProducts.addOuter(
          layer == 0 ? inputs : activations[layer - 1],
          layer == 0 ? layout.shape.inputs() : layout.width[layer - 1],
          layout.shape.in(layer),
          delta,
          layout.width[layer],
          parameters.gradients,
          layout.weights(block.network(), layer),
          block.first(),
          block.rows());
    }
    GradientProducts.addColumns(
        delta,
        layout.width[layer],
        parameters.gradients,
        layout.biases(block.network(), layer),
        block.first(),
        block.rows());
  }

  /**
   * Deltas of the layer below; a neuron passes them on where it was active, so neither rectified
   * nor masked away.
   */
  private void passDown(float[] delta, RowBlock block, int layer) {
    int width = layout.width[layer - 1];
    int perNetwork = layout.shape.out(layer) * width;
    MatrixProducts.gatedProduct(
        delta,
        layout.width[layer],
        transposed[layer],
        block.network() * perNetwork,
        layout.shape.out(layer),
        zeros,
        activations[layer - 1],
        deltas[layer - 1],
        width,
        block.first(),
        block.rows());
  }

  /**
   * Allocates at the first call (views never get here) and transposes the weights of every call's
   * parameters.
   */
  private void prepareBackward() {
    if (deltas == null) {
      deltas = rowsOfEveryLayer();
      narrow = new float[MatrixProducts.LANES * zeros.length];
      transposed = new float[layout.width.length][];
      for (int layer = 1; layer < transposed.length; layer++) {
        transposed[layer] =
            new float[networks() * layout.shape.out(layer) * layout.width[layer - 1]];
      }
    }
    for (int layer = 1; layer < transposed.length; layer++) {
      for (int network = 0; network < networks(); network++) {
        transpose(network, layer);
      }
    }
  }

  private void transpose(int network, int layer) {
    int in = layout.shape.in(layer);
    int out = layout.shape.out(layer);
    int width = layout.width[layer - 1];
    int from = layout.weights(network, layer);
    int to = network * out * width;
    float[] target = transposed[layer];
    for (int i = 0; i < in; i++) {
      for (int o = 0; o < out; o++) {
        target[to + o * width + i] = parameters.values[from + i * layout.width[layer] + o];
      }
    }
  }

  @Override
  public double squaredGradientNorm() {
    return parameters.squaredGradientNorm();
  }

  @Override
  public void adam(AdamSettings settings, float gradientScale) {
    parameters.adam(settings, gradientScale);
  }

  @Override
  public void readParameters(float[] target) {
    layout.toFlat(parameters.values, target);
  }

  @Override
  public void writeParameters(float[] source) {
    layout.fromFlat(source, parameters.values);
  }

  @Override
  public void readGradients(float[] target) {
    layout.toFlat(parameters.gradients, target);
  }

  @Override
  public long readMoments(float[] first, float[] second) {
    layout.toFlat(parameters.firstMoment, first);
    layout.toFlat(parameters.secondMoment, second);
    return parameters.steps;
  }

  @Override
  public void writeMoments(float[] first, float[] second, long steps) {
    layout.fromFlat(first, parameters.firstMoment);
    layout.fromFlat(second, parameters.secondMoment);
    parameters.steps = steps;
  }

  @Override
  public MlpBank view(int viewRows) {
    return new VectorBank(layout, parameters, masks, viewRows);
  }

  @Override
  public void close() {
    // All memory is the garbage collector's.
  }

  @Override
  public void meanActivations(int layer, RowBlock block, double[] target) {
    int width = layout.width[layer];
    Arrays.fill(target, 0);
    for (int row = block.first(); row < block.first() + block.rows(); row++) {
      for (int neuron = 0; neuron < target.length; neuron++) {
        target[neuron] += activations[layer][row * width + neuron] / block.rows();
      }
    }
  }
}
