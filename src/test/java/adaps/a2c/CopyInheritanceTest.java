package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.BankState;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What networks with room for copies of neurons begin with, and what copies inherit. */
class CopyInheritanceTest {
  private static final int[] EACH = {0, 1, 2};

  /**
   * A plan of three agents over layers of 4 and 2 neurons with two places each.
   *
   * @param copies which copy of each neuron an agent uses, a digit a neuron; of actor and critic
   */
  private static SharingPlan plan(String... copies) {
    boolean[][][] bits = new boolean[copies.length][2][];
    for (int agent = 0; agent < copies.length; agent++) {
      bits[agent][0] = places(copies[agent].substring(0, 4));
      bits[agent][1] = places(copies[agent].substring(4));
    }
    LayerMasks masks = new LayerMasks(bits);
    return new SharingPlan(1, new int[3], new NeuronMasks(EACH, masks, masks), false);
  }

  private static boolean[] places(String copies) {
    boolean[] places = new boolean[2 * copies.length()];
    for (int neuron = 0; neuron < copies.length(); neuron++) {
      places[2 * neuron + copies.charAt(neuron) - '0'] = true;
    }
    return places;
  }

  private static final SharingPlan WHOLE = plan("000000", "000000", "000000");
  private static final SharingPlan SPLIT = plan("010000", "000100", "010010");

  /** What all rows of three agents give, agent after agent. */
  private static float[] outputs(MlpBank bank) {
    int rows = 5;
    float[] inputs = new float[3 * rows * bank.shape().inputs()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) Math.sin(1 + i);
    }
    RowBlock[] blocks =
        IntStream.range(0, 3)
            .mapToObj(agent -> new RowBlock(0, agent, agent * rows, rows))
            .toArray(RowBlock[]::new);
    MlpBank view = bank.view(3 * rows);
    view.forward(inputs, blocks);
    int outputs = bank.shape().outputs();
    float[] all = new float[3 * rows * outputs];
    for (int row = 0; row < 3 * rows; row++) {
      System.arraycopy(view.outputs(), row * view.outputStride(), all, row * outputs, outputs);
    }
    view.close();
    return all;
  }

  private static float[] parameters(MlpBank bank) {
    return BankState.of(bank).parameters();
  }

  @ParameterizedTest
  @CsvSource({"vector", "nd4j", "dl4j"})
  void splittingNeuronsChangesNoOutputOfAnyAgentByOneBit(String kernel) {
    try (A2c a2c = SmallTraining.matching(kernel, WHOLE)) {
      for (int update = 0; update < 3; update++) {
        a2c.update();
      }
      float[] actor = outputs(a2c.networks().actor());
      float[] critic = outputs(a2c.networks().critic());
      a2c.revise(SPLIT);
      assertArrayEquals(actor, outputs(a2c.networks().actor()));
      assertArrayEquals(critic, outputs(a2c.networks().critic()));
      a2c.update();
      assertTrue(!java.util.Arrays.equals(actor, outputs(a2c.networks().actor())));
    }
  }

  /** The same parameters as networks without room, each neuron in its first place. */
  @ParameterizedTest
  @CsvSource({"vector", "nd4j"})
  void networksWithRoomBeginAsThoseWithout(String kernel) {
    boolean[][][] one = {{{true, true, true, true}, {true, true}}};
    LayerMasks all = new LayerMasks(new boolean[][][] {one[0], one[0], one[0]});
    SharingPlan plain = new SharingPlan(1, new int[3], new NeuronMasks(EACH, all, all), false);
    try (A2c with = SmallTraining.matching(kernel, WHOLE);
        A2c without = SmallTraining.matching(kernel, plain)) {
      assertArrayEquals(outputs(without.networks().actor()), outputs(with.networks().actor()));
      assertArrayEquals(outputs(without.networks().critic()), outputs(with.networks().critic()));
      assertEquals(without.trainableParameters(), with.trainableParameters());
      assertEquals(8, with.networks().actor().shape().out(0));
    }
  }

  /** Where a network's numbers lie: weights into a neuron, its bias, and what leads out of it. */
  private static float[] ofNeuron(float[] numbers, MlpShape shape, int layer, int place) {
    int from = 0;
    for (int below = 0; below < layer; below++) {
      from += (shape.in(below) + 1) * shape.out(below);
    }
    int next = from + (shape.in(layer) + 1) * shape.out(layer);
    float[] all = new float[shape.in(layer) + 1 + shape.out(layer + 1)];
    for (int row = 0; row <= shape.in(layer); row++) {
      all[row] = numbers[from + row * shape.out(layer) + place];
    }
    System.arraycopy(
        numbers,
        next + place * shape.out(layer + 1),
        all,
        shape.in(layer) + 1,
        shape.out(layer + 1));
    return all;
  }

  @Test
  void aCopyHasTheNeuronsWeightsAndMoments() {
    try (A2c a2c = SmallTraining.matching("vector", WHOLE)) {
      a2c.update();
      a2c.update();
      a2c.revise(SPLIT);
      MlpShape shape = a2c.networks().actor().shape();
      BankState state = BankState.of(a2c.networks().actor());
      for (float[] numbers :
          new float[][] {state.parameters(), state.firstMoment(), state.secondMoment()}) {
        float[] neuron = ofNeuron(numbers, shape, 0, 2);
        assertArrayEquals(neuron, ofNeuron(numbers, shape, 0, 3));
        assertTrue(IntStream.range(0, neuron.length).anyMatch(i -> neuron[i] != 0));
        assertArrayEquals(
            new float[neuron.length], ofNeuron(numbers, shape, 0, 1), "of a place nobody uses");
      }
      assertEquals(2, state.steps());
    }
  }

  /** Of neuron 2 agents 1 and 3 have one copy, agent 2 the other: it counts a third. */
  @Test
  void mergedCopiesAreTheirMeanByAgentsAndTheFreePlaceIsZero() {
    try (A2c a2c = SmallTraining.matching("vector", SPLIT)) {
      for (int update = 0; update < 4; update++) {
        a2c.update();
      }
      MlpBank actor = a2c.networks().actor();
      MlpShape shape = actor.shape();
      float[] first = ofNeuron(parameters(actor), shape, 0, 2);
      float[] second = ofNeuron(parameters(actor), shape, 0, 3);
      float[] moment = ofNeuron(BankState.of(actor).secondMoment(), shape, 0, 3);
      float[] other = ofNeuron(BankState.of(actor).secondMoment(), shape, 0, 2);
      a2c.revise(plan("000000", "000100", "000010"));
      float[] merged = ofNeuron(parameters(a2c.networks().actor()), shape, 0, 2);
      float[] moments = ofNeuron(BankState.of(a2c.networks().actor()).secondMoment(), shape, 0, 2);
      boolean differ = false;
      for (int i = 0; i < shape.in(0) + 1; i++) {
        differ |= first[i] != second[i];
        assertEquals((first[i] + 2.0 * second[i]) / 3, merged[i], 1e-7);
        assertEquals((other[i] + 2.0 * moment[i]) / 3, moments[i], 1e-7);
      }
      assertTrue(differ, "the copies have learned nothing of their own");
      assertArrayEquals(
          new float[merged.length], ofNeuron(parameters(a2c.networks().actor()), shape, 0, 3));
    }
  }
}
