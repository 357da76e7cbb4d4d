package adaps.report;

import adaps.pipeline.FinalReturn;
import adaps.pipeline.MetricPoint;
import java.util.List;
import java.util.OptionalLong;

/** What is read off one run's test returns. */
final class LearningCurve {
  /** Successive tests whose mean must reach a threshold, so that one lucky test does not count. */
  private static final int WINDOW = 5;

  private final List<MetricPoint> points;

  /**
   * @param points at least one
   */
  LearningCurve(List<MetricPoint> points) {
    this.points = List.copyOf(points);
  }

  List<MetricPoint> points() {
    return points;
  }

  /** Return of the first test, before any update. */
  double first() {
    return points.get(0).testMean();
  }

  /** Mean test return over the last tenth of the training steps. */
  double last() {
    return FinalReturn.of(points, envSteps());
  }

  /** The points that {@link #last} is the mean of. */
  List<MetricPoint> counted() {
    return FinalReturn.counted(points, envSteps());
  }

  private long envSteps() {
    return points.get(points.size() - 1).envSteps();
  }

  /** Highest return of a test. */
  double best() {
    return points.stream().mapToDouble(MetricPoint::testMean).max().orElseThrow();
  }

  /**
   * Environment steps at the first test with which the mean of five successive tests is at or above
   * a return; of all tests when there are fewer than five.
   */
  OptionalLong stepsTo(double threshold) {
    int window = Math.min(WINDOW, points.size());
    for (int test = window - 1; test < points.size(); test++) {
      double sum = 0;
      for (MetricPoint point : points.subList(test - window + 1, test + 1)) {
        sum += point.testMean();
      }
      if (sum / window >= threshold) {
        return OptionalLong.of(points.get(test).envSteps());
      }
    }
    return OptionalLong.empty();
  }
}
