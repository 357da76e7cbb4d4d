package adaps.pipeline;

import adaps.a2c.UpdateMetrics;

/** Points of a curve for tests. */
public final class MetricPoints {
  private MetricPoints() {}

  /**
   * A point with the same losses, entropy and gradient norm, 1 to 4, and the same diversity, 0.5,
   * as every other of them.
   */
  public static MetricPoint of(
      long update, long envSteps, double seconds, MetricPoint.TestReturn test, double trainReturn) {
    return new MetricPoint(
        update, envSteps, seconds, test, trainReturn, new UpdateMetrics.Means(1, 2, 3, 4), 0.5);
  }

  /** The point without the clock's column, the only one that may differ between equal runs. */
  public static MetricPoint timeless(MetricPoint point) {
    return new MetricPoint(
        point.update(),
        point.envSteps(),
        0,
        point.test(),
        point.trainReturn(),
        point.learning(),
        point.diversity(),
        point.conflict(),
        point.parts());
  }

  /** The point as a program knows it that did not measure how differently agents act. */
  public static MetricPoint undiverse(MetricPoint point) {
    return new MetricPoint(
        point.update(),
        point.envSteps(),
        point.seconds(),
        point.test(),
        point.trainReturn(),
        point.learning(),
        Double.NaN);
  }
}
