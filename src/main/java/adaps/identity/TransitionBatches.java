package adaps.identity;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Deals transitions out in batches: every epoch all of them, in a new random order; the last batch
 * of an epoch may be smaller.
 */
final class TransitionBatches {
  private final int[] order;
  private final int batch;
  private final UniformRandomProvider random;
  private int next;

  TransitionBatches(int transitions, int batch, UniformRandomProvider random) {
    this.batch = Math.min(batch, transitions);
    this.random = random;
    order = new int[transitions];
    for (int i = 0; i < transitions; i++) {
      order[i] = i;
    }
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
      shuffle();
    }
    int count = Math.min(batch, order.length - next);
    System.arraycopy(order, next, target, 0, count);
    next = next + count == order.length ? 0 : next + count;
    return count;
  }

  /** Fisher and Yates. */
  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
