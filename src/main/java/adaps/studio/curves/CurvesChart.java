package adaps.studio.curves;

import adaps.studio.look.Appearance;
import adaps.studio.look.ChartLook;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Curves with their bands, and the values at the mouse. Redrawing costs some 20 ms: {@link #show}
 * should be called a few times a second at most.
 */
public final class CurvesChart extends Region {
  /** Points drawn of all curves together, so that a redraw stays short. */
  private static final int MOST_POINTS = 2400;

  private static final double ROOM = 0.06;

  /** Pixels from which on the whole name of the vertical axis has room. */
  private static final double HIGH_ENOUGH = 260;

  private final Appearance appearance;
  private final NumberAxis across = new NumberAxis("");
  private final NumberAxis up = new NumberAxis("");
  private final JFreeChart chart;
  private final ChartDrawing drawing;
  private final CurvesCursor cursor;
  private Plot plot = Plot.empty("", "");
  private Plot drawn = plot;

  public CurvesChart(Appearance appearance) {
    this.appearance = appearance;
    chart = new JFreeChart(null, null, new XYPlot(null, across, up, null), false);
    chart.setNotify(false);
    cursor = new CurvesCursor(this, appearance);
    drawing = new ChartDrawing(chart, appearance, cursor::renew);
    getChildren().addAll(drawing, cursor);
    setMinSize(0, 0);
    setId("curves-chart");
    ChartLook.apply(chart, appearance.palette());
    appearance
        .theme()
        .addListener(
            (o, before, now) -> {
              ChartLook.apply(chart, now.palette());
              show(plot);
            });
    setOnMouseMoved(e -> cursor.moveTo(e.getX(), e.getY()));
    setOnMouseDragged(e -> cursor.moveTo(e.getX(), e.getY()));
    setOnMouseExited(e -> cursor.leave());
  }

  /** Shows these curves, redrawn once. */
  public void show(Plot newPlot) {
    plot = newPlot;
    drawn = newPlot.thinned(MOST_POINTS);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < drawn.curves().size(); i++) {
      Curve curve = drawn.curves().get(i);
      data.addSeries(series(i, curve));
      CurveStyle style = curve.style();
      ChartLook.curve(renderer, i, style.colour(appearance.palette()), style.width(), style.dash());
      // A single point makes no line.
      renderer.setSeriesShapesVisible(i, curve.size() == 1);
    }
    XYPlot area = chart.getXYPlot();
    area.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    area.setRenderer(renderer);
    area.setDataset(data);
    across.setLabel(plot.across());
    nameUp(drawing.getHeight());
    across.setRange(new Range(0, Math.max(1e-9, plot.end())), false, false);
    labelPlaces(drawing.getWidth());
    showRange();
    drawing.draw();
  }

  private static YIntervalSeries series(int key, Curve curve) {
    YIntervalSeries series = new YIntervalSeries(key, false, true);
    series.setNotify(false);
    for (int i = 0; i < curve.size(); i++) {
      series.add(curve.x()[i], curve.y()[i], curve.low(i), curve.high(i));
    }
    return series;
  }

  /** The chart's own choice measures the labels at the ends, which may be the shortest. */
  private void labelPlaces(double width) {
    double unit = StepsAxis.unit(across.getUpperBound(), width);
    across.setTickUnit(new NumberTickUnit(unit), false, true);
  }

  /** Where there is little room the name goes without what stands in brackets. */
  private void nameUp(double height) {
    String name = plot.up();
    int bracket = name.indexOf(" (");
    boolean whole = bracket < 0 || height >= HIGH_ENOUGH;
    up.setLabel(whole ? name : name.substring(0, bracket));
  }

  private void showRange() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Curve curve : drawn.curves()) {
      for (int i = 0; i < curve.size(); i++) {
        low = Math.min(low, curve.low(i));
        high = Math.max(high, curve.high(i));
      }
    }
    if (low > high) {
      low = 0;
      high = 1;
    }
    double room = Math.max(1e-6, ROOM * Math.max(high - low, Math.abs(high) * 0.02));
    up.setRange(new Range(low - room, high + room), false, false);
  }

  /** What is shown, with every point. */
  Plot plot() {
    return plot;
  }

  /** Where on it the lines are, for the cursor. */
  CurvesArea area() {
    return drawing.area(across, up);
  }

  /** Number of points drawn. */
  public int pointCount() {
    return drawn.points();
  }

  /** How many points are drawn of how many, or empty when all are. */
  public String decimation() {
    return drawn.points() == plot.points()
        ? ""
        : String.format("%,d of %,d points drawn", drawn.points(), plot.points());
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width != drawing.getWidth() || height != drawing.getHeight()) {
      labelPlaces(width);
      nameUp(height);
      cursor.resize(width, height);
      drawing.resize(width, height);
    }
  }
}
