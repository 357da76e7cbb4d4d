package adaps.report;

import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Series that are compared with each other: those of one scenario by their returns, or the methods
 * on all scenarios by their places on each scenario's own {@link Scale}, where 0 is the untrained
 * policy and 1 the best method.
 *
 * @param name of the scenario, or {@link #ALL}
 * @param normalised whether scores are places on scales, not returns
 * @param series in the order of their methods
 */
record ScoreGroup(String name, boolean normalised, List<Scores> series) {
  static final String ALL = "All scenarios together";

  ScoreGroup {
    series = List.copyOf(series);
  }

  /** A group for each scenario and, where it can be said, one of all. */
  static List<ScoreGroup> of(List<Panel> panels, Function<Panel, Scale> scales) {
    List<ScoreGroup> groups = new ArrayList<>();
    for (Panel panel : panels) {
      List<Scores> series =
          panel.series().stream()
              .map(one -> scores(one, List.of(stratum(one, DoubleUnaryOperator.identity()))))
              .toList();
      groups.add(new ScoreGroup(panel.scenario(), false, series));
    }
    overall(panels, scales).ifPresent(groups::add);
    return groups;
  }

  /**
   * The methods with exactly one series on every scenario where something was learned; empty unless
   * there are at least two such scenarios and a method.
   *
   * @param scales of the panels
   */
  static Optional<ScoreGroup> overall(List<Panel> all, Function<Panel, Scale> scales) {
    List<Panel> panels = all.stream().filter(panel -> scales.apply(panel).isUsable()).toList();
    List<Scores> methods = new ArrayList<>();
    if (panels.size() > 1) {
      Methods.all().forEach(method -> of(method, panels, scales).ifPresent(methods::add));
    }
    return methods.isEmpty() ? Optional.empty() : Optional.of(new ScoreGroup(ALL, true, methods));
  }

  private static Optional<Scores> of(
      Method method, List<Panel> panels, Function<Panel, Scale> scales) {
    List<Scores.Stratum> strata = new ArrayList<>();
    Series last = null;
    for (Panel panel : panels) {
      List<Series> own =
          panel.series().stream().filter(s -> s.method().name().equals(method.name())).toList();
      if (own.size() != 1) {
        return Optional.empty();
      }
      last = own.get(0);
      strata.add(stratum(last, scales.apply(panel)::normalised));
    }
    return Optional.of(new Scores(method, method.label(), CurvesFigure.style(last), strata));
  }

  private static Scores scores(Series series, List<Scores.Stratum> strata) {
    return new Scores(series.method(), series.label(), CurvesFigure.style(series), strata);
  }

  private static Scores.Stratum stratum(Series series, DoubleUnaryOperator score) {
    return new Scores.Stratum(series.curves(), score);
  }

  /** What scores are, for axes and captions. */
  String scoreWords() {
    return normalised ? "normalised return" : "return";
  }
}
