package adaps.identity;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/**
 * What the decoder predicts of transitions from the mean of each one's agent's identity: nothing is
 * drawn, nothing is learned.
 */
final class MeanPredictions {
  private final Transitions transitions;
  private final IdentityEncoder encoder;
  private final IdentityDecoder decoder;
  private final int latentSize;
  private final int batch;

  /**
   * @param encoder has encoded with its parameters as they are
   * @param batch rows that the decoder predicts at once
   */
  MeanPredictions(
      Transitions transitions,
      IdentityEncoder encoder,
      IdentityDecoder decoder,
      int latentSize,
      int batch) {
    this.transitions = transitions;
    this.encoder = encoder;
    this.decoder = decoder;
    this.latentSize = latentSize;
    this.batch = batch;
  }

  /** Takes the errors of one transition. */
  @FunctionalInterface
  interface Errors {
    /**
     * @param observation squared error, summed over entries
     * @param reward squared error
     */
    void add(int transition, double observation, double reward);
  }

  /**
   * Predicts {@code count} transitions, in order.
   *
   * @param transition the one at a place
   * @param stopped asked before every batch
   * @throws CancellationException when stopped
   */
  void predict(int count, IntUnaryOperator transition, BooleanSupplier stopped, Errors errors) {
    for (int from = 0; from < count; from += batch) {
      if (stopped.getAsBoolean()) {
        throw new CancellationException("The VAE's predictions were stopped.");
      }
      int rows = Math.min(batch, count - from);
      compare(from, rows, transition);
      for (int row = 0; row < rows; row++) {
        errors.add(
            transition.applyAsInt(from + row),
            decoder.observationErrorOf(row),
            decoder.rewardErrorOf(row));
      }
    }
  }

  private void compare(int from, int rows, IntUnaryOperator transition) {
    for (int row = 0; row < rows; row++) {
      int k = transition.applyAsInt(from + row);
      decoder.setTransition(row, k);
      for (int d = 0; d < latentSize; d++) {
        decoder.setIdentity(row, d, encoder.mu(transitions.agentOf()[k], d));
      }
    }
    decoder.compare(rows);
  }
}
