package adaps.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The learning curves of several seeds as one: mean, lowest and highest over seeds at every number
 * of steps that all of them were tested at.
 *
 * @param points in the order of their steps
 * @param testsPerPoint successive tests whose mean one point is
 */
record Band(List<Point> points, int testsPerPoint) {
  /**
   * One place of the band.
   *
   * @param steps environment steps, the mean of those of its tests
   * @param mean of the seeds' test returns
   * @param low lowest of them
   * @param high highest of them
   */
  record Point(double steps, double mean, double low, double high) {}

  Band {
    points = List.copyOf(points);
  }

  /** The band with a point for each test. */
  static Band of(List<LearningCurve> seeds) {
    return of(seeds, Integer.MAX_VALUE);
  }

  /**
   * The band with at most so many points: each is the mean of as many successive tests as that
   * takes, taken for every seed before the seeds are compared.
   */
  static Band of(List<LearningCurve> seeds, int mostPoints) {
    CommonTests tests = CommonTests.of(seeds, mostPoints);
    List<Point> points = new ArrayList<>();
    for (int point = 0; point < tests.size(); point++) {
      double mean = 0;
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double[] seed : tests.returns()) {
        mean += seed[point] / seeds.size();
        low = Math.min(low, seed[point]);
        high = Math.max(high, seed[point]);
      }
      points.add(new Point(tests.steps()[point], mean, low, high));
    }
    return new Band(points, tests.testsPerPoint());
  }
}
