package adaps.nets;

/**
 * Learning from rows by several threads at once: the gradients, the norm and the step of Adam that
 * {@link MlpBank#backward}, {@link MlpBank#squaredGradientNorm} and {@link MlpBank#adam} give, the
 * same to the bit for any number of parts. Rows are shared out where each is on its own: in the
 * forward pass and for deltas. Sums over rows are shared out by weights, so that each stays one
 * chain over all rows in order.
 *
 * <p>The steps of an update in their order are {@link #begin}, {@link #clear}; for every piece of
 * rows {@link Piece#passDown} of all its rows, then {@link Piece#addGradients} of all its units;
 * {@link #addSquares}, {@link #squaredGradientNorm}, {@link #beginStep}, {@link #step}, {@link
 * #renew}. What takes a part or a range may run at once with the other parts of the same step, and
 * all of them must be over before the next step; what takes none is for one thread.
 */
public interface SharedLearning {
  /** Neighbouring rows that are passed back together. */
  interface Piece {
    /**
     * Deltas of some of the piece's rows, which must have gone through {@link MlpBank#forward}.
     *
     * @param outputGradients as {@link MlpBank#backward} takes them
     */
    void passDown(float[] outputGradients, RowBlock[] blocks);

    /** Number of units that the sums over the piece's rows can be cut into. */
    int units();

    /** How much work a unit is, in multiply-adds. */
    double work(int unit);

    /**
     * Adds the piece's rows to the gradients of some units.
     *
     * @param inputs as {@link MlpBank#backward} takes them
     * @param outputGradients the same as for {@link #passDown}
     * @param from first unit
     * @param to unit after the last
     * @param part who asks, for its scratch memory
     */
    void addGradients(float[] inputs, float[] outputGradients, int from, int to, int part);
  }

  /**
   * Plans a piece of the rows; made once, before any update.
   *
   * @param blocks neighbouring rows in order
   */
  Piece piece(RowBlock[] blocks);

  /** Takes up the parameters as they are now. */
  void begin();

  /** Sets a part of the gradients to 0. */
  void clear(int part);

  /** Squares a part of the gradients. */
  void addSquares(int part);

  /** Sum of the squares of all gradients. */
  double squaredGradientNorm();

  /**
   * Begins a step of Adam.
   *
   * @param gradientScale every gradient is multiplied by it first (for clipping)
   */
  void beginStep(AdamSettings settings, float gradientScale);

  /** Changes a part of the parameters. */
  void step(int part);

  /** Makes a part of the networks ready to compute with the changed parameters. */
  void renew(int part);
}
