package adaps.charts;

/**
 * Exponential smoothing without bias towards the first value: each value is the weighted mean of
 * all so far, the one k points back with weight w^k.
 */
public final class Smoothing {
  /** The strongest that can be set. */
  public static final double MAX_WEIGHT = 0.99;

  private Smoothing() {}

  /**
   * The curve with its values, and the ends of its band, smoothed.
   *
   * @param weight w, 0 for none to {@link #MAX_WEIGHT}
   */
  public static Curve apply(Curve curve, double weight) {
    if (weight <= 0) {
      return curve;
    }
    return new Curve(
        curve.label(),
        curve.style(),
        curve.x(),
        smooth(curve.y(), weight),
        curve.banded() ? smooth(curve.low(), weight) : null,
        curve.banded() ? smooth(curve.high(), weight) : null,
        curve.runs());
  }

  static double[] smooth(double[] values, double weight) {
    double[] smooth = new double[values.length];
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      sum = weight * sum + values[i];
      weights = weight * weights + 1;
      smooth[i] = sum / weights;
    }
    return smooth;
  }
}
