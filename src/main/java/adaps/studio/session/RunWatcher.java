package adaps.studio.session;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.RunListener;

/**
 * Sees a run from the JavaFX thread: the calls of {@link RunListener}, once per animation pulse,
 * with the newest of each kind and every metric point.
 */
public interface RunWatcher extends RunListener {
  /** A new run begins; what was known of an earlier one is over. */
  default void runBegins(ExperimentConfig config, EnvironmentSpec spec) {}
}
