package adaps.conflict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.sharing.SharingPlan;
import org.junit.jupiter.api.Test;

/** Who pulls which way, part by part, on the networks of {@link HandMadePulls}. */
class ConflictFrameTest {
  private static final SharingPlan SHARED = new SharingPlan(1, new int[3], null, false);
  private static final float[] BOTH = {1, 1};

  private static ConflictFrame frame(int[] clusters, float... ofOutput) {
    try (HandMadePulls hand = new HandMadePulls(SHARED);
        PullSums sums = hand.sums(new int[] {0, 0, 1}, clusters)) {
      sums.add(hand.gradients(new float[][] {BOTH, BOTH, BOTH}, ofOutput));
      return ConflictFrame.of(sums, 7);
    }
  }

  /** Of the first part 1 + 3 = 4 times (1, 1, 1), of the other -1 times: 3 is left of 5. */
  @Test
  void whatIsPulledAlongAddsUpToWhatIsLeft() {
    ConflictFrame frame = frame(new int[0], 1, 3, -1);
    assertEquals(7, frame.update());
    assertFalse(frame.clusters());
    assertEquals(2, frame.parts());
    LayerPulls layer = frame.layers().get(0);
    assertEquals("actor 1", layer.name());
    double one = Math.sqrt(3);
    assertEquals(4 * one, layer.pulls()[0][0].length(), 1e-6);
    assertEquals(4 * one, layer.pulls()[0][0].along(), 1e-6);
    assertEquals(one, layer.pulls()[0][1].length(), 1e-6);
    assertEquals(-one, layer.pulls()[0][1].along(), 1e-6);
    assertEquals(-1, layer.pulls()[0][1].direction(), 1e-6);
    assertEquals(3.0 / 5, layer.ofParts(0), 1e-6);
    assertEquals(3.0 / 5, layer.efficiency()[1], 1e-6);
    assertEquals(4, frame.shared());
    assertEquals(0, frame.cancelled());
  }

  /** 1 + 1 of the first type, -1.8 of the other: 0.2 is left of 3.8. */
  @Test
  void neuronsWherePartsCancelMoreThanHalfAreCounted() {
    ConflictFrame frame = frame(new int[0], 1, 1, -1.8f);
    assertEquals(0.2 / 3.8, frame.layers().get(1).ofParts(0), 1e-6);
    assertEquals(4, frame.cancelled());
    assertEquals(0.2 / 3.8, frame.efficiency(Role.CRITIC), 1e-6);
  }

  /** Within a cluster the pulls of 2 and -1.8 are 0.2, which go the way of the other's 1. */
  @Test
  void whatCancelsWithinAPartIsNoConflictOfParts() {
    ConflictFrame frame = frame(new int[] {0, 1, 0}, 2, 1, -1.8f);
    assertTrue(frame.clusters());
    assertEquals(1, frame.layers().get(0).ofParts(0), 1e-6);
    assertEquals(1.2 / 4.8, frame.layers().get(0).efficiency()[0], 1e-6);
    assertEquals(0, frame.cancelled());
  }

  @Test
  void theStrongestWeightsAreNamedWithTheirSharesAndSigns() {
    try (HandMadePulls hand = new HandMadePulls(SHARED);
        PullSums sums = hand.sums(new int[] {0, 1, 1})) {
      // -2 · (3, 0, 1): nine tenths of the square at the first input, a tenth at the bias.
      sums.add(hand.gradients(new float[][] {{3, 0}, BOTH, BOTH}, -2, 0, 0));
      LayerPulls.Pull pull = ConflictFrame.of(sums, 1).layers().get(0).pulls()[1][0];
      assertArrayEquals(new int[] {0, 2, 1}, pull.strongest());
      assertArrayEquals(new double[] {-0.9, -0.1, 0}, pull.shares(), 1e-6);
      assertFalse(ConflictFrame.of(sums, 1).layers().get(0).isShared(0));
    }
  }

  /** Of 65 agents those of one type are one; of 64 each is. */
  @Test
  void manyAgentsPullTypeByType() {
    int[] types = new int[65];
    types[3] = 1;
    SharingPlan many = new SharingPlan(1, new int[65], null, false);
    Pullers pullers = Pullers.of(many, types, null, 1);
    assertEquals(2, pullers.count());
    assertFalse(pullers.single());
    assertEquals(1, pullers.ofAgent()[3]);
    assertEquals(0, pullers.ofAgent()[64]);
    SharingPlan fewer = new SharingPlan(1, new int[64], null, false);
    assertTrue(Pullers.of(fewer, new int[64], null, 1).single());
    assertEquals(1, Pullers.of(fewer, new int[64], null, 100_000).count());
    assertEquals(0, Pullers.of(fewer, new int[64], null, 5_000_000).count());
  }
}
