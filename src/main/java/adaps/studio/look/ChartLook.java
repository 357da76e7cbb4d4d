package adaps.studio.look;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
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
  private static final double BAND = 0.18;
  private static final double DOT = 3;

  private ChartLook() {}

  /** Colours a chart with one curve and its band. */
  public static void apply(JFreeChart chart, Palette palette) {
    chart.setBackgroundPaint(Palette.awt(palette.surface()));
    chart.setPadding(new RectangleInsets(4, 4, 2, 12));
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
    DeviationRenderer renderer = (DeviationRenderer) plot.getRenderer();
    renderer.setSeriesPaint(0, Palette.awt(palette.accent()));
    renderer.setSeriesFillPaint(0, Palette.awt(palette.accent()));
    renderer.setSeriesStroke(
        0, new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT, -DOT, 2 * DOT, 2 * DOT));
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

  /** Tick labels as everywhere else: 1,200, 600 k, 1.2 M. */
  private static final class CompactFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;

    @Override
    public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
      return target.append(Quantity.compact(number));
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
