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

  /** About as wide as a name; two lines of names are shown, so that the chart keeps its room. */
  private static final double USUAL_WIDTH = 160;

  private final Appearance appearance;
  private List<Curve> shown = List.of();
  private int most = 3;

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
    List<String> keys = plot.curves().stream().map(CurvesLegend::key).toList();
    boolean same = most == most() && keys.equals(keys());
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

  private int most() {
    return Math.max(3, 2 * (int) (getWidth() / USUAL_WIDTH) - 1);
  }

  private void fill() {
    most = most();
    getChildren().clear();
    setVisible(shown.size() > 1);
    for (Curve curve : shown.subList(0, Math.min(most, shown.size()))) {
      Line sample = new Line(0, 0, SAMPLE, 0);
      sample.setStroke(curve.style().colour(appearance.palette()));
      sample.setStrokeWidth(curve.style().width());
      sample.getStrokeDashArray().setAll(curve.style().dash());
      Label label = new Label(curve.label(), sample);
      label.getStyleClass().add("hint");
      label.setMinWidth(USE_PREF_SIZE);
      getChildren().add(label);
    }
    if (shown.size() > most) {
      Label more = new Label("and " + (shown.size() - most) + " more");
      more.getStyleClass().add("hint");
      more.setTooltip(
          new Tooltip(
              String.join(
                  "\n", shown.subList(most, shown.size()).stream().map(Curve::label).toList())));
      getChildren().add(more);
    }
  }
}
