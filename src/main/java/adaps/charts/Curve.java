package adaps.charts;

import java.util.Arrays;

/**
 * A curve to be drawn: one run, or the mean of some. Arrays belong to it and are not changed.
 *
 * @param label what a legend says
 * @param style how it is drawn
 * @param x places, ascending
 * @param y values
 * @param low lower end of the band at each place, or null without a band
 * @param high upper end of the band at each place, or null without a band
 * @param runs how many runs each value is the mean of, or null when it is one
 */
public record Curve(
    String label,
    CurveStyle style,
    double[] x,
    double[] y,
    double[] low,
    double[] high,
    int[] runs) {

  /** One run without a band. */
  public static Curve of(String label, CurveStyle style, double[] x, double[] y) {
    return new Curve(label, style, x, y, null, null, null);
  }

  /** Number of points. */
  public int size() {
    return x.length;
  }

  /** Whether it has a band. */
  public boolean banded() {
    return low != null;
  }

  /** Lower end of the band, or the value where there is none. */
  public double low(int point) {
    return low == null ? y[point] : low[point];
  }

  /** Upper end of the band, or the value where there is none. */
  public double high(int point) {
    return high == null ? y[point] : high[point];
  }

  /** The point nearest to a place; -1 when there are none. */
  int nearest(double place) {
    if (x.length == 0) {
      return -1;
    }
    int at = Arrays.binarySearch(x, place);
    if (at >= 0) {
      return at;
    }
    int after = -at - 1;
    if (after == 0) {
      return 0;
    }
    boolean before = after == x.length || place - x[after - 1] <= x[after] - place;
    return before ? after - 1 : after;
  }

  /** These points of it, in this order. */
  Curve points(int[] chosen, double[] newLow, double[] newHigh) {
    return new Curve(
        label,
        style,
        Arrays.stream(chosen).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(chosen).mapToDouble(i -> y[i]).toArray(),
        newLow,
        newHigh,
        runs == null ? null : Arrays.stream(chosen).map(i -> runs[i]).toArray());
  }
}
