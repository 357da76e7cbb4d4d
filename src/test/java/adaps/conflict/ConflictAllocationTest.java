package adaps.conflict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.AllocatedBytes;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Looking at conflicts leaves little behind for the garbage collector, while a run trains. */
class ConflictAllocationTest {
  private static final int AGENTS = 64;

  /** Two kinds of networks: each agent beside each, in double precision, and what goes with it. */
  private static final long MOST = 2 * (8L * AGENTS * AGENTS + 64L * AGENTS + 4_096);

  @Test
  void thePairsOfAgentsAreNotNewArraysEveryTime() {
    float[][] seen = new float[AGENTS][];
    Arrays.fill(seen, new float[] {1, 1});
    float[] pulled = new float[AGENTS];
    Arrays.fill(pulled, 1);
    try (HandMadePulls hand = new HandMadePulls(new SharingPlan(1, new int[AGENTS], null, false));
        PullSums sums = hand.sums(new int[AGENTS])) {
      sums.add(hand.gradients(seen, pulled));
      ConflictLevels.of(sums);
      long before = AllocatedBytes.ofThisThread();
      ConflictLevels.of(sums);
      long bytes = AllocatedBytes.ofThisThread() - before;
      assertTrue(bytes < MOST, bytes + " bytes of garbage, more than " + MOST);
    }
  }
}
