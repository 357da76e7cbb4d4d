package adaps.pipeline;

import adaps.config.ExperimentConfig;
import java.util.List;

/**
 * One run of the five stages. It computes the same numbers whether or not it is paused, stepped,
 * watched or drawn.
 *
 * <p>Usage: make it, {@link #run} it on a thread of its own, press the buttons of {@link #control}
 * from anywhere.
 */
public final class Experiment implements Runnable {
  private final ExperimentConfig config;
  private final RunControl control = new RunControl();
  private final List<RunListener> listeners;

  /**
   * @throws adaps.config.ConfigException if the configuration cannot be run
   */
  public Experiment(ExperimentConfig config, List<RunListener> listeners) {
    this.config = config;
    this.listeners = List.copyOf(listeners);
  }

  /** What it runs. */
  public ExperimentConfig config() {
    return config;
  }

  /** Its buttons. */
  public RunControl control() {
    return control;
  }

  @Override
  public void run() {
    throw new IllegalStateException();
  }
}
