package adaps.nets;

/**
 * How numbers are spread: how many lie in each of an odd number of bins of one width, from the
 * negative of a limit to the limit, so that 0 is the middle of the bin in the middle. Nobody
 * changes the counts.
 *
 * @param limit the ends of the outer bins; no number lies beyond
 * @param counts of each bin, the lowest first
 * @param mean of the numbers; NaN where there are none
 * @param deviation standard deviation over all of them (n); NaN where there are none
 */
public record Histogram(double limit, int[] counts, double mean, double deviation) {

  /** Ranges of a flat array. */
  @FunctionalInterface
  public interface Ranges {
    /** Takes every range. */
    void each(Range range);
  }

  /** Takes a range of a flat array. */
  @FunctionalInterface
  public interface Range {
    /**
     * @param from first place
     * @param to place after the last
     */
    void take(int from, int to);
  }

  /** The largest distance from 0 of the finite numbers in ranges of an array. */
  public static double largest(float[] numbers, Ranges ranges) {
    double[] largest = {0};
    ranges.each(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (Float.isFinite(numbers[i])) {
              largest[0] = Math.max(largest[0], Math.abs(numbers[i]));
            }
          }
        });
    return largest[0];
  }

  /**
   * Counts the finite numbers in ranges of an array.
   *
   * @param limit at least as large as each of them
   * @param bins odd
   */
  public static Histogram of(float[] numbers, Ranges ranges, double limit, int bins) {
    int[] counts = new int[bins];
    double[] sums = new double[3];
    ranges.each(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (Float.isFinite(numbers[i])) {
              counts[bin(numbers[i], limit, bins)]++;
              sums[0]++;
              sums[1] += numbers[i];
              sums[2] += (double) numbers[i] * numbers[i];
            }
          }
        });
    double mean = sums[1] / sums[0];
    double variance = Math.max(0, sums[2] / sums[0] - mean * mean);
    return new Histogram(limit, counts, mean, sums[0] == 0 ? Double.NaN : Math.sqrt(variance));
  }

  private static int bin(double number, double limit, int bins) {
    if (limit == 0) {
      return bins / 2;
    }
    int bin = (int) Math.floor((number / limit + 1) / 2 * bins);
    return Math.max(0, Math.min(bins - 1, bin));
  }

  /** Lower end of a bin; of the one behind the last the upper end of the last. */
  public double edge(int bin) {
    return limit * (2.0 * bin / counts.length - 1);
  }

  /** How many numbers there are. */
  public long total() {
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** How many the fullest bin has. */
  public int most() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }
}
