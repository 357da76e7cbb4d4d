package adaps.nets.vector;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.Arrays;

/** Networks on float arrays, computed with the JDK Vector API. */
final class VectorBank implements MlpBank {
  /** Rows that go through all layers together, so that the next layer finds them in the cache. */
  static final int PIECE = 256;

  private final PaddedLayout layout;
  private final VectorParameters parameters;
  private final float[][] masks;
  private final int rows;
  private final SoftmaxRows softmax;
  private final float[][] activations;
  private BackwardPass backward;

  VectorBank(MlpShape shape, int networks, LayerMasks masks, int rows) {
    this(new PaddedLayout(shape, networks), null, paddedMasks(shape, masks), rows);
  }

  private VectorBank(PaddedLayout layout, VectorParameters shared, float[][] masks, int rows) {
    this.layout = layout;
    this.parameters = shared == null ? new VectorParameters(layout) : shared;
    this.masks = masks;
    this.rows = rows;
    activations = layout.rowsOfEveryLayer(rows);
    softmax = new SoftmaxRows(layout.shape.outputs(), rows);
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
      for (int done = 0; done < block.rows(); done += PIECE) {
        int first = block.first() + done;
        int count = Math.min(PIECE, block.rows() - done);
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
              first,
              count);
        }
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
    if (backward == null) {
      // Views never get here.
      backward = new BackwardPass(layout, parameters, activations);
    }
    backward.begin();
    addBackward(inputs, outputGradients, blocks);
  }

  @Override
  public void addBackward(float[] inputs, float[] outputGradients, RowBlock[] blocks) {
    for (RowBlock block : blocks) {
      backward.add(inputs, outputGradients, block);
    }
  }

  @Override
  public int rowsAtOnce() {
    return PIECE;
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
