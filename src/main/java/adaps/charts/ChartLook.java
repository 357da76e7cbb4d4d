package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.BasicStroke;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** Colours and letters of every chart, in window and report; the only place that has them. */
final class ChartLook {
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  private static final RectangleInsets AROUND_LABELS = new RectangleInsets(2, 4, 2, 4);
  private static final BasicStroke LINE = new BasicStroke(1f);

  static {
    // Or letters that read upwards would be outlines in a file, and blurred on screen.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private ChartLook() {}

  /** Colours a chart but for what it shows. */
  static void apply(JFreeChart chart, Look look) {
    chart.setBackgroundPaint(Ink.GROUND.on(look));
    chart.setAntiAlias(true);
    Plot plot = chart.getPlot();
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    if (plot instanceof XYPlot curves) {
      curves.setDomainGridlinesVisible(false);
      curves.setRangeGridlinePaint(Ink.GRID.on(look));
      curves.setRangeGridlineStroke(LINE);
      curves.setAxisOffset(RectangleInsets.ZERO_INSETS);
      axis(curves.getDomainAxis(), look);
      axis(curves.getRangeAxis(), look);
    } else if (plot instanceof CategoryPlot bars) {
      bars.setRangeGridlinePaint(Ink.GRID.on(look));
      bars.setRangeGridlineStroke(LINE);
      bars.setAxisOffset(RectangleInsets.ZERO_INSETS);
      axis(bars.getDomainAxis(), look);
      axis(bars.getRangeAxis(), look);
    }
    if (chart.getTitle() != null) {
      title(chart.getTitle(), look);
    }
    if (chart.getLegend() != null) {
      legend(chart.getLegend(), look);
    }
  }

  private static void title(TextTitle title, Look look) {
    title.setFont(TITLE);
    title.setPaint(Ink.TEXT.on(look));
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(2, 4, 4, 4);
  }

  static void legend(LegendTitle legend, Look look) {
    legend.setItemFont(LABEL);
    legend.setItemPaint(Ink.TEXT.on(look));
    legend.setBackgroundPaint(null);
  }

  private static void axis(Axis axis, Look look) {
    axis.setLabelFont(LABEL);
    axis.setTickLabelFont(LABEL);
    axis.setLabelPaint(Ink.MUTED.on(look));
    axis.setTickLabelPaint(Ink.MUTED.on(look));
    axis.setAxisLinePaint(Ink.AXIS.on(look));
    axis.setTickMarkPaint(Ink.AXIS.on(look));
    axis.setTickLabelInsets(AROUND_LABELS);
  }
}
