package adaps.a2c;

/** Sums of what the updates reported, to be averaged between two points of the curve. */
public final class UpdateMetrics {
  private double policyLoss;
  private double valueLoss;
  private double entropy;
  private double gradientNorm;
  private int updates;

  /**
   * Means over some updates; NaN when there was none.
   *
   * @param policyLoss -log π(a|o)·A, averaged over environments and time, summed over agents
   * @param valueLoss (R - V)², averaged over environments and time, summed over agents
   * @param entropy of the policy, nats, averaged over environments, time and agents
   * @param gradientNorm of all networks together, before clipping
   */
  public record Means(double policyLoss, double valueLoss, double entropy, double gradientNorm) {}

  void add(double policy, double value, double entropyOfUpdate, double norm) {
    policyLoss += policy;
    valueLoss += value;
    entropy += entropyOfUpdate;
    gradientNorm += norm;
    updates++;
  }

  /** Means since the last call; begins anew. */
  public Means take() {
    Means means =
        updates == 0
            ? new Means(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
            : new Means(
                policyLoss / updates,
                valueLoss / updates,
                entropy / updates,
                gradientNorm / updates);
    policyLoss = 0;
    valueLoss = 0;
    entropy = 0;
    gradientNorm = 0;
    updates = 0;
    return means;
  }

  /** Sums over the updates since they were last taken; see {@link Means}. */
  public record Sums(
      double policyLoss, double valueLoss, double entropy, double gradientNorm, int updates) {}

  Sums state() {
    return new Sums(policyLoss, valueLoss, entropy, gradientNorm, updates);
  }

  void restore(Sums sums) {
    policyLoss = sums.policyLoss;
    valueLoss = sums.valueLoss;
    entropy = sums.entropy;
    gradientNorm = sums.gradientNorm;
    updates = sums.updates;
  }
}
