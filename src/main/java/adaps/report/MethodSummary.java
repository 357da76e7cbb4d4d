package adaps.report;

import adaps.random.RandomStreams;
import adaps.report.Bootstrap.Interval;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
   * The methods with exactly one series on every scenario where something was learned, in their
   * order; empty unless there are at least two such scenarios.
   *
   * @param scales of the panels
   */
  static List<MethodSummary> of(List<Panel> all, Function<Panel, Scale> scales) {
    List<Panel> panels = all.stream().filter(panel -> scales.apply(panel).isUsable()).toList();
    List<MethodSummary> summaries = new ArrayList<>();
    if (panels.size() > 1) {
      Methods.all().forEach(method -> of(method, panels, scales).ifPresent(summaries::add));
    }
    return summaries;
  }

  private static Optional<MethodSummary> of(
      Method method, List<Panel> panels, Function<Panel, Scale> scales) {
    List<double[]> strata = new ArrayList<>();
    for (Panel panel : panels) {
      List<Series> own =
          panel.series().stream().filter(s -> s.method().name().equals(method.name())).toList();
      if (own.size() != 1) {
        return Optional.empty();
      }
      strata.add(Arrays.stream(own.get(0).finals()).map(scales.apply(panel)::normalised).toArray());
    }
    double[] all = strata.stream().flatMapToDouble(Arrays::stream).toArray();
    Interval interval =
        Bootstrap.interval(
            strata, new RandomStreams(0).child("report").stream("all scenarios " + method.name()));
    return Optional.of(new MethodSummary(method, InterquartileMean.of(all), interval, all.length));
  }
}
