package adaps.studio.compare;

import adaps.charts.BarsChart;
import adaps.drawing.Ink;
import adaps.sharing.Methods;
import adaps.studio.look.Appearance;
import adaps.studio.look.ChartPane;
import adaps.words.Quantity;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/** Trainable parameters of each method relative to one network, a bar each. */
final class SizesPane extends StackPane {
  private final BarsChart bars = new BarsChart();
  private ChartPane pane;
  private final Label nothing = new Label("Known when a run begins to train.");
  private final Appearance appearance;
  private List<ComparedSize> sizes = List.of();

  SizesPane(Appearance appearance) {
    this.appearance = appearance;
    nothing.getStyleClass().add("empty-note");
    nothing.setWrapText(true);
    nothing.setTextAlignment(TextAlignment.CENTER);
    nothing.setMaxWidth(USE_PREF_SIZE);
    getChildren().add(nothing);
    setMinSize(0, 0);
    setId("compare-sizes");
    appearance.theme().addListener((o, before, now) -> draw());
  }

  void show(List<ComparedSize> newSizes) {
    if (!newSizes.equals(sizes)) {
      sizes = newSizes;
      draw();
    }
  }

  private void draw() {
    nothing.setVisible(sizes.isEmpty());
    if (pane == null && !sizes.isEmpty()) {
      pane = new ChartPane(bars.chart(), appearance);
      getChildren().add(pane);
    }
    if (pane != null) {
      pane.setVisible(!sizes.isEmpty());
    }
    if (!sizes.isEmpty()) {
      bars.show(
          sizes.stream().map(SizesPane::bar).toList(),
          "trainable parameters, multiples of " + sizes.get(0).reference(),
          appearance.theme().get().look());
    }
  }

  private static BarsChart.Bar bar(ComparedSize size) {
    return new BarsChart.Bar(
        size.label(),
        size.relative(),
        Quantity.multiple(size.relative()) + "  (" + Quantity.range(size.low(), size.high()) + ")",
        Ink.series(Methods.all().indexOf(size.method())));
  }
}
