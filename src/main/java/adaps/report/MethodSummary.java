package adaps.report;

import adaps.random.RandomStreams;
import adaps.report.Bootstrap.Interval;
import adaps.sharing.Method;
import java.util.List;
import java.util.function.Function;

/**
 * What a method came to over several scenarios: final returns on each scenario's own {@link Scale},
 * where 0 is the untrained policy and 1 the best method.
 *
 * @param interquartileMean over all runs of all scenarios
 * @param interval its 95 % bootstrap interval, the scenarios being the strata
 * @param runs how many there are
 */
record MethodSummary(Method method, double interquartileMean, Interval interval, int runs) {

  /**
   * The methods that can be compared over all scenarios, in their order; see {@link
   * ScoreGroup#overall}.
   *
   * @param scales of the panels
   */
  static List<MethodSummary> of(List<Panel> panels, Function<Panel, Scale> scales) {
    return ScoreGroup.overall(panels, scales).stream()
        .flatMap(group -> group.series().stream())
        .map(MethodSummary::of)
        .toList();
  }

  private static MethodSummary of(Scores scores) {
    Method method = scores.method();
    double[] all = scores.allFinals();
    Interval interval =
        Bootstrap.interval(
            scores.finals(),
            new RandomStreams(0).child("report").stream("all scenarios " + method.name()));
    return new MethodSummary(method, InterquartileMean.of(all), interval, all.length);
  }
}
