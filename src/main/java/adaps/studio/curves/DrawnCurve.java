package adaps.studio.curves;

import adaps.pipeline.MetricPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A learning curve with few enough points to be drawn often. Neighbours are joined in groups of
 * equal size: the mean of their means, the lowest and the highest return of any of their episodes.
 *
 * @param steps environment steps of each drawn point
 * @param mean return of each drawn point
 * @param lowest return of each drawn point
 * @param highest return of each drawn point
 * @param joined how many points are joined into one
 */
record DrawnCurve(double[] steps, double[] mean, double[] lowest, double[] highest, int joined) {
  static final int MOST_POINTS = 300;

  static DrawnCurve of(List<MetricPoint> points) {
    int joined = Math.max(1, (int) Math.ceil((double) points.size() / MOST_POINTS));
    List<List<MetricPoint>> groups = new ArrayList<>();
    for (int from = 0; from < points.size(); from += joined) {
      groups.add(points.subList(from, Math.min(points.size(), from + joined)));
    }
    int count = groups.size();
    DrawnCurve curve =
        new DrawnCurve(
            new double[count], new double[count], new double[count], new double[count], joined);
    for (int i = 0; i < count; i++) {
      List<MetricPoint> group = groups.get(i);
      curve.steps[i] = group.stream().mapToLong(MetricPoint::envSteps).average().orElse(0);
      curve.mean[i] = group.stream().mapToDouble(MetricPoint::testMean).average().orElse(0);
      curve.lowest[i] = group.stream().mapToDouble(MetricPoint::testMin).min().orElse(0);
      curve.highest[i] = group.stream().mapToDouble(MetricPoint::testMax).max().orElse(0);
    }
    return curve;
  }

  int size() {
    return steps.length;
  }
}
