package adaps.studio.session.curves;

import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.charts.Plot;
import adaps.config.ExperimentConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Curves of many runs, those that differ only in their seeds as one where wanted. */
public final class SeedCurves {
  private SeedCurves() {}

  /**
   * The curves in the order of their methods.
   *
   * @param beside what is drawn with them, so that labels tell them from it, too
   * @param joined whether seeds become one curve with a band from the lowest to the highest
   */
  public static List<Curve> of(
      List<RunCurve> runs,
      List<ExperimentConfig> beside,
      Measure measure,
      Across across,
      boolean joined) {
    List<Curve> curves = new ArrayList<>();
    for (RunGroups.Group group : RunGroups.of(runs, beside)) {
      if (measure.byGroup()) {
        curves.addAll(groupsOfAgents(group, measure, across, joined));
        continue;
      }
      List<Curve> own = new ArrayList<>();
      for (RunCurve run : group.runs()) {
        String label = label(group.words(), run.config());
        own.add(run.curve(label, group.style(), measure, across));
      }
      own.removeIf(curve -> curve.size() == 0);
      curves.addAll(joined ? joined(group, "", own) : own);
    }
    return curves;
  }

  /**
   * A run's curves, one for each group of its agents.
   *
   * @param measure that looks at groups
   */
  public static List<Curve> groupsOfAgents(
      RunCurve run, String label, CurveStyle style, Measure measure, Across across) {
    return AgentGroup.of(run, measure).stream()
        .map(agents -> run.curve(label, style, agents, across))
        .toList();
  }

  private static List<Curve> groupsOfAgents(
      RunGroups.Group group, Measure measure, Across across, boolean joined) {
    Map<String, List<Curve>> byName = new LinkedHashMap<>();
    boolean joins = joined;
    for (RunCurve run : group.runs()) {
      String label = label(group.words(), run.config());
      for (AgentGroup agents : AgentGroup.of(run, measure)) {
        Curve curve = run.curve(label, group.style(), agents, across);
        byName.computeIfAbsent(agents.name(), name -> new ArrayList<>()).add(curve);
        joins &= agents.joinsSeeds();
      }
    }
    List<Curve> curves = new ArrayList<>();
    for (Map.Entry<String, List<Curve>> agents : byName.entrySet()) {
      List<Curve> own = agents.getValue();
      curves.addAll(joins ? joined(group, ": " + agents.getKey(), own) : own);
    }
    return curves;
  }

  private static List<Curve> joined(RunGroups.Group group, String words, List<Curve> own) {
    if (own.size() < 2) {
      return own;
    }
    String label = group.words() + " (" + own.size() + " seeds)" + words;
    return List.of(SeedBand.of(label, own.get(0).style(), own));
  }

  /** What a run's curve is called beside those of others. */
  public static String label(ExperimentConfig config, List<RunCurve> others) {
    return label(RunGroups.words(config, others), config);
  }

  private static String label(String words, ExperimentConfig config) {
    return words + ", seed " + config.run().seed();
  }

  /** The learning curves of stored runs, each by itself, as far as they have come. */
  public static Plot plot(List<RunCurve> runs) {
    List<Curve> curves = of(runs, List.of(), Measure.TEST_RETURN, Across.STEPS, false);
    double last = curves.stream().mapToDouble(c -> c.x()[c.size() - 1]).max().orElse(1);
    return new Plot(
        curves, Across.STEPS.label(), Measure.TEST_RETURN.axis(), last == 0 ? 1 : last, "");
  }

  /**
   * The learning curves of a comparison, as the AdaPS paper's Fig. 3.
   *
   * @param steps environment steps that every run will train
   */
  public static Plot plot(List<RunCurve> runs, long steps) {
    List<Curve> curves = of(runs, List.of(), Measure.TEST_RETURN, Across.STEPS, true);
    String band = curves.stream().anyMatch(Curve::banded) ? "band: range over seeds" : "";
    return new Plot(
        curves, Across.STEPS.label(), Measure.TEST_RETURN.axis(), Math.max(1, steps), band);
  }
}
