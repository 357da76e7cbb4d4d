package adaps.nets.nd4j;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Multi-layer perceptrons on ND4J arrays that were all allocated beforehand: matrix products for
 * the layers, operations in place for the rest. The first pass over a new arrangement of row blocks
 * prepares its operations; the newest {@value #PREPARED_PLANS} arrangements stay prepared.
 */
public final class Nd4jBank implements MlpBank {
  private static final int PREPARED_PLANS = 64;

  private final Nd4jParameters parameters;
  private final LayerMasks masks;
  private final int rows;
  private final boolean view;
  private final RowMemory memory;
  private final Deque<BlockPlan> plans = new ArrayDeque<>();
  private final float[] inputStage;
  private final float[] outputs;
  private float[] inputGradients;
  private BlockPlan lastBackward;

  /** A bank with parameters of its own, all 0; {@link Nd4jKernel} describes the arguments. */
  public Nd4jBank(MlpShape shape, int networks, LayerMasks masks, int rows) {
    this(new Nd4jParameters(shape, networks), masks, rows, false);
  }

  private Nd4jBank(Nd4jParameters parameters, LayerMasks masks, int rows, boolean view) {
    this.parameters = parameters;
    this.masks = masks == null || masks.keepsAll() ? null : masks;
    this.rows = rows;
    this.view = view;
    MlpShape shape = parameters.shape();
    memory = new RowMemory(shape, rows, !view);
    inputStage = new float[rows * memory.width(0)];
    Arrays.fill(inputStage, 1);
    outputs = new float[rows * shape.outputs()];
  }

  @Override
  public MlpShape shape() {
    return parameters.shape();
  }

  @Override
  public int networks() {
    return parameters.networks();
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void forward(float[] inputs, RowBlock[] blocks) {
    BlockPlan plan = plan(blocks);
    if (plan.rows() == 0) {
      return;
    }
    int length = shape().inputs();
    int width = memory.width(0);
    for (int row = plan.first(); row < plan.first() + plan.rows(); row++) {
      System.arraycopy(inputs, row * length, inputStage, row * width, length);
    }
    memory.activations(0).put(inputStage, plan.first() * width, plan.rows() * width);
    plan.forward();
    int stride = outputStride();
    memory
        .activations(memory.levels() - 1)
        .get(outputs, plan.first() * stride, plan.rows() * stride);
  }

  @Override
  public float[] outputs() {
    return outputs;
  }

  @Override
  public int outputStride() {
    return shape().outputs();
  }

  @Override
  public void backward(float[] inputs, float[] outputGradients, RowBlock[] blocks) {
    refuseInView();
    BlockPlan plan = plan(blocks);
    if (plan.leavesGradientsOut()) {
      parameters.zeroGradients();
    }
    int stride = outputStride();
    memory
        .gradients(memory.levels() - 1)
        .put(outputGradients, plan.first() * stride, plan.rows() * stride);
    plan.backward();
    parameters.gradientsChanged();
    lastBackward = plan;
  }

  /**
   * Gradients of the inputs of the rows in the last {@link #backward}, computed now; other rows
   * have no meaning.
   *
   * @return [rows × {@link #inputGradientStride}]; the array in use, not a copy; the last entry of
   *     a row has no meaning
   */
  public float[] inputGradients() {
    if (inputGradients == null) {
      inputGradients = new float[inputStage.length];
    }
    lastBackward.inputGradients();
    int width = memory.width(0);
    memory
        .gradients(0)
        .get(inputGradients, lastBackward.first() * width, lastBackward.rows() * width);
    return inputGradients;
  }

  /** Distance between two rows in {@link #inputGradients}. */
  public int inputGradientStride() {
    return memory.width(0);
  }

  @Override
  public double squaredGradientNorm() {
    return parameters.squaredGradientNorm();
  }

  @Override
  public void adam(AdamSettings settings, float gradientScale) {
    refuseInView();
    parameters.adam(settings, gradientScale);
  }

  @Override
  public void readParameters(float[] target) {
    parameters.readParameters(target);
  }

  @Override
  public void writeParameters(float[] source) {
    parameters.writeParameters(source);
  }

  @Override
  public void readGradients(float[] target) {
    parameters.readGradients(target);
  }

  @Override
  public long readMoments(float[] first, float[] second) {
    return parameters.moments().read(first, second);
  }

  @Override
  public void writeMoments(float[] first, float[] second, long steps) {
    parameters.moments().write(first, second, steps);
  }

  @Override
  public MlpBank view(int viewRows) {
    return new Nd4jBank(parameters, masks, viewRows, true);
  }

  @Override
  public void close() {
    plans.forEach(BlockPlan::close);
    plans.clear();
    memory.close();
    if (!view) {
      parameters.close();
    }
  }

  @Override
  public void meanActivations(int layer, RowBlock block, double[] target) {
    int width = memory.width(layer + 1);
    float[] all = new float[rows * width];
    memory.activations(layer + 1).get(all, block.first() * width, block.rows() * width);
    Arrays.fill(target, 0);
    for (int row = block.first(); row < block.first() + block.rows(); row++) {
      for (int neuron = 0; neuron < target.length; neuron++) {
        target[neuron] += all[row * width + neuron] / block.rows();
      }
    }
  }

  private BlockPlan plan(RowBlock[] blocks) {
    for (BlockPlan plan : plans) {
      if (plan.isFor(blocks)) {
        return plan;
      }
    }
    if (plans.size() == PREPARED_PLANS) {
      plans.removeLast().close();
    }
    BlockPlan plan = new BlockPlan(blocks, parameters, memory, masks, !view);
    plans.addFirst(plan);
    return plan;
  }

  private void refuseInView() {
    if (view) {
      throw new IllegalStateException(
          "A view acts and tests only; train the bank that it was made from.");
    }
  }
}
