package adaps.pipeline;

import java.util.List;

/** The number that a run is judged by, wherever it is shown. */
public final class FinalReturn {
  private static final double LAST = 0.1;

  private FinalReturn() {}

  /**
   * Mean test return over the last tenth of the steps done; that of the last test where none was
   * made so late, and NaN where there was none.
   *
   * @param points in the order of their steps
   * @param envSteps environment steps done
   */
  public static double of(List<MetricPoint> points, long envSteps) {
    double from = begin(envSteps);
    return points.stream()
        .filter(point -> point.envSteps() >= from)
        .mapToDouble(MetricPoint::testMean)
        .average()
        .orElse(points.isEmpty() ? Double.NaN : points.get(points.size() - 1).testMean());
  }

  /** Environment steps from which tests count. */
  public static double begin(long envSteps) {
    return (1 - LAST) * envSteps;
  }
}
