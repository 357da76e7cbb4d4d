package adaps.conflict;

/**
 * What some pairs of pullers take from each other, as a share of what they pull: over all neurons,
 * at those, too, where only one of a pair pulls, so that it falls to 0 as agents come to use
 * different neurons.
 */
final class PairShare {
  private final Pairs counts;

  /** With how many others each puller makes such a pair, on whatever network. */
  private final int[] partners;

  private double lost;
  private double pulled;

  /** Which pairs count. */
  interface Pairs {
    boolean count(int one, int other);
  }

  PairShare(int pullers, Pairs counts) {
    this.counts = counts;
    partners = new int[pullers];
    for (int one = 0; one < pullers; one++) {
      for (int other = 0; other < pullers; other++) {
        partners[one] += one != other && counts.count(one, other) ? 1 : 0;
      }
    }
  }

  /**
   * Adds those who share a network.
   *
   * @param norms what each pulls at all neurons of a layer together
   * @param conflicts what two take from each other there, [one × pullers + other]
   */
  void add(int[] pullers, double[] norms, double[] conflicts) {
    for (int one = 0; one < pullers.length; one++) {
      pulled += norms[one] * partners[pullers[one]];
      for (int other = 0; other < one; other++) {
        if (counts.count(pullers[one], pullers[other])) {
          lost += conflicts[one * pullers.length + other];
        }
      }
    }
  }

  private boolean hasPairs() {
    for (int count : partners) {
      if (count > 0) {
        return true;
      }
    }
    return false;
  }

  /** 0 to 1; NaN where there is no such pair, or none pulls. */
  double share() {
    return pulled == 0 ? Double.NaN : Math.min(1, lost / pulled);
  }

  /**
   * The share where nobody shares a network with anybody: 0, or NaN where there is no such pair.
   */
  double unshared() {
    return hasPairs() ? 0 : Double.NaN;
  }
}
