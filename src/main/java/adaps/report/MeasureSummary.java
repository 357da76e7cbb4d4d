package adaps.report;

import adaps.pipeline.MetricPoint;
import adaps.random.RandomStreams;
import adaps.report.Bootstrap.Interval;
import adaps.runs.MetricColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the runs of a series measured beside their returns: each run's mean over the tests that its
 * final return is made of.
 *
 * @param measure column of {@code metrics.csv}
 * @param runs those that measured it
 * @param mean over the runs
 * @param interquartileMean over the runs
 * @param interval 95 % bootstrap interval of it
 */
record MeasureSummary(
    String measure, int runs, double mean, double interquartileMean, Interval interval) {
  private static final RandomStreams STREAMS = new RandomStreams(0).child("report");

  /** All that some run of a series measured, in the order of the columns; no times. */
  static List<MeasureSummary> of(Panel panel, Series series) {
    return MetricColumn.MEASURES.stream()
        .flatMap(column -> of(column, panel, series).stream())
        .toList();
  }

  private static Optional<MeasureSummary> of(MetricColumn column, Panel panel, Series series) {
    double[] ofRuns =
        series.runs().stream()
            .mapToDouble(run -> late(column, run.curve().counted()))
            .filter(Double::isFinite)
            .toArray();
    if (ofRuns.length == 0) {
      return Optional.empty();
    }
    String stream = panel.scenario() + " " + series.label() + " " + column.name();
    return Optional.of(
        new MeasureSummary(
            column.name(),
            ofRuns.length,
            Arrays.stream(ofRuns).average().orElseThrow(),
            InterquartileMean.of(ofRuns),
            Bootstrap.interval(List.of(ofRuns), STREAMS.stream(stream))));
  }

  private static double late(MetricColumn column, List<MetricPoint> points) {
    return points.stream()
        .mapToDouble(column.of())
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  /** Rows of the table that has every measure of every series. */
  static Stream<Map<String, Object>> rows(Panel panel) {
    return panel.series().stream()
        .flatMap(series -> of(panel, series).stream().map(measure -> measure.row(panel, series)));
  }

  private Map<String, Object> row(Panel panel, Series series) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("scenario", panel.scenario());
    row.put("method", series.method().name());
    row.put("variant", series.differenceWords());
    row.put("measure", measure);
    row.put("runs", runs);
    row.put("mean", mean);
    row.put("iqm", interquartileMean);
    row.put("iqmLow", interval.low());
    row.put("iqmHigh", interval.high());
    return row;
  }
}
