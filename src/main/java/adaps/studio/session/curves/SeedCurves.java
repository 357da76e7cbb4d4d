package adaps.studio.session.curves;

import adaps.charts.Curve;
import adaps.charts.Plot;
import adaps.config.ExperimentConfig;
import java.util.ArrayList;
import java.util.List;

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
      List<Curve> own = new ArrayList<>();
      for (RunCurve run : group.runs()) {
        String label = label(group.words(), run.config());
        own.add(run.curve(label, group.style(), measure, across));
      }
      own.removeIf(curve -> curve.size() == 0);
      if (joined && own.size() > 1) {
        String label = group.words() + " (" + own.size() + " seeds)";
        curves.add(SeedBand.of(label, group.style(), own));
      } else {
        curves.addAll(own);
      }
    }
    return curves;
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
