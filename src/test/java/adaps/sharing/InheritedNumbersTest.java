package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import adaps.nets.BankState;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What copies begin with, number by number: two networks of one input, two neurons, one neuron and
 * one output, with two places a neuron. The first agent has the first network for itself.
 */
class InheritedNumbersTest {
  private static final List<Integer> CONFIGURED = List.of(2, 1);
  private static final MlpShape WIDE = new MlpShape(1, List.of(4, 2), 1);
  private static final int EACH = 21;
  private static final int[] NETWORKS = {0, 1, 1, 1};

  /**
   * @param agents which copies an agent uses: of the first layer's neurons, then of the second's; a
   *     dash where it uses none
   */
  private static LayerMasks masks(String... agents) {
    boolean[][][] bits = new boolean[agents.length][][];
    for (int agent = 0; agent < agents.length; agent++) {
      bits[agent] = new boolean[][] {new boolean[4], new boolean[2]};
      for (int neuron = 0; neuron < 3; neuron++) {
        char copy = agents[agent].charAt(neuron);
        if (copy != '-') {
          bits[agent][neuron / 2][2 * (neuron % 2) + copy - '0'] = true;
        }
      }
    }
    return new LayerMasks(bits);
  }

  private static SharingPlan plan(LayerMasks actor, LayerMasks critic) {
    int[] own = {0, 1, 2, 3};
    return new SharingPlan(2, NETWORKS, new NeuronMasks(own, actor, critic), false);
  }

  private static float[] from(float first) {
    float[] numbers = new float[2 * EACH];
    IntStream.range(0, numbers.length).forEach(i -> numbers[i] = first + i);
    return numbers;
  }

  private static BankState numbered() {
    return new BankState(from(1), from(1001), from(5001), 7);
  }

  /** Both networks' numbers, of which a zero stands for a place that nobody uses. */
  private static void assertNumbers(float[] first, float[] second, BankState state) {
    float[] shifts = {0, 1000, 5000};
    float[][] found = {state.parameters(), state.firstMoment(), state.secondMoment()};
    for (int kind = 0; kind < shifts.length; kind++) {
      float[] expected = new float[2 * EACH];
      for (int i = 0; i < EACH; i++) {
        expected[i] = first[i] == 0 ? 0 : first[i] + shifts[kind];
        expected[EACH + i] = second[i] == 0 ? 0 : second[i] + EACH + shifts[kind];
      }
      assertArrayEquals(expected, found[kind], 1e-3f);
    }
    assertEquals(7, state.steps());
  }

  private static final LayerMasks WHOLE = masks("000", "000", "000", "000");
  private static final LayerMasks SPLIT = masks("000", "000", "010", "000");

  /** Weights into four places and their biases; likewise two; weights out of them, and a bias. */
  private static final float[] UNSPLIT = {
    1, 0, 3, 0, 5, 0, 7, 0, 9, 0, 0, 0, 13, 0, 0, 0, 17, 0, 19, 0, 21
  };

  /** The second neuron's copy, at the fourth place. */
  private static final float[] COPIED = {
    1, 0, 3, 3, 5, 0, 7, 7, 9, 0, 0, 0, 13, 0, 13, 0, 17, 0, 19, 0, 21
  };

  @Test
  void aCopyIsMadeInItsAgentsNetworkAloneOfActorAndCriticEach() {
    CopyInheritance actors =
        new CopyInheritance(CONFIGURED, plan(WHOLE, WHOLE), plan(SPLIT, WHOLE));
    assertNumbers(UNSPLIT, COPIED, actors.ofActor(numbered(), WIDE));
    assertNumbers(UNSPLIT, UNSPLIT, actors.ofCritic(numbered(), WIDE));
    CopyInheritance critics =
        new CopyInheritance(CONFIGURED, plan(WHOLE, WHOLE), plan(WHOLE, SPLIT));
    assertNumbers(UNSPLIT, UNSPLIT, critics.ofActor(numbered(), WIDE));
    assertNumbers(UNSPLIT, COPIED, critics.ofCritic(numbered(), WIDE));
  }

  /** Of the three agents of the second network two have the third place, one the fourth. */
  @Test
  void copiesThatBecomeOneAreTheMeanOverTheirAgents() {
    float[] mean = UNSPLIT.clone();
    mean[2] = (2 * 3 + 4) / 3f;
    mean[6] = (2 * 7 + 8) / 3f;
    mean[12] = (2 * 13 + 15) / 3f;
    CopyInheritance merged =
        new CopyInheritance(CONFIGURED, plan(SPLIT, WHOLE), plan(WHOLE, WHOLE));
    assertNumbers(UNSPLIT, mean, merged.ofActor(numbered(), WIDE));
  }

  @Test
  void deeperLayersAreCopiedAsWell() {
    float[] copied = UNSPLIT.clone();
    copied[9] = 9;
    copied[13] = 13;
    copied[17] = 17;
    copied[19] = 19;
    SharingPlan after = plan(masks("000", "000", "001", "000"), WHOLE);
    CopyInheritance deep = new CopyInheritance(CONFIGURED, plan(WHOLE, WHOLE), after);
    assertNumbers(UNSPLIT, copied, deep.ofActor(numbered(), WIDE));
  }

  /** An agent of the second network uses the second layer's second place all along. */
  @Test
  void aCopyPassesOnToEveryNeuronOfTheNextLayerWhatItsNeuronDid() {
    LayerMasks before = masks("000", "001", "000", "000");
    SharingPlan after = plan(masks("000", "001", "010", "000"), WHOLE);
    CopyInheritance split = new CopyInheritance(CONFIGURED, plan(before, WHOLE), after);
    float[] copied = {1, 0, 3, 3, 5, 0, 7, 7, 9, 10, 0, 0, 13, 14, 13, 14, 17, 18, 19, 20, 21};
    assertNumbers(UNSPLIT, copied, split.ofActor(numbered(), WIDE));
  }

  /** The first agent is the only one that had the first network's second neuron. */
  @Test
  void aNeuronThatItsAgentsDidNotHaveBeginsWithNothing() {
    LayerMasks lacking = masks("0-0", "000", "000", "000");
    float[] without = UNSPLIT.clone();
    without[2] = 0;
    without[6] = 0;
    without[12] = 0;
    CopyInheritance found =
        new CopyInheritance(CONFIGURED, plan(lacking, WHOLE), plan(WHOLE, WHOLE));
    assertNumbers(without, UNSPLIT, found.ofActor(numbered(), WIDE));
  }

  @Test
  void whereNoNeuronHasRoomForCopiesNothingChanges() {
    List<Integer> places = List.of(4, 2);
    BankState state = numbered();
    CopyInheritance none = new CopyInheritance(places, plan(WHOLE, WHOLE), plan(SPLIT, SPLIT));
    assertSame(state, none.ofActor(state, WIDE));
    assertSame(state, none.ofCritic(state, WIDE));
    SharingPlan unmasked = new SharingPlan(2, NETWORKS, null, false);
    CopyInheritance without = new CopyInheritance(CONFIGURED, unmasked, unmasked);
    assertSame(state, without.ofActor(state, WIDE));
    CopyInheritance newlyMasked = new CopyInheritance(CONFIGURED, unmasked, plan(WHOLE, WHOLE));
    assertSame(state, newlyMasked.ofActor(state, WIDE));
  }
}
