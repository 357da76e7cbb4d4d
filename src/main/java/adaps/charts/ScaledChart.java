package adaps.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;

/**
 * A chart that can be drawn with more pixels for each of its own, letters and lines alike, so that
 * it stays sharp where the interface is larger.
 */
public final class ScaledChart extends JFreeChart {
  private static final long serialVersionUID = 1L;

  private static final Font OTHER_FONT = new Font(Font.MONOSPACED, Font.ITALIC, 7);
  private static final Color OTHER_PAINT = new Color(1, 2, 3);
  private static final BasicStroke OTHER_STROKE = new BasicStroke(0.77f);

  private double density = 1;

  ScaledChart(Plot plot) {
    super(null, null, plot, false);
  }

  /** How many pixels it has for each of its own, across and down; used from the next drawing on. */
  public void setDensity(double newDensity) {
    density = newDensity;
  }

  /**
   * A chart of its own that looks as this one does now; later changes of either leave the other.
   */
  ScaledChart copy() {
    try {
      ScaledChart copy = (ScaledChart) clone();
      copy.density = 1;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("JFreeChart's charts can be cloned", e);
    }
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
    forget(g);
    if (density == 1) {
      super.draw(g, area, anchor, info);
      return;
    }
    AffineTransform scale = AffineTransform.getScaleInstance(density, density);
    AffineTransform before = g.getTransform();
    g.scale(density, density);
    super.draw(g, scaled(area, 1 / density), null, info);
    g.setTransform(before);
    if (info != null) {
      enlarge(info, scale);
    }
  }

  /**
   * JFreeChart-FX puts the canvas' font, paint and stroke back after each drawing without telling
   * its Graphics2D, which leaves out what it believes to be set still.
   */
  private static void forget(Graphics2D g) {
    g.setFont(OTHER_FONT);
    g.setPaint(OTHER_PAINT);
    g.setStroke(OTHER_STROKE);
  }

  /** Whoever zooms or points does so in the pixels of the screen. */
  private void enlarge(ChartRenderingInfo info, AffineTransform scale) {
    info.setChartArea(scaled(info.getChartArea(), density));
    PlotRenderingInfo plot = info.getPlotInfo();
    plot.setPlotArea(scaled(plot.getPlotArea(), density));
    plot.setDataArea(scaled(plot.getDataArea(), density));
    for (Object entity : info.getEntityCollection().getEntities()) {
      ChartEntity one = (ChartEntity) entity;
      one.setArea(scale.createTransformedShape(one.getArea()));
    }
  }

  private static Rectangle2D scaled(Rectangle2D area, double factor) {
    return area == null
        ? null
        : new Rectangle2D.Double(
            area.getX() * factor,
            area.getY() * factor,
            area.getWidth() * factor,
            area.getHeight() * factor);
  }
}
