package adaps.report;

import adaps.charts.BarsChart;
import adaps.charts.ChartSheet;
import adaps.drawing.Look;
import adaps.words.Quantity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Trainable parameters of every method relative to a single network, as the AdaPS paper's Fig. 4.
 */
final class SizesFigure {
  private static final int MAX_COLUMNS = 2;
  private static final int ROW = 28;
  private static final int AROUND = 84;

  private SizesFigure() {}

  static ChartSheet of(List<Panel> panels) {
    int columns = Math.min(MAX_COLUMNS, panels.size());
    int rows = panels.stream().mapToInt(panel -> panel.series().size()).max().orElse(1);
    List<ChartSheet.Panel> charts =
        panels.stream().map(panel -> (ChartSheet.Panel) look -> bars(panel, look).chart()).toList();
    return new ChartSheet(
        "sizes",
        "Trainable parameters of every method relative to a single network, on "
            + panels.stream().map(Panel::scenario).collect(Collectors.joining("; "))
            + ".",
        charts,
        new ChartSheet.Size(columns, AROUND + ROW * rows),
        List.of());
  }

  private static BarsChart bars(Panel panel, Look look) {
    ModelSize reference = ModelSize.reference(panel.series());
    List<BarsChart.Bar> bars =
        panel.series().stream()
            .map(
                series -> {
                  Spread size = ModelSize.of(series);
                  double multiple = reference.relative(size.mean());
                  return new BarsChart.Bar(
                      series.label(),
                      multiple,
                      Quantity.multiple(multiple) + "  (" + ModelSize.exactly(size) + ")",
                      CurvesFigure.style(series).pen().ink());
                })
            .toList();
    return BarsChart.headed(panel.scenario())
        .show(bars, "trainable parameters, multiples of " + reference.label(), look);
  }
}
