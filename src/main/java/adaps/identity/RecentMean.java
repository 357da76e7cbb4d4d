package adaps.identity;

/** Exponentially weighted mean of a series; the newest fifty values or so count. */
final class RecentMean {
  private static final double KEEP = 0.98;

  private double sum;
  private double weight;

  void add(double value) {
    sum = KEEP * sum + (1 - KEEP) * value;
    weight = KEEP * weight + (1 - KEEP);
  }

  /** The mean, or NaN before the first value. */
  double value() {
    return sum / weight;
  }
}
