package adaps.report;

import adaps.pipeline.MetricPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    Map<Long, double[]> common = new TreeMap<>();
    for (int seed = 0; seed < seeds.size(); seed++) {
      for (MetricPoint point : seeds.get(seed).points()) {
        double[] returns = common.computeIfAbsent(point.envSteps(), steps -> nan(seeds.size()));
        returns[seed] = point.testMean();
      }
    }
    common.values().removeIf(Band::isIncomplete);
    List<Map.Entry<Long, double[]>> tests = List.copyOf(common.entrySet());
    int group = (int) Math.max(1, (tests.size() + mostPoints - 1L) / mostPoints);
    List<Point> points = new ArrayList<>();
    for (int from = 0; from < tests.size(); from += group) {
      points.add(point(tests.subList(from, Math.min(from + group, tests.size())), seeds.size()));
    }
    return new Band(points, group);
  }

  private static Point point(List<Map.Entry<Long, double[]>> tests, int seeds) {
    double[] means = new double[seeds];
    double steps = 0;
    for (Map.Entry<Long, double[]> test : tests) {
      steps += (double) test.getKey() / tests.size();
      for (int seed = 0; seed < seeds; seed++) {
        means[seed] += test.getValue()[seed] / tests.size();
      }
    }
    double mean = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : means) {
      mean += value / seeds;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Point(steps, mean, low, high);
  }

  private static double[] nan(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static boolean isIncomplete(double[] returns) {
    for (double value : returns) {
      if (Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }
}
