package adaps.studio.session.curves;

import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.VaePoint;
import adaps.runs.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Everything that was measured of one run.
 *
 * @param name tells it from other runs, for example the name of its folder
 * @param config what was run
 * @param points of stage 5, in order
 * @param vae points of stage 2, in order
 * @param typeNames what the types of its agents are called; empty where that is not known
 */
public record RunCurve(
    String name,
    ExperimentConfig config,
    List<MetricPoint> points,
    List<VaePoint> vae,
    List<String> typeNames) {

  public RunCurve {
    points = List.copyOf(points);
    vae = List.copyOf(vae);
    typeNames = List.copyOf(typeNames);
  }

  /** A run whose types have no names. */
  public RunCurve(
      String name, ExperimentConfig config, List<MetricPoint> points, List<VaePoint> vae) {
    this(name, config, points, vae, List.of());
  }

  /**
   * A stored run.
   *
   * @throws adaps.config.ConfigException if one of its files cannot be read
   */
  public static RunCurve of(StoredRun run) {
    return new RunCurve(
        run.folder().name(), run.config(), run.metrics(), run.vae(), typeNames(run.config()));
  }

  private static List<String> typeNames(ExperimentConfig config) {
    try {
      return EnvironmentKinds.spec(config.scenario(), config.run().seed()).typeNames();
    } catch (ConfigException e) {
      // Its curve is worth seeing without the plugin that has its environment.
      return List.of();
    }
  }

  /** A measure of one group of its agents; places without a measurement are left out. */
  Curve curve(String label, CurveStyle style, AgentGroup group, Across across) {
    return curve(label + ": " + group.name(), group.style(style), points, across::of, group::of);
  }

  /** One measure of it; places without a measurement are left out. */
  public Curve curve(String label, CurveStyle style, Measure measure, Across across) {
    if (measure.ofVae()) {
      return curve(label, style, vae, across::of, measure::of);
    }
    return curve(label, style, points, across::of, measure::of);
  }

  /** The test return with the range of its episodes as a band. */
  public Curve tests(String label, CurveStyle style, Across across) {
    Curve mean = curve(label, style, Measure.TEST_RETURN, across);
    List<MetricPoint> known = points.stream().filter(p -> !Double.isNaN(p.testMean())).toList();
    return new Curve(
        label,
        style,
        mean.x(),
        mean.y(),
        known.stream().mapToDouble(p -> p.test().min()).toArray(),
        known.stream().mapToDouble(p -> p.test().max()).toArray(),
        null);
  }

  private static <P> Curve curve(
      String label,
      CurveStyle style,
      List<P> points,
      ToDoubleFunction<P> across,
      ToDoubleFunction<P> value) {
    List<P> known = new ArrayList<>(points);
    known.removeIf(p -> Double.isNaN(value.applyAsDouble(p)));
    return Curve.of(label, style, doubles(known, across), doubles(known, value));
  }

  private static <P> double[] doubles(List<P> points, ToDoubleFunction<P> number) {
    return points.stream().mapToDouble(number).toArray();
  }
}
