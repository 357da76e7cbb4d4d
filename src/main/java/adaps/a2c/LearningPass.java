package adaps.a2c;

import adaps.nets.AdamSettings;

/**
 * From the gradients of the networks' outputs to changed parameters. What takes a worker is done by
 * all of them at once, and is over before the next begins.
 */
interface LearningPass {
  /**
   * The gradients that rows are passed back with; they stay the same arrays.
   *
   * @param criticInputs inputs of a piece's rows, from row 0 on
   * @param critic of the critics' outputs, by rows of the piece
   * @param actor of the actors' outputs, by rows of the rollout
   */
  record Outputs(float[] criticInputs, float[] critic, float[] actor) {}

  /**
   * Begins an update.
   *
   * @param observations of the rollout's rows
   */
  void begin(float[] observations);

  /** Whether the critics' outputs of all rows of the rollout are there from when it was made. */
  default boolean hasValues() {
    return false;
  }

  /** Passes the worker's rows of a piece back through the layers. */
  void passDown(int piece, int worker);

  /** Whether workers need what others have done on the way down, and in the step. */
  default boolean hasSecondParts() {
    return false;
  }

  /** Adds a piece's rows to the gradients of the worker's weights; where there are second parts. */
  default void addGradients(int piece, int worker) {
    throw new UnsupportedOperationException("added on the way down");
  }

  /** Squares the worker's gradients. */
  void addSquares(int worker);

  /** Square of the global norm of all gradients. */
  double squaredNorm();

  /** Begins a step of Adam with the gradients times a factor. */
  void beginStep(AdamSettings settings, float scale);

  /** Changes the worker's parameters. */
  void step(int worker);

  /**
   * Makes the worker's networks ready to compute with the changed parameters; where there are
   * second parts.
   */
  default void renew(int worker) {
    throw new UnsupportedOperationException("renewed with the step");
  }
}
