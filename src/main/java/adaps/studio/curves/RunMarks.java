package adaps.studio.curves;

import adaps.charts.PlotMark;
import adaps.pipeline.FinalReturn;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunResult;
import adaps.studio.session.curves.Across;
import adaps.words.Quantity;
import java.util.Comparator;
import java.util.List;

/** What a run that has ended is judged by, in its curve: its best test and its final return. */
final class RunMarks {
  /** Of fewer tests none stands out. */
  private static final int MIN_TESTS = 3;

  private RunMarks() {}

  /** Both, or nothing of a run with hardly a test. */
  static List<PlotMark> of(List<MetricPoint> points, RunResult result, Across across) {
    List<MetricPoint> tests =
        points.stream().filter(point -> !Double.isNaN(point.testMean())).toList();
    if (tests.size() < MIN_TESTS) {
      return List.of();
    }
    MetricPoint best =
        tests.stream().max(Comparator.comparingDouble(MetricPoint::testMean)).orElseThrow();
    double place = across.of(best);
    return List.of(
        new PlotMark(place, place, best.testMean(), "best " + Quantity.value(best.testMean())),
        last(tests, result.training(), across));
  }

  private static PlotMark last(
      List<MetricPoint> tests, RunResult.Training training, Across across) {
    double begin = FinalReturn.begin(training.envSteps());
    MetricPoint end = tests.get(tests.size() - 1);
    MetricPoint first =
        tests.stream().filter(point -> point.envSteps() >= begin).findFirst().orElse(end);
    return new PlotMark(
        across.of(first),
        across.of(end),
        training.testReturn(),
        "final " + Quantity.value(training.testReturn()));
  }
}
