package adaps.nets.nd4j;

import adaps.nets.LayerMasks;
import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * All operations that one arrangement of row blocks needs, prepared once: matrix products for each
 * run of rows of one network, and activation and mask for all rows from the first block's first to
 * the last block's last at once.
 */
final class BlockPlan implements AutoCloseable {
  private final OpExecutioner executioner = Nd4j.getExecutioner();
  private final RowBlock[] blocks;
  private final int first;
  private final int rows;
  private final List<List<Gemm>> forward = new ArrayList<>();
  private final List<RectifiedLinear> relu = new ArrayList<>();
  private final List<MulOp> masking = new ArrayList<>();
  private final List<OffHeapFloats> maskMemory = new ArrayList<>();
  private final List<List<Gemm>> weightGradients = new ArrayList<>();
  private final List<List<Gemm>> inputGradients = new ArrayList<>();
  private final List<Step> slopes = new ArrayList<>();
  private final List<MulOp> chain = new ArrayList<>();
  private final boolean allNetworksHaveRows;

  /**
   * @param masks masks to apply, or null
   * @param trainable whether {@link #backward} will be called
   */
  BlockPlan(
      RowBlock[] blocks,
      Nd4jParameters parameters,
      RowMemory memory,
      LayerMasks masks,
      boolean trainable) {
    this.blocks = blocks.clone();
    List<BlockSpan> spans = BlockSpan.of(blocks);
    first = spans.stream().mapToInt(BlockSpan::first).min().orElse(0);
    rows = spans.stream().mapToInt(BlockSpan::end).max().orElse(0) - first;
    allNetworksHaveRows =
        spans.stream().mapToInt(BlockSpan::network).distinct().count() == parameters.networks();
    if (rows == 0) {
      return;
    }
    for (int layer = 0; layer < parameters.shape().layers(); layer++) {
      prepareForward(layer, spans, parameters, memory, masks);
      if (trainable) {
        prepareBackward(layer, spans, parameters, memory);
      }
    }
  }

  /** First row of all blocks. */
  int first() {
    return first;
  }

  /** Rows from the first to the last; 0 when all blocks are empty. */
  int rows() {
    return rows;
  }

  /** Whether the plan was made for just these blocks. */
  boolean isFor(RowBlock[] others) {
    if (others.length != blocks.length) {
      return false;
    }
    for (int i = 0; i < blocks.length; i++) {
      if (blocks[i] != others[i] && !blocks[i].equals(others[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a network without rows has gradients to be set to 0. */
  boolean leavesGradientsOut() {
    return !allNetworksHaveRows;
  }

  void forward() {
    for (int layer = 0; layer < forward.size(); layer++) {
      forward.get(layer).forEach(Gemm::run);
      if (layer < relu.size()) {
        executioner.exec(relu.get(layer));
      }
      if (layer < masking.size()) {
        executioner.exec(masking.get(layer));
      }
    }
  }

  /** Gradients of all weights, from those of the outputs. */
  void backward() {
    for (int layer = weightGradients.size() - 1; layer >= 0; layer--) {
      weightGradients.get(layer).forEach(Gemm::run);
      if (layer > 0) {
        inputGradients.get(layer).forEach(Gemm::run);
        // A neuron that is masked, or below 0, is 0 here: its slope is 0 in both cases.
        executioner.exec(slopes.get(layer - 1));
        executioner.exec(chain.get(layer - 1));
      }
    }
  }

  /** Gradients of the inputs; after {@link #backward}. */
  void inputGradients() {
    if (!inputGradients.isEmpty()) {
      inputGradients.get(0).forEach(Gemm::run);
    }
  }

  private void prepareForward(
      int layer,
      List<BlockSpan> spans,
      Nd4jParameters parameters,
      RowMemory memory,
      LayerMasks masks) {
    List<Gemm> products = new ArrayList<>();
    for (BlockSpan span : spans) {
      products.add(
          Gemm.product(
              parameters.weight(span.network(), layer),
              memory.activations(layer, span.first(), span.rows()),
              memory.activations(layer + 1, span.first(), span.rows())));
    }
    forward.add(products);
    if (layer < parameters.shape().hidden().size()) {
      INDArray hidden = memory.activations(layer + 1, first, rows);
      relu.add(new RectifiedLinear(hidden, hidden, 0));
      if (masks != null) {
        masking.add(new MulOp(hidden, expand(masks, layer), hidden));
      }
    }
  }

  private void prepareBackward(
      int layer, List<BlockSpan> spans, Nd4jParameters parameters, RowMemory memory) {
    List<Gemm> ofWeights = new ArrayList<>();
    List<Gemm> ofInputs = new ArrayList<>();
    boolean[] seen = new boolean[parameters.networks()];
    for (BlockSpan span : spans) {
      int network = span.network();
      INDArray above = memory.gradients(layer + 1, span.first(), span.rows());
      INDArray below = memory.activations(layer, span.first(), span.rows());
      ofWeights.add(
          Gemm.productWithTransposed(
              above, below, parameters.gradient(network, layer), seen[network]));
      ofInputs.add(
          Gemm.productOfTransposed(
              parameters.weight(network, layer),
              above,
              memory.gradients(layer, span.first(), span.rows())));
      seen[network] = true;
    }
    weightGradients.add(ofWeights);
    inputGradients.add(ofInputs);
    if (layer < parameters.shape().hidden().size()) {
      INDArray slope = memory.slopes(layer + 1, first, rows);
      INDArray gradient = memory.gradients(layer + 1, first, rows);
      slopes.add(new Step(memory.activations(layer + 1, first, rows), slope, 0));
      chain.add(new MulOp(gradient, slope, gradient));
    }
  }

  /** A layer's masks, one row of bits for each row, [neurons + 1 × rows]; the constant stays. */
  private INDArray expand(LayerMasks masks, int layer) {
    int width = masks.neurons(layer) + 1;
    float[] bits = new float[width * rows];
    for (RowBlock block : blocks) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        int at = (row - first) * width;
        for (int neuron = 0; neuron < width - 1; neuron++) {
          bits[at + neuron] = masks.keeps(block.mask(), layer, neuron) ? 1 : 0;
        }
        bits[at + width - 1] = 1;
      }
    }
    OffHeapFloats memory = new OffHeapFloats(bits.length);
    memory.put(bits, 0, bits.length);
    maskMemory.add(memory);
    return memory.matrix(0, width, rows);
  }

  @Override
  public void close() {
    maskMemory.forEach(OffHeapFloats::close);
  }
}
