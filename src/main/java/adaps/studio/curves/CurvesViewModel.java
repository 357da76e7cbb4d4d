package adaps.studio.curves;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.MetricPoint;
import adaps.studio.session.RunWatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every point of the run's learning curve. */
public final class CurvesViewModel implements RunWatcher {
  private final List<MetricPoint> points = new ArrayList<>();
  private long steps = 1;
  private long version;

  /** All points in order; grows while the run trains. */
  public List<MetricPoint> points() {
    return Collections.unmodifiableList(points);
  }

  /** Environment steps that the run will train. */
  public long steps() {
    return steps;
  }

  /** Changes whenever something here has changed. */
  public long version() {
    return version;
  }

  @Override
  public void runBegins(ExperimentConfig config, EnvironmentSpec spec) {
    points.clear();
    steps = config.run().steps();
    version++;
  }

  @Override
  public void metric(MetricPoint point) {
    points.add(point);
    version++;
  }
}
