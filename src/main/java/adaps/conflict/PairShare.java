package adaps.conflict;

import java.util.function.IntBinaryOperator;

/**
 * What some pairs of pullers take from each other, as a share of what they pull: over all neurons,
 * at those, too, where only one of a pair pulls, so that it falls to 0 as agents come to use
 * different neurons.
 */
final class PairShare {
  private final IntBinaryOperator counts;

  /** With how many others each puller makes such a pair, on whatever network. */
  private final int[] partners;

  private double lost;
  private double pulled;

  /**
   * @param counts 1 where two pullers are such a pair, else 0
   */
  PairShare(int pullers, IntBinaryOperator counts) {
    this.counts = counts;
    partners = new int[pullers];
    for (int one = 0; one < pullers; one++) {
      for (int other = 0; other < pullers; other++) {
        partners[one] += one == other ? 0 : counts.applyAsInt(one, other);
      }
    }
  }

  void add(PullGram gram) {
    for (int neuron = 0; neuron < gram.neurons(); neuron++) {
      for (int one = 0; one < gram.count(); one++) {
        pulled += gram.norm(neuron, one) * partners[gram.pullers()[one]];
        for (int other = 0; other < one; other++) {
          if (counts.applyAsInt(gram.pullers()[one], gram.pullers()[other]) > 0) {
            lost += gram.conflict(neuron, one, other);
          }
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
