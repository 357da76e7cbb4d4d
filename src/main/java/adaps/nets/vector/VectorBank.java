package adaps.nets.vector;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.nets.SharedLearning;
import java.util.Arrays;

/** Networks on float arrays, computed with the JDK Vector API. */
final class VectorBank implements MlpBank {
  /** Rows that go through all layers together, so that the next layer finds them in the cache. */
  static final int PIECE = 256;

  private final VectorParameters parameters;

  /** Null where all neurons are computed. */
  private final CompactNetworks compact;

  /** Where the numbers lie that are computed with. */
  private final PaddedLayout layout;

  /** Factors behind the rectifier, [hidden layer][mask × width]. */
  private final float[][] factors;

  private final int rows;
  private final SoftmaxRows softmax;
  private final float[][] activations;
  private Gradients gradients;
  private BackwardPass backward;

  /** Null while nobody learns in parts. */
  private SharedUpdate shared;

  VectorBank(MlpShape shape, int networks, LayerMasks masks, int rows, Packing packing) {
    PaddedLayout ofAll = new PaddedLayout(shape, networks);
    parameters = new VectorParameters(ofAll);
    compact = CompactNetworks.of(ofAll, masks, rows, packing);
    layout = compact == null ? ofAll : compact.layout;
    factors = factors(layout.shape, compact == null ? masks : null);
    this.rows = rows;
    activations = layout.rowsOfEveryLayer(rows);
    softmax = new SoftmaxRows(shape.outputs(), rows);
  }

  /** A view. */
  private VectorBank(VectorBank of, int rows) {
    parameters = of.parameters;
    compact = of.compact;
    layout = of.layout;
    factors = of.factors;
    this.rows = rows;
    activations = layout.rowsOfEveryLayer(rows);
    softmax = new SoftmaxRows(layout.shape.outputs(), rows);
  }

  /** [hidden layer][mask × width] as 0 and 1; without masks one mask of ones. */
  private static float[][] factors(MlpShape shape, LayerMasks masks) {
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
    return parameters.layout.shape;
  }

  @Override
  public int networks() {
    return parameters.layout.networks;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public MlpShape computed(int mask) {
    return compact == null ? shape() : compact.shape(mask);
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
    for (RowBlock block : blocks) {
      for (int done = 0; done < block.rows(); done += PIECE) {
        forward(inputs, block, block.first() + done, Math.min(PIECE, block.rows() - done));
      }
    }
  }

  private void forward(float[] inputs, RowBlock block, int first, int count) {
    float[] values = compact == null ? parameters.values : compact.values;
    int network = network(block);
    int mask = compact == null ? block.mask() : 0;
    int last = activations.length - 1;
    for (int layer = 0; layer <= last; layer++) {
      int width = layout.width[layer];
      MatrixProducts.layer(
          layer == 0 ? inputs : activations[layer - 1],
          layer == 0 ? layout.shape.inputs() : layout.width[layer - 1],
          values,
          layout.weights(network, layer),
          layout.in(network, layer),
          values,
          layout.biases(network, layer),
          layer < last ? factors[layer] : null,
          mask * width,
          activations[layer],
          width,
          layout.columns(network, layer),
          first,
          count);
    }
  }

  /** Which of the networks that are computed with a block's rows go through. */
  private int network(RowBlock block) {
    return compact == null ? block.network() : block.mask();
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
      gradients =
          compact == null
              ? new WholeGradients(parameters)
              : new CompactGradients(parameters, compact);
      backward = new BackwardPass(layout, gradients, activations);
    }
    gradients.begin();
    addBackward(inputs, outputGradients, blocks);
  }

  @Override
  public void addBackward(float[] inputs, float[] outputGradients, RowBlock[] blocks) {
    for (RowBlock block : blocks) {
      backward.add(inputs, outputGradients, network(block), block.first(), block.rows());
    }
  }

  @Override
  public int rowsAtOnce() {
    return PIECE;
  }

  @Override
  public SharedLearning shared(int parts, int mostRows) {
    settle();
    shared = new SharedUpdate(parameters, compact, layout, activations, parts, mostRows);
    return shared;
  }

  @Override
  public double squaredGradientNorm() {
    settle();
    return parameters.squaredGradientNorm();
  }

  @Override
  public void adam(AdamSettings settings, float gradientScale) {
    settle();
    parameters.adam(settings, gradientScale);
    parametersChanged();
  }

  private void settle() {
    if (gradients != null) {
      gradients.settle();
    }
  }

  private void parametersChanged() {
    if (compact != null) {
      compact.pack(parameters.values);
    }
    if (shared != null) {
      shared.parametersChanged();
    }
  }

  @Override
  public void readParameters(float[] target) {
    parameters.layout.toFlat(parameters.values, target);
  }

  @Override
  public void writeParameters(float[] source) {
    parameters.layout.fromFlat(source, parameters.values);
    parametersChanged();
  }

  @Override
  public void readGradients(float[] target) {
    settle();
    parameters.layout.toFlat(parameters.gradients, target);
  }

  @Override
  public long readMoments(float[] first, float[] second) {
    parameters.layout.toFlat(parameters.firstMoment, first);
    parameters.layout.toFlat(parameters.secondMoment, second);
    return parameters.steps;
  }

  @Override
  public void writeMoments(float[] first, float[] second, long steps) {
    parameters.layout.fromFlat(first, parameters.firstMoment);
    parameters.layout.fromFlat(second, parameters.secondMoment);
    parameters.steps = steps;
  }

  @Override
  public MlpBank view(int viewRows) {
    return new VectorBank(this, viewRows);
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
        int place = compact == null ? neuron : compact.hidden(block.mask(), layer).place(neuron);
        target[neuron] += place < 0 ? 0 : activations[layer][row * width + place] / block.rows();
      }
    }
  }
}
