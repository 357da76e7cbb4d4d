package adaps.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * An axis with round numbers, never closer than they can be read. It shows all there is until
 * somebody zooms, and then what was zoomed to, whatever comes later.
 */
final class RoundAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  /** Room for a label and the gap after it, pixels. */
  static final double BESIDE = 66;

  /** Room for a label and the gap below it, pixels. */
  static final double ABOVE = 34;

  private static final double BESIDE_LABEL = 34;

  private final double leastPixels;
  private final double leastUnit;
  private Range whole = new Range(0, 1);
  private double[] ends = {};
  private double[] behind = {};
  private boolean shortened;

  /**
   * @param leastPixels between two numbers
   */
  RoundAxis(double leastPixels) {
    this(leastPixels, 0);
  }

  /**
   * @param leastPixels between two numbers
   * @param leastUnit smallest distance of two numbers, for example 1 where there are only whole
   *     ones
   */
  RoundAxis(double leastPixels, double leastUnit) {
    super("");
    this.leastPixels = leastPixels;
    this.leastUnit = leastUnit;
  }

  /** This is all there is. */
  void show(Range all) {
    whole = all;
    if (isAutoRange()) {
      setRange(all, false, false);
    }
  }

  /**
   * Words stand behind bars, and none of them may be cut.
   *
   * @param bars where each ends
   * @param pixels of the words behind each
   */
  void keepFree(double[] bars, double[] pixels) {
    ends = bars.clone();
    behind = pixels.clone();
  }

  @Override
  public AxisState draw(
      Graphics2D g,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge,
      PlotRenderingInfo info) {
    if (ends.length > 0 && isAutoRange()) {
      double pixels =
          RectangleEdge.isTopOrBottom(edge) ? dataArea.getWidth() : dataArea.getHeight();
      double end = whole.getUpperBound();
      for (int i = 0; i < ends.length; i++) {
        end = Math.max(end, ends[i] * pixels / Math.max(0.2 * pixels, pixels - behind[i]));
      }
      setRange(new Range(whole.getLowerBound(), end), false, false);
    }
    return super.draw(g, cursor, plotArea, dataArea, edge, info);
  }

  @Override
  protected void autoAdjustRange() {
    setRange(whole, false, false);
  }

  @Override
  protected void selectAutoTickUnit(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
    double pixels = RectangleEdge.isTopOrBottom(edge) ? area.getWidth() : area.getHeight();
    double unit = Math.max(leastUnit, Ticks.unit(getRange().getLength(), pixels, leastPixels));
    setTickUnit(new NumberTickUnit(unit, Ticks.format(unit)), false, false);
  }

  /** Where there is little room the name goes without what stands in brackets. */
  @Override
  public String getLabel() {
    String label = super.getLabel();
    int bracket = label == null ? -1 : label.indexOf(" (");
    return shortened && bracket > 0 ? label.substring(0, bracket) : label;
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
    double room = RectangleEdge.isTopOrBottom(edge) ? area.getWidth() : area.getHeight();
    shortened = false;
    double needed = getLabelFont().getStringBounds(getLabel(), g.getFontRenderContext()).getWidth();
    shortened = needed > room - BESIDE_LABEL;
    return super.reserveSpace(g, plot, area, edge, space);
  }
}
