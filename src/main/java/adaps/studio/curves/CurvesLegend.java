package adaps.studio.curves;

import adaps.studio.look.Appearance;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Line;

/** What the lines of a chart are; not there while there is only one. */
public final class CurvesLegend extends FlowPane {
  private static final double SAMPLE = 18;
  private static final int MOST = 8;

  private final Appearance appearance;
  private List<Curve> shown = List.of();

  public CurvesLegend(Appearance appearance) {
    super(12, 2);
    this.appearance = appearance;
    setId("curves-legend");
    getStyleClass().add("curves-legend");
    setMinHeight(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    appearance.theme().addListener((o, before, now) -> fill());
  }

  /** Names these curves. */
  public void show(Plot plot) {
    boolean same = plot.curves().stream().map(CurvesLegend::key).toList().equals(keys());
    shown = plot.curves();
    if (!same) {
      fill();
    }
  }

  private List<String> keys() {
    return shown.stream().map(CurvesLegend::key).toList();
  }

  private static String key(Curve curve) {
    return curve.label() + curve.style();
  }

  private void fill() {
    getChildren().clear();
    setVisible(shown.size() > 1);
    for (Curve curve : shown.subList(0, Math.min(MOST, shown.size()))) {
      Line sample = new Line(0, 0, SAMPLE, 0);
      sample.setStroke(curve.style().colour(appearance.palette()));
      sample.setStrokeWidth(curve.style().width());
      sample.getStrokeDashArray().setAll(curve.style().dash());
      Label label = new Label(curve.label(), sample);
      label.getStyleClass().add("hint");
      label.setMinWidth(USE_PREF_SIZE);
      getChildren().add(label);
    }
    if (shown.size() > MOST) {
      Label more = new Label("and " + (shown.size() - MOST) + " more");
      more.getStyleClass().add("hint");
      more.setTooltip(
          new Tooltip(
              String.join(
                  "\n", shown.subList(MOST, shown.size()).stream().map(Curve::label).toList())));
      getChildren().add(more);
    }
  }
}
