package adaps.a2c;

/** Running mean of finished episodes' returns. */
public final class EpisodeReturns {
  private double sum;
  private int count;

  void add(double episodeReturn) {
    sum += episodeReturn;
    count++;
  }

  /** Mean over the episodes since the last call, NaN if there was none; begins anew. */
  public double take() {
    double mean = count == 0 ? Double.NaN : sum / count;
    sum = 0;
    count = 0;
    return mean;
  }

  /**
   * What was added since it was last taken.
   *
   * @param sum of the returns
   * @param count of the episodes
   */
  public record Sum(double sum, int count) {}

  Sum state() {
    return new Sum(sum, count);
  }

  void restore(Sum state) {
    sum = state.sum;
    count = state.count;
  }
}
