package adaps.pipeline;

import adaps.a2c.A2c;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.function.BooleanSupplier;

/**
 * Brings training back to where it stood before an update that failed: from the newest checkpoint
 * it is computed again, to the same numbers, so that no update has to be kept on the chance that
 * the next one fails.
 */
final class StepBack {
  private final A2c a2c;
  private final PlannedTraining training;
  private final long testInterval;

  /** Softly: where memory is short, the checkpoint that is on disk must do. */
  private SoftReference<TrainingState> newest = new SoftReference<>(null);

  StepBack(A2c a2c, PlannedTraining training, long testInterval) {
    this.a2c = a2c;
    this.training = training;
    this.testInterval = testInterval;
  }

  /** Training can go back to here. */
  void remember(TrainingState state) {
    newest = new SoftReference<>(state);
  }

  /**
   * Goes back, as far as it is permitted.
   *
   * @param updates where to
   * @return whether it got there
   */
  boolean to(long updates, BooleanSupplier permitted) throws IOException {
    TrainingState from = newest.get();
    if (from == null) {
      return false;
    }
    training.restore(from);
    long nextTest = from.nextTest();
    while (true) {
      if (a2c.envSteps() >= nextTest) {
        // A point of the curve took what had been summed up so far.
        a2c.metrics().take();
        a2c.episodeReturns().take();
        nextTest = testAfter(nextTest);
      }
      if (a2c.updates() == updates) {
        return true;
      }
      if (!permitted.getAsBoolean()) {
        return false;
      }
      training.update();
    }
  }

  /** When the next test is due after one that was due before. */
  long testAfter(long due) {
    long next = due;
    while (next <= a2c.envSteps()) {
      next += testInterval;
    }
    return next;
  }
}
