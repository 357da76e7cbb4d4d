package adaps.nets;

/**
 * K multi-layer perceptrons of one shape over a fixed number of rows, each row through the network
 * and the mask of its block. All memory is allocated when the bank is made; no method allocates
 * afterwards, but those of the reference kernel {@code dl4j}. One thread only.
 *
 * <p>Flat parameters are ordered network by network, layer by layer: the weights [in × out],
 * row-major, then the biases [out].
 */
public interface MlpBank extends AutoCloseable {
  /** Shape of each network. */
  MlpShape shape();

  /** Number of networks, K. */
  int networks();

  /** Number of rows that fit. */
  int rows();

  /** Trainable numbers of all networks together. */
  default int parameterCount() {
    return networks() * shape().parameters();
  }

  /**
   * The shape that products run over for rows with a mask: smaller than {@link #shape} where the
   * bank leaves out masked neurons.
   */
  default MlpShape computed(int mask) {
    return shape();
  }

  /**
   * Computes the outputs of the rows in the blocks and keeps their activations for {@link
   * #backward}.
   *
   * @param inputs [rows × inputs], row-major
   */
  void forward(float[] inputs, RowBlock[] blocks);

  /**
   * Outputs, [rows × {@link #outputStride}]; what a row holds beyond the shape's outputs has no
   * meaning.
   */
  float[] outputs();

  /** Distance between two rows in {@link #outputs} and in the output gradients. */
  int outputStride();

  /**
   * Softmax of the {@link #outputs} of the rows in the blocks.
   *
   * @param probabilities receives [rows × outputs]
   * @param logNormaliser receives for each row the number with log p_j = output_j - it
   */
  default void softmax(RowBlock[] blocks, float[] probabilities, float[] logNormaliser) {
    int count = shape().outputs();
    for (RowBlock block : blocks) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        logNormaliser[row] =
            Categorical.softmax(outputs(), row * outputStride(), count, probabilities, row * count);
      }
    }
  }

  /**
   * Replaces the gradients by those of the rows in the blocks, which must have gone through {@link
   * #forward} since the parameters last changed.
   *
   * @param inputs the inputs that were given to {@code forward}
   * @param outputGradients [rows × {@link #outputStride}]; what lies beyond the shape's outputs
   *     must be 0
   */
  void backward(float[] inputs, float[] outputGradients, RowBlock[] blocks);

  /**
   * Adds to the gradients those of more rows, as if the last {@link #backward} had been given these
   * blocks too, after its own; the parameters must not have changed since.
   *
   * @throws UnsupportedOperationException if the bank learns from all {@link #rowsAtOnce} alone
   */
  default void addBackward(float[] inputs, float[] outputGradients, RowBlock[] blocks) {
    throw new UnsupportedOperationException("this bank learns from all rows at once");
  }

  /**
   * How many rows to take through {@link #forward} and {@link #backward} before the next ones, for
   * speed: no more than a core's own caches hold.
   */
  default int rowsAtOnce() {
    return rows();
  }

  /**
   * Learning cut into parts for as many threads, on this bank's parameters.
   *
   * @param parts at least 1
   * @param mostRows rows of the longest piece
   * @throws UnsupportedOperationException if the kernel does not {@linkplain MlpKernel#sharesWork
   *     share work}
   */
  default SharedLearning shared(int parts, int mostRows) {
    throw new UnsupportedOperationException("this bank learns on one thread");
  }

  /** Sum of the squares of all gradients. */
  double squaredGradientNorm();

  /**
   * One step of Adam on all parameters.
   *
   * @param gradientScale every gradient is multiplied by it first (for clipping)
   */
  void adam(AdamSettings settings, float gradientScale);

  /** Copies all parameters out. */
  void readParameters(float[] target);

  /** Replaces all parameters. */
  void writeParameters(float[] source);

  /** Copies all gradients out. */
  void readGradients(float[] target);

  /**
   * Copies Adam's moments out.
   *
   * @return the number of Adam steps taken so far
   */
  long readMoments(float[] first, float[] second);

  /** Replaces Adam's moments and its step count. */
  void writeMoments(float[] first, float[] second, long steps);

  /**
   * A bank on the same parameters with rows of its own, to act or test with; it must not be
   * trained.
   */
  MlpBank view(int rows);

  /**
   * Mean activation of every neuron of a hidden layer over the rows of a block, as the last {@link
   * #forward} of those rows left them; reads only. Made for looking, not for every step.
   *
   * @param layer hidden layer, from 0
   * @param block at least one row
   * @param target [neurons of the layer]
   */
  void meanActivations(int layer, RowBlock block, double[] target);

  /** Frees memory that the garbage collector does not know of. */
  @Override
  void close();
}
