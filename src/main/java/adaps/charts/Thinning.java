package adaps.charts;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Leaves out points that could not be told apart on screen. The places are cut into equal parts; of
 * each the lowest and the highest point stay, so that no spike is lost, and with them the first and
 * the last of all. Bands stay as wide as they are widest in the part.
 */
final class Thinning {
  private Thinning() {}

  /**
   * At most so many points of a curve, each of them real.
   *
   * @param most at least 4
   */
  static Curve apply(Curve curve, int most) {
    int size = curve.size();
    if (size <= most) {
      return curve;
    }
    int parts = (most - 2) / 2;
    double first = curve.x()[0];
    double width = Math.max(Double.MIN_NORMAL, curve.x()[size - 1] - first) / parts;
    TreeSet<Integer> chosen = new TreeSet<>();
    chosen.add(0);
    chosen.add(size - 1);
    double[] low = new double[size];
    double[] high = new double[size];
    for (int from = 0; from < size; ) {
      int part = part(curve.x()[from], first, width, parts);
      int to = from;
      int lowest = from;
      int highest = from;
      double bottom = Double.POSITIVE_INFINITY;
      double top = Double.NEGATIVE_INFINITY;
      for (; to < size && part(curve.x()[to], first, width, parts) == part; to++) {
        lowest = curve.y()[to] < curve.y()[lowest] ? to : lowest;
        highest = curve.y()[to] > curve.y()[highest] ? to : highest;
        bottom = Math.min(bottom, curve.low(to));
        top = Math.max(top, curve.high(to));
      }
      chosen.add(lowest);
      chosen.add(highest);
      Arrays.fill(low, from, to, bottom);
      Arrays.fill(high, from, to, top);
      from = to;
    }
    int[] points = chosen.stream().mapToInt(Integer::intValue).toArray();
    return curve.points(
        points,
        curve.banded() ? Arrays.stream(points).mapToDouble(i -> low[i]).toArray() : null,
        curve.banded() ? Arrays.stream(points).mapToDouble(i -> high[i]).toArray() : null);
  }

  private static int part(double x, double first, double width, int parts) {
    return (int) Math.min(parts - 1L, (long) ((x - first) / width));
  }
}
