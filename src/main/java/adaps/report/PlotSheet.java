package adaps.report;

import adaps.charts.ChartSheet;
import adaps.charts.Curve;
import adaps.charts.CurvesChart;
import adaps.charts.Plot;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Curves in charts side by side, with one legend for all of them. */
final class PlotSheet {
  private static final int MAX_COLUMNS = 3;
  private static final int[] HEIGHTS = {460, 360, 320};

  private PlotSheet() {}

  /**
   * The sheet.
   *
   * @param what the curves are, which the names of the charts follow in its description
   * @param plots by the names of their charts, at least one
   */
  static ChartSheet of(String name, String what, Map<String, Plot> plots) {
    int columns = Math.min(MAX_COLUMNS, plots.size());
    Map<String, Curve> named = new LinkedHashMap<>();
    List<ChartSheet.Panel> charts = new ArrayList<>();
    plots.forEach(
        (title, plot) -> {
          charts.add(
              look -> {
                CurvesChart chart = CurvesChart.headed(title);
                chart.show(plot, look);
                return chart.chart();
              });
          plot.curves().forEach(curve -> named.putIfAbsent(curve.label(), curve));
        });
    return new ChartSheet(
        name,
        what + ", on " + plots.keySet().stream().collect(Collectors.joining("; ")) + ".",
        charts,
        new ChartSheet.Size(columns, HEIGHTS[columns - 1]),
        byMethod(named.values().stream().toList()));
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
}
