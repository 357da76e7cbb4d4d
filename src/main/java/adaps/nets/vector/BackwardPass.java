package adaps.nets.vector;

import adaps.nets.RowBlock;
import java.util.Arrays;

/** Backpropagation through the networks of a {@link VectorBank}, a piece of rows at a time. */
final class BackwardPass {
  /** Numbers in a cache line. */
  private static final int CACHE_LINE = 16;

  /** Activations that a core's own caches hold, in numbers. */
  private static final int CACHED = 128 * 1024;

  private final PaddedLayout layout;
  private final VectorParameters parameters;
  private final float[][] activations;
  private final boolean outgrowsCache;
  private final float[] zeros;

  /** [layer][{@link VectorBank#PIECE} rows × width]. */
  private final float[][] deltas;

  /** Weights of all networks with rows and columns exchanged, by layer; none for the first. */
  private final float[][] transposed;

  /** Scratch of {@link NarrowGradients}. */
  private final float[] narrow;

  /** Keeps {@link #fetchActivations} from being optimised away; has no meaning. */
  private int fetched;

  /**
   * @param activations those of the bank, [layer][rows × width]
   */
  BackwardPass(PaddedLayout layout, VectorParameters parameters, float[][] activations) {
    this.layout = layout;
    this.parameters = parameters;
    this.activations = activations;
    outgrowsCache = Arrays.stream(activations).mapToInt(a -> a.length).sum() > CACHED;
    zeros = new float[Arrays.stream(layout.width).max().orElse(0)];
    deltas = layout.rowsOfEveryLayer(VectorBank.PIECE);
    narrow = new float[MatrixProducts.LANES * zeros.length];
    transposed = new float[layout.width.length][];
    for (int layer = 1; layer < transposed.length; layer++) {
      transposed[layer] =
          new float[layout.networks * layout.shape.out(layer) * layout.width[layer - 1]];
    }
  }

  /** Takes up the parameters as they are now, and sets the gradients to 0. */
  void begin() {
    for (int layer = 1; layer < transposed.length; layer++) {
      for (int network = 0; network < layout.networks; network++) {
        transpose(network, layer);
      }
    }
    Arrays.fill(parameters.gradients, 0);
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

  /** Adds the gradients of the rows in a block. */
  void add(float[] inputs, float[] outputGradients, RowBlock block) {
    for (int done = 0; done < block.rows(); done += VectorBank.PIECE) {
      int rows = Math.min(VectorBank.PIECE, block.rows() - done);
      addPiece(inputs, outputGradients, block.network(), block.first() + done, rows);
    }
  }

  /** Deltas live only from one layer to the next, so those of a piece lie in rows from 0 on. */
  private void addPiece(float[] inputs, float[] outputGradients, int network, int first, int rows) {
    int last = layout.width.length - 1;
    int outputs = layout.width[last];
    if (outgrowsCache) {
      fetchActivations(first, rows);
    }
    System.arraycopy(outputGradients, first * outputs, deltas[last], 0, rows * outputs);
    for (int layer = last; layer >= 0; layer--) {
      if (layer == last && layer > 0 && NarrowGradients.suits(layout.shape.out(layer))) {
        addNarrowGradients(outputGradients, network, first, rows);
      } else {
        addGradients(inputs, network, first, rows, layer);
      }
      GradientProducts.addColumns(
          deltas[layer],
          layout.width[layer],
          parameters.gradients,
          layout.biases(network, layer),
          0,
          rows);
      if (layer > 0) {
        passDown(network, first, rows, layer);
      }
    }
  }

  /**
   * Reads a number of every cache line of the rows' activations, in the order of memory, which the
   * processor fetches ahead; the sums over rows take them in columns, which it does not.
   */
  private void fetchActivations(int first, int rows) {
    for (int layer = 0; layer < activations.length - 1; layer++) {
      int end = (first + rows) * layout.width[layer];
      for (int i = first * layout.width[layer]; i < end; i += CACHE_LINE) {
        fetched ^= Float.floatToRawIntBits(activations[layer][i]);
      }
    }
  }

  private void addNarrowGradients(float[] outputGradients, int network, int first, int rows) {
    int last = layout.width.length - 1;
    NarrowGradients.addOuter(
        activations[last - 1],
        layout.width[last - 1],
        layout.shape.in(last),
        outputGradients,
        layout.width[last],
        layout.shape.out(last),
        parameters.gradients,
        layout.weights(network, last),
        narrow,
        first,
        rows);
  }

  private void addGradients(float[] inputs, int network, int first, int rows, int layer) {
    GradientProducts.addOuter(
        layer == 0 ? inputs : activations[layer - 1],
        layer == 0 ? layout.shape.inputs() : layout.width[layer - 1],
        layout.shape.in(layer),
        deltas[layer],
        first,
        layout.width[layer],
        parameters.gradients,
        layout.weights(network, layer),
        first,
        rows);
  }

  /**
   * Deltas of the layer below; a neuron passes them on where it was active, so neither rectified
   * nor masked away.
   */
  private void passDown(int network, int first, int rows, int layer) {
    int width = layout.width[layer - 1];
    MatrixProducts.gatedProduct(
        deltas[layer],
        layout.width[layer],
        transposed[layer],
        network * layout.shape.out(layer) * width,
        layout.shape.out(layer),
        zeros,
        activations[layer - 1],
        first,
        deltas[layer - 1],
        width,
        rows);
  }
}
