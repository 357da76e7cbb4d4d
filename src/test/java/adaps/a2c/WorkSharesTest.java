package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkSharesTest {
  @Test
  void neighboursAreSharedOutSoThatNobodyHasMuchMoreThanTheOthers() {
    assertArrayEquals(new int[] {0, 2, 3, 5}, WorkShares.of(new double[] {3, 3, 6, 4, 2}, 3));
    assertArrayEquals(new int[] {0, 1, 2}, WorkShares.of(new double[] {1, 5}, 2));
  }

  @Test
  void whereThereAreMoreWorkersThanPiecesSomeHaveNone() {
    assertArrayEquals(new int[] {0, 1, 2, 2, 2}, WorkShares.of(new double[] {7, 7}, 4));
    assertArrayEquals(new int[] {0, 0, 0}, WorkShares.of(new double[0], 2));
  }

  /** Against all ways to cut. */
  @Test
  void theLargestShareIsAsSmallAsAnyCutMakesIt() {
    Random random = TestSeed.random(3);
    for (int round = 0; round < 300; round++) {
      double[] work = random.ints(1 + random.nextInt(8), 1, 50).asDoubleStream().toArray();
      int workers = 1 + random.nextInt(4);
      int[] cut = WorkShares.of(work, workers);
      double largest = 0;
      for (int worker = 0; worker < workers; worker++) {
        assertTrue(cut[worker] <= cut[worker + 1], Arrays.toString(cut));
        largest = Math.max(largest, sum(work, cut[worker], cut[worker + 1]));
      }
      assertEquals(0, cut[0]);
      assertEquals(work.length, cut[workers]);
      assertEquals(best(work, 0, workers), largest, Arrays.toString(work) + " for " + workers);
    }
  }

  private static double best(double[] work, int from, int workers) {
    double all = sum(work, from, work.length);
    double best = all;
    for (int to = from; workers > 1 && to <= work.length; to++) {
      best = Math.min(best, Math.max(sum(work, from, to), best(work, to, workers - 1)));
    }
    return best;
  }

  private static double sum(double[] work, int from, int to) {
    return Arrays.stream(work, from, to).sum();
  }
}
