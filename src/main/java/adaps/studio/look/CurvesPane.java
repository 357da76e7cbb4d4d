package adaps.studio.look;

import adaps.charts.ChartFigure;
import adaps.charts.Curve;
import adaps.charts.CurvesChart;
import adaps.charts.Plot;
import adaps.charts.Reading;
import adaps.drawing.Figure;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.StackPane;

/**
 * Curves in the window, in its present look, with every curve's value at the mouse. Redrawing costs
 * some 20 ms: {@link #show} should be called a few times a second at most.
 */
public final class CurvesPane extends StackPane {
  private final CurvesChart curves = new CurvesChart();
  private final ChartPane pane;
  private final Appearance appearance;

  public CurvesPane(Appearance appearance) {
    this.appearance = appearance;
    pane = new ChartPane(curves.chart(), appearance);
    pane.read(this::note);
    getChildren().add(pane);
    setMinSize(0, 0);
    setId("curves-chart");
    appearance.theme().addListener((o, before, now) -> show(curves.plot()));
    show(curves.plot());
  }

  /** Shows these curves, redrawn once. */
  public void show(Plot plot) {
    curves.show(plot, appearance.theme().get().look());
  }

  private ChartNote note(double place) {
    List<Reading> readings = Reading.at(curves.plot(), place);
    if (readings.isEmpty()) {
      return null;
    }
    String marks =
        Reading.marks(curves.plot(), place).stream()
            .map(mark -> "\n" + mark.words())
            .collect(Collectors.joining());
    return new ChartNote(readings.get(0).place(), Reading.words(readings, curves.plot()) + marks);
  }

  /** What is shown, with every point. */
  public Plot plot() {
    return curves.plot();
  }

  /** Number of points drawn. */
  public int pointCount() {
    return curves.drawn().points();
  }

  /** How many points are drawn of how many, or empty when all are. */
  public String thinning() {
    return curves.thinning();
  }

  /** What is seen at this moment, to be kept as a file. */
  public Figure picture() {
    Plot plot = curves.plot();
    String description =
        plot.up()
            + " over "
            + plot.across()
            + ": "
            + plot.curves().stream().map(Curve::label).collect(Collectors.joining("; "))
            + (plot.band().isEmpty() ? "" : "; " + plot.band());
    return new ChartFigure("curves", description, curves.chart(), getWidth(), getHeight());
  }
}
