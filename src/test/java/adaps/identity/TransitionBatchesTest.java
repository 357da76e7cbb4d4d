package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class TransitionBatchesTest {
  private static TransitionBatches batches(int transitions, int batch) {
    int[] all = IntStream.range(0, transitions).toArray();
    return new TransitionBatches(all, batch, new RandomStreams(2).stream("batches"));
  }

  /** The transitions of one epoch in the order in which they were dealt. */
  private static int[] epoch(TransitionBatches batches, int... sizes) {
    int[] dealt = new int[Arrays.stream(sizes).sum()];
    int at = 0;
    for (int size : sizes) {
      int[] target = new int[batches.batchSize()];
      assertEquals(size, batches.next(target));
      System.arraycopy(target, 0, dealt, at, size);
      at += size;
    }
    return dealt;
  }

  @Test
  void everyEpochDealsEveryTransitionOnceInAnotherOrder() {
    TransitionBatches batches = batches(13, 5);
    assertEquals(3, batches.batchesPerEpoch());
    int[] first = epoch(batches, 5, 5, 3);
    int[] second = epoch(batches, 5, 5, 3);
    assertFalse(Arrays.equals(first, second));
    for (int[] dealt : new int[][] {first, second, epoch(batches, 5, 5, 3)}) {
      Arrays.sort(dealt);
      assertArrayEquals(IntStream.range(0, 13).toArray(), dealt);
    }
  }

  @Test
  void batchesThatDivideTheEpochAreAllFullAndOneThatIsTooLargeTakesAll() {
    TransitionBatches even = batches(12, 4);
    assertEquals(3, even.batchesPerEpoch());
    epoch(even, 4, 4, 4);
    TransitionBatches large = batches(7, 512);
    assertEquals(7, large.batchSize());
    assertEquals(1, large.batchesPerEpoch());
    epoch(large, 7);
    epoch(large, 7);
  }

  /** Six orders of three transitions, a thousand times each: chi-square with five degrees. */
  @Test
  void everyOrderIsEquallyLikely() {
    TransitionBatches batches = batches(3, 3);
    int[] seen = new int[27];
    for (int i = 0; i < 6000; i++) {
      int[] dealt = epoch(batches, 3);
      seen[9 * dealt[0] + 3 * dealt[1] + dealt[2]]++;
    }
    double distance = 0;
    int orders = 0;
    for (int count : seen) {
      orders += count > 0 ? 1 : 0;
      distance += count > 0 ? (count - 1000) * (count - 1000) / 1000.0 : 0;
    }
    assertEquals(6, orders);
    double limit = new ChiSquaredDistribution(5).inverseCumulativeProbability(1 - 1e-6);
    assertTrue(distance < limit, distance + " of " + limit);
  }
}
