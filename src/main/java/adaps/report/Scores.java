package adaps.report;

import adaps.charts.CurveStyle;
import adaps.sharing.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The runs of a method, or of a variant of it, on the scenarios that are looked at together.
 *
 * @param label the method, and what else tells it apart
 * @param style how it is drawn
 * @param strata its runs on each scenario
 */
record Scores(Method method, String label, CurveStyle style, List<Stratum> strata) {

  /**
   * Runs on one scenario.
   *
   * @param score what a return counts: itself, or its place on the scenario's {@link Scale}
   */
  record Stratum(List<LearningCurve> runs, DoubleUnaryOperator score) {}

  Scores {
    strata = List.copyOf(strata);
  }

  /** How many runs there are on each scenario. */
  int[] sizes() {
    return strata.stream().mapToInt(stratum -> stratum.runs().size()).toArray();
  }

  /** What the final return of each run counts, scenario by scenario. */
  List<double[]> finals() {
    return strata.stream()
        .map(
            stratum ->
                stratum.runs().stream()
                    .mapToDouble(LearningCurve::last)
                    .map(stratum.score())
                    .toArray())
        .toList();
  }

  /** The same of all scenarios together. */
  double[] allFinals() {
    return finals().stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
