package adaps.report;

import adaps.random.RandomStreams;
import adaps.report.Bootstrap.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * One row of the table: what the runs of a series came to.
 *
 * @param panel scenario of the series
 * @param finals mean test return over the last tenth of the training steps
 * @param bests highest test return
 * @param interquartileMean of the final returns
 * @param interval 95 % bootstrap interval of it
 * @param reached runs that reached the scenario's threshold
 * @param stepsToThreshold median over the runs, infinite when half of them or more never did, NaN
 *     where the scenario has no threshold
 * @param envStepsPerSecond while training, tests not counted
 * @param seconds of all stages
 * @param parameters trainable parameters of all actors and critics together
 * @param clusters the numbers of clusters found, for example {@code 3} or {@code 2, 3}; empty for
 *     methods without
 * @param agreement adjusted Rand index of clusters and true types; NaN for methods without
 */
record SeriesSummary(
    Panel panel,
    Series series,
    Spread finals,
    Spread bests,
    double interquartileMean,
    Interval interval,
    int reached,
    double stepsToThreshold,
    Spread envStepsPerSecond,
    Spread seconds,
    Spread parameters,
    String clusters,
    Spread agreement) {

  private static final RandomStreams STREAMS = new RandomStreams(0).child("report");

  static SeriesSummary of(Panel panel, Series series, Scale scale) {
    double[] finals = series.finals();
    List<ReportedRun> runs = series.runs();
    double[] steps = stepsTo(runs, scale);
    return new SeriesSummary(
        panel,
        series,
        Spread.of(finals),
        Spread.of(runs, run -> run.curve().best()),
        InterquartileMean.of(finals),
        Bootstrap.interval(
            List.of(finals), STREAMS.stream(panel.scenario() + " " + series.label())),
        (int) Arrays.stream(steps).filter(Double::isFinite).count(),
        scale.isUsable() ? median(steps) : Double.NaN,
        Spread.of(runs, run -> run.result().training().envStepsPerSecond()),
        Spread.of(runs, ReportedRun::seconds),
        Spread.of(runs, run -> run.result().training().trainableParameters()),
        clusters(runs),
        Spread.of(runs, run -> run.result().clusters().agreement()));
  }

  /** Infinite for a run that never reached it; none when there is no threshold. */
  private static double[] stepsTo(List<ReportedRun> runs, Scale scale) {
    if (!scale.isUsable()) {
      return new double[0];
    }
    return runs.stream()
        .mapToDouble(
            run -> {
              OptionalLong steps = run.curve().stepsTo(scale.threshold());
              return steps.isPresent() ? steps.getAsLong() : Double.POSITIVE_INFINITY;
            })
        .toArray();
  }

  /** Numbers may be infinite, which percentiles of libraries make no number of. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String clusters(List<ReportedRun> runs) {
    return runs.stream()
        .map(ReportedRun::clusters)
        .filter(clusters -> clusters > 0)
        .sorted()
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
