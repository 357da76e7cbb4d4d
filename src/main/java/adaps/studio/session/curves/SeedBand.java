package adaps.studio.session.curves;

import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Runs of different seeds as one curve: at every place the mean, the lowest and the highest of the
 * runs that have come so far. Between its points a run is taken as straight.
 */
final class SeedBand {
  /** Most places, as a multiple of the longest run's; beyond, only the longest run's are used. */
  private static final double MAX_PLACES = 1.5;

  private SeedBand() {}

  /**
   * The runs as one.
   *
   * @param runs at least one, each with its places ascending
   */
  static Curve of(String label, CurveStyle style, List<Curve> runs) {
    double[] places = places(runs);
    double[] mean = new double[places.length];
    double[] low = new double[places.length];
    double[] high = new double[places.length];
    int[] counts = new int[places.length];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    for (Curve run : runs) {
      for (int i = 0; i < places.length; i++) {
        double value = at(run, places[i]);
        if (!Double.isNaN(value)) {
          counts[i]++;
          mean[i] += (value - mean[i]) / counts[i];
          low[i] = Math.min(low[i], value);
          high[i] = Math.max(high[i], value);
        }
      }
    }
    return new Curve(label, style, places, mean, low, high, counts);
  }

  private static double[] places(List<Curve> runs) {
    TreeSet<Double> all = new TreeSet<>();
    double[] longest = new double[0];
    for (Curve run : runs) {
      for (double x : run.x()) {
        all.add(x);
      }
      longest = run.size() > longest.length ? run.x() : longest;
    }
    return all.size() > MAX_PLACES * longest.length
        ? longest
        : all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A run's value at a place, NaN before its first and after its last point. */
  static double at(Curve run, double place) {
    int at = Arrays.binarySearch(run.x(), place);
    if (at >= 0) {
      return run.y()[at];
    }
    int after = -at - 1;
    if (after == 0 || after == run.size()) {
      return Double.NaN;
    }
    double share = (place - run.x()[after - 1]) / (run.x()[after] - run.x()[after - 1]);
    return run.y()[after - 1] + share * (run.y()[after] - run.y()[after - 1]);
  }
}
