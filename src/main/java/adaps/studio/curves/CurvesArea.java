package adaps.studio.curves;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The part of a chart where its curves are, in pixels of the chart.
 *
 * @param left edge
 * @param top edge
 * @param right edge
 * @param bottom edge
 * @param across its horizontal axis
 * @param up its vertical axis
 */
record CurvesArea(
    double left, double top, double right, double bottom, ValueAxis across, ValueAxis up) {

  boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** Place on the horizontal axis. */
  double place(double px) {
    return across.java2DToValue(px, rectangle(), RectangleEdge.BOTTOM);
  }

  double px(double place) {
    return across.valueToJava2D(place, rectangle(), RectangleEdge.BOTTOM);
  }

  double py(double value) {
    return up.valueToJava2D(value, rectangle(), RectangleEdge.LEFT);
  }

  private Rectangle2D rectangle() {
    return new Rectangle2D.Double(left, top, right - left, bottom - top);
  }
}
