package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Parallel coordinates: an upright axis for each thing that was chosen or measured, a line for each
 * run through all of them. The darker and the broader a line (on dark ground the brighter), the
 * higher its run ended; the highest lie on top.
 */
public final class ParallelChart {
  private static final double BESIDE = 0.12;

  /** Room for the words behind the last axis, in distances of two axes; more where these shrink. */
  private static final double LEAST_ROOM = 0.45;

  private static final double ROOM_OF_AXES = 0.14;
  private static final double BELOW = -0.07;
  private static final double ABOVE = 1.16;
  private static final double NAMES = 1.07;
  private static final double BESIDE_AXIS = 0.025;
  private static final float THIN = 1.1f;
  private static final float BROADER = 1.5f;
  private static final double DOT = 2.4;
  private static final double WORDS_GROUND = 0.75;

  private final RoundAxis across = new RoundAxis(RoundAxis.BESIDE);
  private final RoundAxis up = new RoundAxis(RoundAxis.ABOVE);
  private final XYPlot area = new XYPlot(null, across, up, null);
  private final ScaledChart chart = new ScaledChart(area);

  /**
   * An axis.
   *
   * @param name above it
   * @param ticks what is written beside it
   */
  public record Axis(String name, List<Tick> ticks) {}

  /**
   * A value at an axis.
   *
   * @param place 0 at its foot to 1 at its top
   */
  public record Tick(double place, String words) {}

  /**
   * A run.
   *
   * @param places on each axis, 0 to 1; NaN where it has no value: the line goes past
   * @param shade 0 for the run that ended lowest to 1 for the highest
   */
  public record Line(double[] places, double shade) {}

  /** A chart without a heading. */
  public ParallelChart() {
    // As they are ordered; the usual order would bury the highest.
    area.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    across.setVisible(false);
    up.setVisible(false);
    area.setRangeGridlinesVisible(false);
    chart.setPadding(new RectangleInsets(4, 4, 4, 4));
  }

  /** A chart with a heading. */
  public static ParallelChart headed(String title) {
    ParallelChart parallel = new ParallelChart();
    parallel.chart.setTitle(new TextTitle(title));
    return parallel;
  }

  /** The chart, always the same one. */
  public ScaledChart chart() {
    return chart;
  }

  /**
   * Shows these runs.
   *
   * @param axes from the left, at least two
   */
  public ParallelChart show(List<Axis> axes, List<Line> lines, Look look) {
    List<Line> ordered = lines.stream().sorted(Comparator.comparingDouble(Line::shade)).toList();
    chart.setNotify(false);
    area.setDataset(series(ordered));
    area.setRenderer(renderer(ordered, look));
    area.clearAnnotations();
    for (int axis = 0; axis < axes.size(); axis++) {
      draw(axes.get(axis), axis, look);
    }
    double room = Math.max(LEAST_ROOM, ROOM_OF_AXES * (axes.size() - 0.5));
    across.show(new Range(-BESIDE, axes.size() - 1 + room));
    up.show(new Range(BELOW, ABOVE));
    ChartLook.apply(chart, look);
    chart.setNotify(true);
    return this;
  }

  private static XYSeriesCollection series(List<Line> lines) {
    XYSeriesCollection data = new XYSeriesCollection();
    for (int i = 0; i < lines.size(); i++) {
      XYSeries series = new XYSeries(i);
      double[] places = lines.get(i).places();
      for (int axis = 0; axis < places.length; axis++) {
        if (!Double.isNaN(places[axis])) {
          series.add(axis, places[axis]);
        }
      }
      data.addSeries(series);
    }
    return data;
  }

  private static XYLineAndShapeRenderer renderer(List<Line> lines, Look look) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setDefaultCreateEntities(false);
    for (int i = 0; i < lines.size(); i++) {
      double shade = lines.get(i).shade();
      renderer.setSeriesPaint(i, colour(shade, look));
      renderer.setSeriesStroke(i, new BasicStroke((float) (THIN + BROADER * shade)));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT, -DOT, 2 * DOT, 2 * DOT));
    }
    return renderer;
  }

  /** From what is hardly seen on the ground to the accent. */
  static Color colour(double shade, Look look) {
    Color low = Ink.AXIS.on(look);
    Color high = Ink.ACCENT.on(look);
    return new Color(
        between(low.getRed(), high.getRed(), shade),
        between(low.getGreen(), high.getGreen(), shade),
        between(low.getBlue(), high.getBlue(), shade));
  }

  private static int between(int low, int high, double shade) {
    return (int) Math.round(low + shade * (high - low));
  }

  private void draw(Axis axis, int place, Look look) {
    area.addAnnotation(
        new XYLineAnnotation(place, 0, place, 1, new BasicStroke(1), Ink.MUTED.on(look)));
    XYTextAnnotation name = words(axis.name(), place, NAMES, look);
    name.setTextAnchor(TextAnchor.BOTTOM_LEFT);
    for (Tick tick : axis.ticks()) {
      XYTextAnnotation words = words(tick.words(), place + BESIDE_AXIS, tick.place(), look);
      words.setBackgroundPaint(Ink.GROUND.on(look, WORDS_GROUND));
      words.setTextAnchor(TextAnchor.CENTER_LEFT);
    }
  }

  private XYTextAnnotation words(String text, double x, double y, Look look) {
    XYTextAnnotation words = new XYTextAnnotation(text, x, y);
    words.setFont(ChartLook.LABEL);
    words.setPaint(Ink.TEXT.on(look));
    area.addAnnotation(words);
    return words;
  }
}
