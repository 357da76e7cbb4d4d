package adaps.conflict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.LayerMasks;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On networks of two neurons; their weights are in {@link HandMadePulls}. */
class ConflictByHandTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] BOTH = {1, 1};
  private static final double ORTHOGONAL = 1 - Math.sqrt(0.5);

  private static SharingPlan shared(int agents) {
    return new SharingPlan(1, new int[agents], null, false);
  }

  /** Of agent a: ofOutput · weight to the output · (what it sees, 1). */
  @ParameterizedTest
  @EnumSource(Role.class)
  void aPullIsTheGradientOfIncomingWeightsAndBias(Role role) {
    try (HandMadePulls hand = new HandMadePulls(shared(2));
        PullSums sums = hand.sums(new int[2])) {
      sums.add(hand.gradients(new float[][] {EAST, NORTH}, 1, -3));
      assertArrayEquals(new float[] {1, 2, 0, 0, 1, 2}, sums.pull(role, 0));
      assertArrayEquals(new float[] {0, 0, -3, -6, -3, -6}, sums.pull(role, 1));
      PullGram gram = sums.gram(role, 0, 0);
      assertEquals(2, gram.dot(0, 0, 0));
      assertEquals(18, gram.dot(0, 1, 1));
      assertEquals(-3, gram.dot(0, 0, 1));
      assertEquals(-3, gram.dot(0, 1, 0));
      assertEquals(8, gram.dot(1, 0, 0));
      assertEquals(-12, gram.dot(1, 1, 0));
      // (1, -3, -2) is together what (1, 0, 1) and (0, -3, -3) are.
      double pulls = Math.sqrt(2) + Math.sqrt(18);
      double[] efficiency = sums.efficiency(role, 0, 0).ofNeuron();
      assertArrayEquals(
          new double[] {Math.sqrt(14) / pulls, Math.sqrt(14) / pulls}, efficiency, 1e-6);
      assertEquals(pulls - Math.sqrt(14), gram.conflict(0, 0, 1), 1e-6);
      assertEquals(2 * (pulls - Math.sqrt(14)), gram.conflict(1, 1, 0), 1e-5);
      double[] both = gram.conflicts();
      assertArrayEquals(new double[] {0, both[1], both[1], 0}, both);
      assertEquals(3 * (pulls - Math.sqrt(14)), both[1], 1e-5);
      assertArrayEquals(new double[] {3 * Math.sqrt(2), 3 * Math.sqrt(18)}, gram.norms(), 1e-5);
    }
  }

  @Test
  void oppositeLossesOnOneSightCancelToNothing() {
    try (HandMadePulls hand = new HandMadePulls(shared(2));
        PullSums sums = hand.sums(new int[] {0, 1}, 0, 1)) {
      sums.add(hand.gradients(new float[][] {BOTH, BOTH}, 1, -1));
      assertEquals(0, sums.efficiency(Role.ACTOR, 0, 0).ofNeuron()[1]);
      ConflictLevels.Level level = ConflictLevels.of(sums).critic();
      assertEquals(0, level.efficiency());
      assertEquals(1, level.types(), 1e-6);
      assertEquals(1, level.clusters(), 1e-6);
      assertTrue(Double.isNaN(level.alike()), "no two agents of one type");
    }
  }

  @Test
  void equalLossesPullTogether() {
    try (HandMadePulls hand = new HandMadePulls(shared(2));
        PullSums sums = hand.sums(new int[] {0, 1})) {
      sums.add(hand.gradients(new float[][] {BOTH, BOTH}, 2, 5));
      ConflictLevels.Level level = ConflictLevels.of(sums).actor();
      assertEquals(1, level.efficiency(), 1e-6);
      assertEquals(0, level.types(), 1e-6);
      assertTrue(Double.isNaN(level.clusters()), "no clusters are known");
    }
  }

  /** Sums of several rollouts cancel what a single one does not, and the other way round. */
  @Test
  void pullsAreSummedOverRollouts() {
    try (HandMadePulls hand = new HandMadePulls(shared(2));
        PullSums sums = hand.sums(new int[] {0, 1})) {
      sums.add(hand.gradients(new float[][] {BOTH, BOTH}, 1, -1));
      sums.add(hand.gradients(new float[][] {BOTH, BOTH}, 1, 3));
      assertEquals(1, ConflictLevels.of(sums).actor().efficiency(), 1e-6);
      sums.fade(0.5f);
      sums.add(hand.gradients(new float[][] {BOTH, BOTH}, 0, -2));
      assertEquals(0, ConflictLevels.of(sums).actor().efficiency(), 1e-6);
      sums.fade(0);
      assertTrue(Double.isNaN(ConflictLevels.of(sums).actor().efficiency()), "nothing is left");
    }
  }

  /** Four agents, two of each type: 2 · 4 pairs meet, and 2 · 2 of one type. */
  @Test
  void conflictBetweenTypesIsAShareOfWhatItsPairsPull() {
    try (HandMadePulls hand = new HandMadePulls(shared(4));
        PullSums sums = hand.sums(new int[] {0, 1, 0, 1}, 0, 0, 1, 1)) {
      sums.add(hand.gradients(new float[][] {BOTH, BOTH, BOTH, BOTH}, 1, -1, 1, -1));
      ConflictLevels.Level level = ConflictLevels.of(sums).critic();
      assertEquals(1, level.types(), 1e-6);
      assertEquals(0, level.alike(), 1e-6);
      // Of the four pairs of different clusters two are opposite.
      assertEquals(0.5, level.clusters(), 1e-6);
    }
  }

  /** Pulls that have nothing to do with each other lose 1 - √½ of both. */
  @Test
  void pullsAtRightAnglesLoseLessThanAThird() {
    try (HandMadePulls hand = new HandMadePulls(shared(2));
        PullSums sums = hand.sums(new int[] {0, 1})) {
      // (1, 0, 1) of the first; of the other (0, 0, 2) - (1, 0, 1) = (-1, 0, 1), two rollouts.
      sums.add(hand.gradients(new float[][] {EAST, {1e-30f, 0}}, 1, 2));
      sums.add(hand.gradients(new float[][] {EAST, EAST}, 0, -1));
      assertArrayEquals(new float[] {-1, -2, 0, 0, 1, 2}, sums.pull(Role.CRITIC, 1));
      assertEquals(ORTHOGONAL, ConflictLevels.of(sums).critic().types(), 1e-6);
      assertEquals(Math.sqrt(0.5), ConflictLevels.of(sums).critic().efficiency(), 1e-6);
    }
  }

  /** The first agent keeps the first neuron, the second the other. */
  @Test
  void agentsWithDisjointMasksHaveNoConflict() {
    LayerMasks masks = new LayerMasks(new boolean[][][] {{{true, false}}, {{false, true}}});
    SharingPlan plan =
        new SharingPlan(1, new int[2], new NeuronMasks(new int[] {0, 1}, masks, masks), false);
    try (HandMadePulls hand = new HandMadePulls(plan);
        PullSums sums = hand.sums(new int[] {0, 1}, 0, 1)) {
      sums.add(hand.gradients(new float[][] {BOTH, BOTH}, 1, -1));
      for (Role role : Role.values()) {
        assertArrayEquals(new float[] {1, 0, 1, 0, 1, 0}, sums.pull(role, 0));
        assertArrayEquals(new float[] {0, -2, 0, -2, 0, -2}, sums.pull(role, 1));
      }
      ConflictLevels levels = ConflictLevels.of(sums);
      assertEquals(new ConflictLevels.Level(1, 0, 0, Double.NaN, 0), levels.actor());
      assertEquals(levels.actor(), levels.critic());
    }
  }

  /** Agents 1 and 3 share the first network, agent 2 has the second for itself. */
  @Test
  void onlyAgentsOfOneNetworkMeet() {
    SharingPlan plan = new SharingPlan(2, new int[] {0, 1, 0}, null, false);
    try (HandMadePulls hand = new HandMadePulls(plan);
        PullSums sums = hand.sums(new int[] {0, 1, 2})) {
      sums.add(hand.gradients(new float[][] {BOTH, BOTH, BOTH}, 1, -1, -1));
      assertArrayEquals(new int[] {0, 2}, sums.gram(Role.CRITIC, 0, 0).pullers());
      assertArrayEquals(new int[] {1}, sums.gram(Role.CRITIC, 0, 1).pullers());
      ConflictLevels.Level level = ConflictLevels.of(sums).critic();
      // Two neurons at which two cancel, and two at which one pulls alone.
      assertEquals(0.5, level.efficiency(), 1e-6);
      // Of three pairs one cancels.
      assertEquals(1.0 / 3, level.types(), 1e-6);
    }
  }

  @Test
  void whereNobodySharesANetworkNothingCancels() {
    SharingPlan own = new SharingPlan(2, new int[] {0, 1}, null, false);
    Pullers pullers = Pullers.of(own, new int[] {0, 1}, null, 12);
    assertTrue(!pullers.share());
    ConflictLevels.Level level = ConflictLevels.unshared(pullers).actor();
    assertEquals(new ConflictLevels.Level(1, 0, 0, Double.NaN, Double.NaN), level);
  }

  /** Efficiencies 0, 1 and 1/2, and a neuron at which nobody pulls. */
  @Test
  void aNeuronBelowHalfTheMeanIsFutile() {
    LayerEfficiency layer =
        LayerEfficiency.of(new double[] {0, 4, 1, 0}, new double[] {2, 4, 2, 0});
    assertArrayEquals(new double[] {0, 1, 0.5, Double.NaN}, layer.ofNeuron(), 1e-6);
    assertEquals(0.5, layer.mean(), 1e-6);
    assertEquals(3, layer.pulled());
    assertEquals(1, layer.futile());
    assertTrue(layer.isFutile(0) && !layer.isFutile(2) && !layer.isFutile(3));
  }

  @Test
  void savedSumsComeBackAndThoseOfOtherNetworksDoNot() {
    try (HandMadePulls hand = new HandMadePulls(shared(2));
        PullSums sums = hand.sums(new int[2]);
        PullSums other = hand.sums(new int[2])) {
      sums.add(hand.gradients(new float[][] {EAST, NORTH}, 1, -3));
      other.restore(sums.state());
      assertArrayEquals(sums.state(), other.state());
      assertArrayEquals(sums.pull(Role.CRITIC, 1), other.pull(Role.CRITIC, 1));
      assertArrayEquals(sums.pull(Role.ACTOR, 0), other.pull(Role.ACTOR, 0));
      assertThrows(IllegalArgumentException.class, () -> other.restore(new float[23]));
    }
  }
}
