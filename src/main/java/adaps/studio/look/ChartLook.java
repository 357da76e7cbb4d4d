package adaps.studio.look;

import adaps.words.Quantity;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** Gives JFreeChart's charts the window's colours and fonts; the only place that does. */
public final class ChartLook {
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

  /**
   * Room around the numbers at the vertical axis, so that they are no denser than they can be read.
   */
  private static final RectangleInsets AROUND_LABELS = new RectangleInsets(5, 4, 5, 4);

  private static final double BAND = 0.18;
  private static final double DOT = 3;

  private ChartLook() {}

  /** Colours a chart but for its curves. */
  public static void apply(JFreeChart chart, Palette palette) {
    chart.setBackgroundPaint(Palette.awt(palette.surface()));
    chart.setPadding(new RectangleInsets(4, 4, 2, 18));
    chart.setAntiAlias(true);
    XYPlot plot = chart.getXYPlot();
    plot.setBackgroundPaint(Palette.awt(palette.surface()));
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.awt(palette.grid()));
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    axis(plot.getDomainAxis(), palette);
    axis(plot.getRangeAxis(), palette);
    plot.getRangeAxis().setTickLabelInsets(AROUND_LABELS);
  }

  /**
   * Gives a curve its colour, and its band a light shade of it.
   *
   * @param width of the line, pixels
   * @param dash lengths of strokes and gaps by turns, pixels; empty for a solid line
   */
  public static void curve(
      DeviationRenderer renderer, int series, Color colour, double width, List<Double> dash) {
    float[] pattern = new float[dash.size()];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = dash.get(i).floatValue();
    }
    int cap = pattern.length == 0 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    renderer.setSeriesPaint(series, Palette.awt(colour));
    renderer.setSeriesFillPaint(series, Palette.awt(colour));
    renderer.setSeriesStroke(
        series,
        new BasicStroke(
            (float) width,
            cap,
            BasicStroke.JOIN_ROUND,
            1,
            pattern.length == 0 ? null : pattern,
            0));
    renderer.setSeriesShape(series, new Ellipse2D.Double(-DOT, -DOT, 2 * DOT, 2 * DOT));
    renderer.setAlpha((float) BAND);
  }

  private static void axis(ValueAxis axis, Palette palette) {
    axis.setLabelFont(LABEL);
    axis.setTickLabelFont(TICK);
    axis.setLabelPaint(Palette.awt(palette.muted()));
    axis.setTickLabelPaint(Palette.awt(palette.muted()));
    axis.setAxisLinePaint(Palette.awt(palette.axis()));
    axis.setTickMarkPaint(Palette.awt(palette.axis()));
    ((NumberAxis) axis).setNumberFormatOverride(new CompactFormat());
  }

  /** Tick labels as everywhere else: 0.002, 1,200, 600 k, 1.2 M. */
  private static final class CompactFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;

    @Override
    public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
      return target.append(
          number != 0 && Math.abs(number) < 1 ? small(number) : Quantity.compact(number));
    }

    private static String small(double number) {
      String text = String.format(Locale.ROOT, "%.5f", number).replaceAll("\\.?0+$", "");
      return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    @Override
    public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
      return format((double) number, target, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("axis labels are never read");
    }
  }
}
