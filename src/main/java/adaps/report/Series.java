package adaps.report;

import adaps.sharing.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of one method on one scenario that differ in nothing but their seeds.
 *
 * @param method how agents share parameters
 * @param variant number of the series among those of the same method in its panel, from 0
 * @param differences the parameters, with their values, that tell it from others of the same panel;
 *     empty when the method alone does
 * @param runs by seed
 */
record Series(Method method, int variant, Map<String, Object> differences, List<ReportedRun> runs) {

  Series {
    differences = new LinkedHashMap<>(differences);
    runs = List.copyOf(runs);
  }

  /** The method's label, and what else tells it apart. */
  String label() {
    return differences.isEmpty() ? method.label() : method.label() + ", " + differenceWords();
  }

  /** What else tells it apart, as {@code key=value, key=value}, or empty. */
  String differenceWords() {
    return Panels.words(differences, List.copyOf(differences.keySet()));
  }

  List<LearningCurve> curves() {
    return runs.stream().map(ReportedRun::curve).toList();
  }

  /** Final returns, by seed. */
  double[] finals() {
    return runs.stream().mapToDouble(run -> run.curve().last()).toArray();
  }
}
