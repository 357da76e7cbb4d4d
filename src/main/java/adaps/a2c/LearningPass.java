package adaps.a2c;

import adaps.nets.AdamSettings;
import java.util.Optional;

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

  /** Empty where no worker needs what others have done on the way down, or in the step. */
  default Optional<SecondParts> secondParts() {
    return Optional.empty();
  }

  /** Squares the worker's gradients. */
  void addSquares(int worker);

  /** Square of the global norm of all gradients. */
  double squaredNorm();

  /** Begins a step of Adam with the gradients times a factor. */
  void beginStep(AdamSettings settings, float scale);

  /** Changes the worker's parameters. */
  void step(int worker);

  /** What workers do once all of them are through with the way down, and with the step. */
  interface SecondParts {
    /** After the way down: adds a piece's rows to the gradients of the worker's weights. */
    void addGradients(int piece, int worker);

    /** After the step: makes the worker's networks ready to compute with the new parameters. */
    void renew(int worker);
  }
}
