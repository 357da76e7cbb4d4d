package adaps.report;

import adaps.charts.ChartSheet;
import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.charts.Plot;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learning curves, a chart for each scenario, as the AdaPS paper's Fig. 3.
 *
 * @param sheet the figure
 * @param testsPerPoint tests that one drawn point is the mean of, the most over the scenarios
 */
record CurvesFigure(ChartSheet sheet, int testsPerPoint) {
  /** Points that are drawn of a curve, at most. */
  static final int MAX_POINTS = 150;

  static final String STEPS = "environment steps";

  static CurvesFigure of(List<Panel> panels) {
    Map<String, Plot> plots = new LinkedHashMap<>();
    int tests = 1;
    for (Panel panel : panels) {
      List<Curve> curves = new ArrayList<>();
      for (Series series : panel.series()) {
        Band band = Band.of(series.curves(), MAX_POINTS);
        tests = Math.max(tests, band.testsPerPoint());
        curves.add(curve(series, band));
      }
      plots.put(
          panel.scenario(),
          new Plot(curves, STEPS, "test return (sum over agents)", end(curves), ""));
    }
    String what = "Test return over environment steps, mean and range over seeds";
    return new CurvesFigure(PlotSheet.of("curves", what, plots), tests);
  }

  private static Curve curve(Series series, Band band) {
    return new Curve(
        series.label(),
        style(series),
        band.points().stream().mapToDouble(Band.Point::steps).toArray(),
        band.points().stream().mapToDouble(Band.Point::mean).toArray(),
        band.points().stream().mapToDouble(Band.Point::low).toArray(),
        band.points().stream().mapToDouble(Band.Point::high).toArray(),
        null);
  }

  /** How a series looks in every figure. */
  static CurveStyle style(Series series) {
    return CurveStyle.of(place(series.method()), series.variant());
  }

  static int place(Method method) {
    return Methods.all().stream().map(Method::name).toList().indexOf(method.name());
  }

  /** Where the last of some curves ends. */
  static double end(List<Curve> curves) {
    double end = 1;
    for (Curve curve : curves) {
      end = Math.max(end, curve.size() == 0 ? 1 : curve.x()[curve.size() - 1]);
    }
    return end;
  }
}
