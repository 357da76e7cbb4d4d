package adaps.pipeline;

import adaps.config.ExperimentConfig;
import java.util.Optional;

/**
 * Everything it takes to go on with a run as if it had never stopped. Immutable.
 *
 * @param config what is run
 * @param kernel name of the kernel that computed it, which must compute the rest
 * @param findings what stages 1 to 3 found, or null where they found nothing yet or are not needed
 * @param training where stage 5 stands, or null before it
 */
public record Checkpoint(
    ExperimentConfig config, String kernel, IdentityFindings findings, TrainingState training) {

  /** A2C updates behind it. */
  public long updates() {
    return training == null ? 0 : training.a2c().updates();
  }

  /** Environment steps behind it, over all parallel environments. */
  public long envSteps() {
    return config.a2c().envSteps(updates());
  }

  /** Where stage 5 stands. */
  public Optional<TrainingState> inTraining() {
    return Optional.ofNullable(training);
  }
}
