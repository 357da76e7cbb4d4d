package adaps.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** An axis that grows by factors and has numbers at chosen places, where there is room for them. */
final class FactorAxis extends LogAxis {
  private static final long serialVersionUID = 1L;

  /** Pixels between two numbers, so that they do not lie over each other. */
  private static final double LEAST = 32;

  private final transient DoubleFunction<String> words;
  private double[] places = new double[0];
  private Range whole = new Range(1, 10);

  FactorAxis(String label, DoubleFunction<String> words) {
    super(label);
    this.words = words;
  }

  /**
   * What it shows.
   *
   * @param newPlaces where numbers stand, ascending
   */
  void show(Range all, double[] newPlaces) {
    whole = all;
    places = newPlaces.clone();
    setRange(all, false, false);
  }

  @Override
  protected void autoAdjustRange() {
    setRange(whole, false, false);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean below = RectangleEdge.isTopOrBottom(edge);
    TextAnchor anchor = below ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    List<NumberTick> ticks = new ArrayList<>();
    double last = Double.NaN;
    for (double place : places) {
      double at = valueToJava2D(place, area, edge);
      boolean clear = !below || Double.isNaN(last) || Math.abs(at - last) >= LEAST;
      ticks.add(
          new NumberTick(place, clear ? words.apply(place) : "", anchor, TextAnchor.CENTER, 0));
      last = clear ? at : last;
    }
    return ticks;
  }
}
