package adaps.charts;

import adaps.drawing.Look;
import adaps.words.Quantity;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Curves with their bands over steps, updates, seconds or epochs. */
public final class CurvesChart {
  /** Points drawn of all curves together, so that a redraw stays short. */
  private static final int MAX_POINTS = 2400;

  private static final double ROOM = 0.06;

  /** Share of the height that a line of words takes in the lowest tile. */
  private static final double ROOM_FOR_WORDS = 0.18;

  private static final int LEGEND_ROWS = 2;

  private final RoundAxis across = new RoundAxis(RoundAxis.BESIDE);
  private final RoundAxis up = new RoundAxis(RoundAxis.ABOVE);
  private final CurvesLegend legend = new CurvesLegend(LEGEND_ROWS);
  private final ScaledChart chart;
  private final XYPlot area;
  private Plot plot = Plot.empty("", "");
  private Plot drawn = plot;

  /** A chart whose legend is above it. */
  public CurvesChart() {
    area = new XYPlot(null, across, up, null);
    area.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    area.setDomainPannable(true);
    area.setRangePannable(true);
    chart = new ScaledChart(area);
    chart.addSubtitle(legend);
    chart.setPadding(new RectangleInsets(8, 4, 2, 18));
  }

  /** A chart with a heading, whose lines are named elsewhere. */
  public static CurvesChart headed(String title) {
    CurvesChart curves = new CurvesChart();
    curves.chart.removeLegend();
    curves.chart.setTitle(new TextTitle(title));
    return curves;
  }

  /** The chart, always the same one. */
  public ScaledChart chart() {
    return chart;
  }

  /** Shows these curves; who listens to the chart is told once. */
  public void show(Plot newPlot, Look look) {
    plot = newPlot;
    drawn = newPlot.thinned(MAX_POINTS);
    chart.setNotify(false);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    for (int i = 0; i < drawn.curves().size(); i++) {
      data.addSeries(series(i, drawn.curves().get(i)));
    }
    area.setRenderer(new CurvesRenderer(drawn.curves(), look));
    area.setDataset(data);
    across.setLabel(plot.across());
    up.setLabel(plot.up());
    across.show(width(plot));
    up.show(range(drawn));
    PlotMarks.show(plot.marks(), area, look);
    legend.show(drawn.curves(), look);
    ChartLook.apply(chart, look);
    chart.setNotify(true);
  }

  /**
   * One point alone needs some width, which a large number does not even notice when it is small.
   */
  private static Range width(Plot plot) {
    double least = Math.max(1e-9, 1e-12 * Math.abs(plot.begin()));
    return new Range(plot.begin(), Math.max(plot.begin() + least, plot.end()));
  }

  private static YIntervalSeries series(int key, Curve curve) {
    YIntervalSeries series = new YIntervalSeries(key, false, true);
    series.setNotify(false);
    for (int i = 0; i < curve.size(); i++) {
      series.add(curve.x()[i], curve.y()[i], curve.low(i), curve.high(i));
    }
    return series;
  }

  private static Range range(Plot plot) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Curve curve : plot.curves()) {
      for (int i = 0; i < curve.size(); i++) {
        low = Math.min(low, curve.low(i));
        high = Math.max(high, curve.high(i));
      }
    }
    if (low > high) {
      return new Range(0, 1);
    }
    if (low == 0 && high == 0) {
      // Nothing says how large it might have been: no millionths.
      return new Range(-ROOM, 1);
    }
    double room = Math.max(1e-6, ROOM * Math.max(high - low, Math.abs(high) * 0.02));
    return new Range(low - room, Math.max(high + room, aboveWords(plot, high - low)));
  }

  /** The words of a stretch stand above it, and none of them may be cut. */
  private static double aboveWords(Plot plot, double height) {
    return plot.marks().stream()
        .filter(mark -> !mark.isUpright())
        .filter(mark -> !mark.isPoint() || mark.isAbove(plot.marks()))
        .mapToDouble(mark -> mark.height() + lines(mark) * ROOM_FOR_WORDS * height)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static double lines(PlotMark mark) {
    return mark.isPoint() ? PlotMarks.LINES_ABOVE_POINT : 1;
  }

  /** What is shown, with every point. */
  public Plot plot() {
    return plot;
  }

  /** What is drawn of it. */
  public Plot drawn() {
    return drawn;
  }

  /** How many points are drawn of how many, or empty when all are. */
  public String thinning() {
    return drawn.points() == plot.points()
        ? ""
        : Quantity.count(drawn.points()) + " of " + Quantity.count(plot.points()) + " points drawn";
  }
}
