package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernel;
import adaps.random.RandomStreams;
import java.util.function.Supplier;

/**
 * What every stage of a run works with.
 *
 * @param environments makes one more parallel environment
 * @param kernel computes the networks
 * @param listener hears what the stage tells; decides nothing
 */
record StageContext(
    ExperimentConfig config,
    EnvironmentSpec spec,
    Supplier<Environment> environments,
    MlpKernel kernel,
    RandomStreams streams,
    RunListener listener) {

  /** Threads that share the work of training. */
  int workers() {
    return WorkerChoice.of(config, spec, kernel);
  }
}
