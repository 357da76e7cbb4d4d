package adaps.report;

import adaps.charts.ChartSheet;
import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.charts.CurvesChart;
import adaps.charts.Plot;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Learning curves, a chart for each scenario, as the AdaPS paper's Fig. 3.
 *
 * @param sheet the figure
 * @param testsPerPoint tests that one drawn point is the mean of, the most over the scenarios
 */
record CurvesFigure(ChartSheet sheet, int testsPerPoint) {
  private static final int MAX_POINTS = 150;
  private static final int MAX_COLUMNS = 3;
  private static final int[] HEIGHTS = {460, 360, 320};

  static CurvesFigure of(List<Panel> panels) {
    int columns = Math.min(MAX_COLUMNS, panels.size());
    Map<String, Curve> named = new LinkedHashMap<>();
    List<ChartSheet.Panel> charts = new ArrayList<>();
    int tests = 1;
    for (Panel panel : panels) {
      List<Curve> curves = new ArrayList<>();
      for (Series series : panel.series()) {
        Band band = Band.of(series.curves(), MAX_POINTS);
        tests = Math.max(tests, band.testsPerPoint());
        curves.add(curve(series, band));
      }
      Plot plot = plot(curves);
      charts.add(
          look -> {
            CurvesChart chart = CurvesChart.headed(panel.scenario());
            chart.show(plot, look);
            return chart.chart();
          });
      curves.forEach(curve -> named.putIfAbsent(curve.label(), curve));
    }
    ChartSheet sheet =
        new ChartSheet(
            "curves",
            description(panels),
            charts,
            new ChartSheet.Size(columns, HEIGHTS[columns - 1]),
            byMethod(named.values().stream().toList()));
    return new CurvesFigure(sheet, tests);
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

  private static Plot plot(List<Curve> curves) {
    double end = 1;
    for (Curve curve : curves) {
      end = Math.max(end, curve.size() == 0 ? 1 : curve.x()[curve.size() - 1]);
    }
    return new Plot(curves, "environment steps", "test return (sum over agents)", end, "");
  }

  /** Variants of a method stand together, whichever chart they come from. */
  private static List<Curve> byMethod(List<Curve> curves) {
    List<Curve> sorted = new ArrayList<>();
    for (int method = 0; method < Methods.all().size(); method++) {
      int place = method;
      curves.stream().filter(curve -> curve.style().method() == place).forEach(sorted::add);
    }
    return sorted;
  }

  private static String description(List<Panel> panels) {
    return "Test return over environment steps, mean and range over seeds, on "
        + panels.stream().map(Panel::scenario).collect(Collectors.joining("; "))
        + ".";
  }
}
