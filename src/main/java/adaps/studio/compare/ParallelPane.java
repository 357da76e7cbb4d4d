package adaps.studio.compare;

import adaps.charts.ParallelChart;
import adaps.report.SweepCoordinates;
import adaps.studio.look.Appearance;
import adaps.studio.look.ChartNote;
import adaps.studio.look.ChartPane;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/** The runs of a sweep as parallel coordinates; the best of them is said at the mouse. */
final class ParallelPane extends StackPane {
  private final ParallelChart parallel = new ParallelChart();
  private final Appearance appearance;
  private SweepCoordinates shown;

  ParallelPane(Appearance appearance) {
    this.appearance = appearance;
    ChartPane pane = new ChartPane(parallel.chart(), appearance);
    pane.read(this::note);
    getChildren().add(pane);
    setMinSize(0, 0);
    setId("compare-parallel");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    appearance.theme().addListener((o, before, now) -> draw());
  }

  void show(SweepCoordinates sweep) {
    if (sweep != shown) {
      shown = sweep;
      draw();
    }
  }

  private void draw() {
    if (shown != null) {
      parallel.show(shown.axes(), shown.lines(), appearance.theme().get().look());
      setAccessibleText("Parallel coordinates of a sweep; best: " + shown.best());
    }
  }

  private ChartNote note(double place) {
    if (shown == null) {
      return null;
    }
    int axis = (int) Math.max(0, Math.min(shown.axes().size() - 1, Math.round(place)));
    return new ChartNote(axis, shown.axes().get(axis).name() + "\nbest: " + shown.best());
  }
}
