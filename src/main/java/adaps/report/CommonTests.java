package adaps.report;

import adaps.pipeline.MetricPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Test returns of several runs at the numbers of environment steps that all of them were tested at.
 * None are made up between tests.
 *
 * @param steps [point], the mean of those of its tests
 * @param returns [run][point], the mean of its tests
 * @param testsPerPoint successive tests whose mean one point is
 */
record CommonTests(double[] steps, double[][] returns, int testsPerPoint) {

  /** The common tests in at most so many points, each the mean of as many as that takes. */
  static CommonTests of(List<LearningCurve> runs, int mostPoints) {
    Map<Long, double[]> common = new TreeMap<>();
    for (int run = 0; run < runs.size(); run++) {
      for (MetricPoint point : runs.get(run).points()) {
        double[] returns = common.computeIfAbsent(point.envSteps(), steps -> nan(runs.size()));
        returns[run] = point.testMean();
      }
    }
    common.values().removeIf(CommonTests::isIncomplete);
    List<Map.Entry<Long, double[]>> tests = List.copyOf(common.entrySet());
    int group = (int) Math.max(1, (tests.size() + mostPoints - 1L) / mostPoints);
    int points = (tests.size() + group - 1) / group;
    double[] steps = new double[points];
    double[][] returns = new double[runs.size()][points];
    for (int test = 0; test < tests.size(); test++) {
      int point = test / group;
      int members = Math.min(group, tests.size() - point * group);
      steps[point] += (double) tests.get(test).getKey() / members;
      for (int run = 0; run < runs.size(); run++) {
        returns[run][point] += tests.get(test).getValue()[run] / members;
      }
    }
    return new CommonTests(steps, returns, group);
  }

  /** Number of points. */
  int size() {
    return steps.length;
  }

  private static double[] nan(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static boolean isIncomplete(double[] returns) {
    return Arrays.stream(returns).anyMatch(Double::isNaN);
  }
}
