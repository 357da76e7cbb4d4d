package adaps.pipeline;

import adaps.config.Scenario;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An environment of its own with a copy of the newest policy, stepped at the viewer's speed on a
 * thread of its own, so that watching never slows or changes training.
 */
public final class Showcase implements AutoCloseable {
  private final AtomicReference<ShowcaseFrame> newest = new AtomicReference<>();

  /**
   * @param seed of the experiment, so that permutations drawn once per experiment are the same
   */
  public Showcase(Scenario scenario, long seed) {}

  /** The newest frame, or null before the first; any thread. */
  public ShowcaseFrame frame() {
    return newest.get();
  }

  /** Acts with this policy from the next step on; any thread. */
  public void show(PolicySnapshot snapshot) {}

  /** Steps per second, 0 to stand still; any thread. */
  public void setSpeed(double stepsPerSecond) {}

  /** Begins a fresh episode; any thread. */
  public void restart() {}

  @Override
  public void close() {}
}
