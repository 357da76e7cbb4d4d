package adaps.studio.curves;

import adaps.charts.PlotMark;
import adaps.pipeline.FinalReturn;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunResult;
import adaps.studio.session.curves.Across;
import adaps.words.Quantity;
import java.util.List;

/** What a run that has ended is judged by, in its curve: its best test and its final return. */
final class RunMarks {
  /** Of fewer tests none stands out. */
  private static final int MIN_TESTS = 3;

  private RunMarks() {}

  /** Both, or nothing of a run with hardly a test. */
  static List<PlotMark> of(List<MetricPoint> points, RunResult result, Across across) {
    if (points.size() < MIN_TESTS) {
      return List.of();
    }
    return List.of(best(points, across), last(points, result.training(), across));
  }

  private static PlotMark best(List<MetricPoint> points, Across across) {
    MetricPoint best = points.stream().reduce(MetricPoint::better).orElseThrow();
    double place = across.of(best);
    return new PlotMark(place, place, best.testMean(), "best " + Quantity.value(best.testMean()));
  }

  private static PlotMark last(
      List<MetricPoint> points, RunResult.Training training, Across across) {
    List<MetricPoint> counted = FinalReturn.counted(points, training.envSteps());
    return new PlotMark(
        across.of(counted.get(0)),
        across.of(counted.get(counted.size() - 1)),
        training.testReturn(),
        "final " + Quantity.value(training.testReturn()));
  }
}
