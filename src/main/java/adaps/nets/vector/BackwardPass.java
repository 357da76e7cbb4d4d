package adaps.nets.vector;

import java.util.Arrays;

/** Backpropagation through the networks of a {@link VectorBank}, a piece of rows at a time. */
final class BackwardPass {
  /** Numbers in a cache line. */
  private static final int CACHE_LINE = 16;

  /** Activations that a core's own caches hold, in numbers. */
  private static final int CACHED = 128 * 1024;

  private final PaddedLayout layout;
  private final Gradients gradients;
  private final float[][] activations;
  private final boolean outgrowsCache;
  private final float[] zeros;

  /** [layer][{@link VectorBank#PIECE} rows × width]. */
  private final float[][] deltas;

  /** Scratch of {@link NarrowGradients}. */
  private final float[] narrow;

  /** Keeps {@link #fetchActivations} from being optimised away; has no meaning. */
  private int fetched;

  /**
   * @param activations those of the bank, [layer][rows × width]
   */
  BackwardPass(PaddedLayout layout, Gradients gradients, float[][] activations) {
    this.layout = layout;
    this.gradients = gradients;
    this.activations = activations;
    outgrowsCache = Arrays.stream(activations).mapToInt(a -> a.length).sum() > CACHED;
    zeros = new float[Arrays.stream(layout.width).max().orElse(0)];
    deltas = layout.rowsOfEveryLayer(VectorBank.PIECE);
    narrow = new float[MatrixProducts.LANES * zeros.length];
  }

  /**
   * Adds the gradients of some rows.
   *
   * @param network that of the layout which the rows went through
   */
  void add(float[] inputs, float[] outputGradients, int network, int firstRow, int count) {
    int place = gradients.open(network);
    for (int done = 0; done < count; done += VectorBank.PIECE) {
      int rows = Math.min(VectorBank.PIECE, count - done);
      addPiece(inputs, outputGradients, network, place, firstRow + done, rows);
    }
  }

  /** Deltas live only from one layer to the next, so those of a piece lie in rows from 0 on. */
  private void addPiece(
      float[] inputs, float[] outputGradients, int network, int place, int first, int rows) {
    int last = layout.width.length - 1;
    int outputs = layout.width[last];
    if (outgrowsCache) {
      fetchActivations(first, rows);
    }
    System.arraycopy(outputGradients, first * outputs, deltas[last], 0, rows * outputs);
    for (int layer = last; layer >= 0; layer--) {
      if (layer == last && layer > 0 && NarrowGradients.suits(layout.shape.out(layer))) {
        addNarrowGradients(outputGradients, network, place, first, rows);
      } else {
        addGradients(inputs, network, place, first, rows, layer);
      }
      GradientProducts.addColumns(
          deltas[layer],
          layout.width[layer],
          layout.columns(network, layer),
          gradients.sums(),
          place + layout.biases(0, layer),
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

  private void addNarrowGradients(
      float[] outputGradients, int network, int place, int first, int rows) {
    int last = layout.width.length - 1;
    NarrowGradients.addOuter(
        activations[last - 1],
        layout.width[last - 1],
        layout.in(network, last),
        outputGradients,
        layout.width[last],
        layout.shape.out(last),
        gradients.sums(),
        place + layout.weights(0, last),
        narrow,
        first,
        rows);
  }

  private void addGradients(
      float[] inputs, int network, int place, int first, int rows, int layer) {
    GradientProducts.addOuter(
        layer == 0 ? inputs : activations[layer - 1],
        layer == 0 ? layout.shape.inputs() : layout.width[layer - 1],
        0,
        layout.in(network, layer),
        deltas[layer],
        first,
        layout.width[layer],
        layout.columns(network, layer),
        gradients.sums(),
        place + layout.weights(0, layer),
        first,
        rows);
  }

  /**
   * Deltas of the layer below; a neuron passes them on where it was active, so neither rectified
   * nor masked away.
   */
  private void passDown(int network, int first, int rows, int layer) {
    MatrixProducts.gatedProduct(
        deltas[layer],
        layout.width[layer],
        gradients.transposed().ofLayer[layer],
        gradients.transposed().from(network, layer),
        layout.out(network, layer),
        zeros,
        activations[layer - 1],
        first,
        deltas[layer - 1],
        layout.width[layer - 1],
        layout.columns(network, layer - 1),
        0,
        rows);
  }
}
