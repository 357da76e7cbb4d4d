package adaps.studio.compare;

import adaps.charts.IntervalsChart;
import adaps.report.Statistics;
import adaps.studio.look.Appearance;
import adaps.studio.look.ChartPane;
import java.util.List;
import javafx.scene.layout.StackPane;

/** Probabilities of improvement with their intervals, a row for each two methods. */
final class IntervalsPane extends StackPane {
  private final IntervalsChart intervals = new IntervalsChart();
  private final Appearance appearance;
  private List<IntervalsChart.Row> rows = List.of();

  IntervalsPane(Appearance appearance) {
    this.appearance = appearance;
    getChildren().add(new ChartPane(intervals.chart(), appearance));
    setMinSize(0, 0);
    setId("compare-improvement");
    appearance.theme().addListener((o, before, now) -> draw());
  }

  void show(List<IntervalsChart.Row> newRows) {
    if (!newRows.equals(rows)) {
      rows = newRows;
      draw();
    }
  }

  private void draw() {
    if (!rows.isEmpty()) {
      intervals.show(rows, Statistics.IMPROVEMENT, appearance.theme().get().look());
    }
  }
}
