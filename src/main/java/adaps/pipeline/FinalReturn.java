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
    return counted(points, envSteps).stream()
        .mapToDouble(MetricPoint::testMean)
        .average()
        .orElse(Double.NaN);
  }

  /** The points whose tests make it: those of the last tenth, or else the last one. */
  public static List<MetricPoint> counted(List<MetricPoint> points, long envSteps) {
    double from = (1 - LAST) * envSteps;
    List<MetricPoint> late = points.stream().filter(point -> point.envSteps() >= from).toList();
    return late.isEmpty() && !points.isEmpty() ? List.of(points.get(points.size() - 1)) : late;
  }
}
