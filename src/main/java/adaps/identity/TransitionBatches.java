package adaps.identity;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Deals transitions out in batches: every epoch all of those given, in a new random order; the last
 * batch of an epoch may be smaller.
 */
final class TransitionBatches {
  private final int[] order;
  private final int batch;
  private final UniformRandomProvider random;
  private int next;

  /**
   * @param transitions indices of what is dealt
   */
  TransitionBatches(int[] transitions, int batch, UniformRandomProvider random) {
    this.batch = Math.min(batch, transitions.length);
    this.random = random;
    order = transitions.clone();
  }

  /** Transitions in every batch but the last of an epoch. */
  int batchSize() {
    return batch;
  }

  int batchesPerEpoch() {
    return (order.length + batch - 1) / batch;
  }

  /**
   * Puts the indices of the next batch's transitions in {@code target}.
   *
   * @return how many there are
   */
  int next(int[] target) {
    if (next == 0) {
      shuffle(order, random);
    }
    int count = Math.min(batch, order.length - next);
    System.arraycopy(order, next, target, 0, count);
    next = next + count == order.length ? 0 : next + count;
    return count;
  }

  /** Fisher and Yates. */
  static void shuffle(int[] order, UniformRandomProvider random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
