package adaps.diversity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On networks whose probabilities are known by hand: one entry, one hidden neuron, two actions. */
class NeuralDiversityTest {
  private static final float LOG_3 = (float) Math.log(3);

  /** Whatever it sees, the first action. */
  private static final float[] LEFT = {0, 0, 0, 0, 200, -200};

  private static final float[] RIGHT = {0, 0, 0, 0, -200, 200};

  /** Half and half. */
  private static final float[] EITHER = {0, 0, 0, 0, 0, 0};

  /** 1/4 and 3/4. */
  private static final float[] RATHER_RIGHT = {0, 0, 0, 0, 0, LOG_3};

  /** 3/4 and 1/4. */
  private static final float[] RATHER_LEFT = {0, 0, 0, 0, LOG_3, 0};

  /** 1/4 and 3/4 where it sees 1, half and half where it sees 0. */
  private static final float[] RIGHT_WHERE_1 = {1, 0, 0, LOG_3, 0, 0};

  /** Half of the observations are 0, half are 1. */
  private static DiversitySample sample(int... agentOrder) {
    float[] observations = new float[DiversitySample.OBSERVATIONS];
    Arrays.fill(observations, 0, DiversitySample.OBSERVATIONS / 2, 1);
    return new DiversitySample(observations, 1, agentOrder);
  }

  private static int[] first(int agents) {
    return IntStream.range(0, agents).toArray();
  }

  private static PolicyDistances measure(
      SharingPlan plan, LayerMasks masks, DiversitySample sample, float[]... networks) {
    MlpShape shape = new MlpShape(plan.inputs(1), List.of(networks[0].length / 5), 2);
    try (MlpBank bank = MlpKernels.named("vector").create(shape, networks.length, masks, 1)) {
      float[] all = new float[bank.parameterCount()];
      for (int network = 0; network < networks.length; network++) {
        System.arraycopy(
            networks[network], 0, all, network * shape.parameters(), shape.parameters());
      }
      bank.writeParameters(all);
      try (NeuralDiversity diversity = new NeuralDiversity(plan, bank, sample)) {
        return diversity.measure();
      }
    }
  }

  /** Every agent has its network. */
  private static PolicyDistances own(float[]... networks) {
    SharingPlan plan = new SharingPlan(networks.length, first(networks.length), null, false);
    return measure(plan, null, sample(first(networks.length)), networks);
  }

  @Test
  void equalPoliciesHaveNone() {
    assertEquals(0, own(LEFT, LEFT).mean());
    assertEquals(0, own(RATHER_LEFT, RATHER_LEFT, RATHER_LEFT).mean());
    assertEquals(0, own(RIGHT_WHERE_1, RIGHT_WHERE_1).mean());
  }

  @Test
  void oppositeCertainPoliciesAreWhollyDifferent() {
    assertEquals(1, own(LEFT, RIGHT).mean());
  }

  /** |3/4 - 1/4| = 1/2 for two of the three pairs; 1/4 on half of the observations. */
  @Test
  void whatIsBetweenIsTheTotalVariation() {
    PolicyDistances three = own(RATHER_LEFT, RATHER_RIGHT, RATHER_RIGHT);
    assertEquals(0.5, three.between(0, 1), 1e-6);
    assertEquals(0, three.between(1, 2));
    assertEquals(1.0 / 3, three.mean(), 1e-6);
    assertEquals(0.25, own(RATHER_RIGHT, EITHER).mean(), 1e-6);
    assertEquals(0.125, own(EITHER, RIGHT_WHERE_1).mean(), 1e-6);
    assertEquals(0.75, own(RATHER_RIGHT, LEFT).mean(), 1e-6);
  }

  @Test
  void inWhichOrderAgentsStandMakesNoDifference() {
    float[][] networks = {LEFT, RATHER_LEFT, RIGHT_WHERE_1, RATHER_RIGHT, EITHER};
    PolicyDistances one = own(networks);
    PolicyDistances other = own(networks[3], networks[0], networks[4], networks[2], networks[1]);
    assertEquals(one.mean(), other.mean(), 1e-12);
    assertEquals(one.between(3, 0), other.between(0, 1));
    assertEquals(one.between(0, 3), one.between(3, 0));
  }

  @Test
  void oneNetworkForAllHasNoneToTheLastBit() {
    SharingPlan plan = new SharingPlan(1, new int[7], null, false);
    PolicyDistances found = measure(plan, null, sample(first(7)), RIGHT_WHERE_1);
    assertEquals(0, found.mean());
    assertEquals(1, found.between().length, "one policy");
  }

  /** The number of the agent that is asked, on what another one saw; not of the one that saw it. */
  @Test
  void agentsAreAskedWithTheirOwnNumber() {
    // Inputs: what is seen, the numbers of three agents; only the second agent goes right.
    float[] network = {0, 0, 400, 0, 0, -1, 1, 200, -200};
    SharingPlan plan = new SharingPlan(1, new int[3], null, true);
    MlpShape shape = new MlpShape(4, List.of(1), 2);
    assertEquals(network.length, shape.parameters());
    try (MlpBank bank = MlpKernels.named("vector").create(shape, 1, null, 1)) {
      bank.writeParameters(network);
      try (NeuralDiversity diversity = new NeuralDiversity(plan, bank, sample(first(3)))) {
        for (int again = 0; again < 2; again++) {
          PolicyDistances found = diversity.measure();
          assertEquals(1, found.between(0, 1));
          assertEquals(0, found.between(0, 2));
          assertEquals(2.0 / 3, found.mean(), 1e-12);
        }
      }
    }
  }

  /** The mask takes the only neuron away from the first and the last agent: half and half. */
  @Test
  void agentsOfOneNetworkDifferByTheirMasks() {
    LayerMasks masks = new LayerMasks(new boolean[][][] {{{false}}, {{true}}});
    SharingPlan plan =
        new SharingPlan(1, new int[3], new NeuronMasks(new int[] {0, 1, 0}, masks, masks), false);
    PolicyDistances found = measure(plan, masks, sample(first(3)), RIGHT_WHERE_1);
    assertEquals(0.125, found.between(0, 1), 1e-6);
    assertEquals(0, found.between(0, 2));
    assertEquals(0.25 / 3, found.mean(), 1e-6);
  }

  @Test
  void aSingleAgentHasNoPair() {
    assertTrue(Double.isNaN(own(LEFT).mean()));
  }

  /** Of a hundred, the sample's first 64: 16 that go left, 48 that go right. */
  @Test
  void ofManyPoliciesThoseOfTheSamplesFirstAgentsAreMeasured() {
    float[][] networks = new float[100][];
    Arrays.fill(networks, 0, 50, LEFT);
    Arrays.fill(networks, 50, 100, RIGHT);
    int[] order =
        IntStream.concat(
                IntStream.concat(IntStream.range(50, 98), IntStream.range(0, 16)),
                IntStream.concat(IntStream.range(16, 50), IntStream.range(98, 100)))
            .toArray();
    SharingPlan plan = new SharingPlan(100, first(100), null, false);
    PolicyDistances found = measure(plan, null, sample(order), networks);
    assertEquals(64, found.measuredAgents());
    assertTrue(found.isMeasured(97) && found.isMeasured(15));
    assertTrue(!found.isMeasured(98) && !found.isMeasured(16));
    assertEquals(16 * 48 / 2016.0, found.mean(), 1e-12);
  }

  /** No agent is left out where they share few policies, however many they are. */
  @Test
  void ofManyAgentsOfFewPoliciesAllAreMeasured() {
    int[] networkOfAgent = new int[1000];
    Arrays.fill(networkOfAgent, 0, 10, 1);
    SharingPlan plan = new SharingPlan(2, networkOfAgent, null, false);
    PolicyDistances found = measure(plan, null, sample(first(1000)), LEFT, RIGHT);
    assertEquals(1000, found.measuredAgents());
    assertEquals(10 * 990 / (1000 * 999 / 2.0), found.mean(), 1e-12);
  }

  /** As many policies as are measured at most, and one agent more than these. */
  @Test
  void noAgentOfAsManyPoliciesAsFitIsLeftOut() {
    float[][] networks = new float[64][];
    Arrays.fill(networks, LEFT);
    int[] networkOfAgent = Arrays.copyOf(first(64), 65);
    SharingPlan plan = new SharingPlan(64, networkOfAgent, null, false);
    assertEquals(65, measure(plan, null, sample(first(65)), networks).measuredAgents());
  }

  /** Two entries an observation, of which the second, in three of four, says where to go. */
  @Test
  void observationsOfSeveralEntriesAreAskedAboutOneByOne() {
    float[] observations = new float[2 * DiversitySample.OBSERVATIONS];
    for (int row = 0; row < DiversitySample.OBSERVATIONS * 3 / 4; row++) {
      observations[2 * row + 1] = 1;
    }
    DiversitySample two = new DiversitySample(observations, 2, first(2));
    SharingPlan plan = new SharingPlan(2, first(2), null, false);
    float[] both = {0, 1, 0, 0, LOG_3, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    try (MlpBank bank =
        MlpKernels.named("vector").create(new MlpShape(2, List.of(1), 2), 2, null, 1)) {
      bank.writeParameters(both);
      try (NeuralDiversity diversity = new NeuralDiversity(plan, bank, two)) {
        assertEquals(0.1875, diversity.measure().mean(), 1e-6);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vector", "nd4j", "dl4j"})
  void everyKernelFindsTheSame(String kernel) {
    SharingPlan plan = new SharingPlan(2, new int[] {0, 1}, null, false);
    try (MlpBank bank =
        MlpKernels.named(kernel).create(new MlpShape(1, List.of(1), 2), 2, null, 3)) {
      float[] before = new float[12];
      System.arraycopy(EITHER, 0, before, 0, 6);
      System.arraycopy(RIGHT_WHERE_1, 0, before, 6, 6);
      bank.writeParameters(before);
      try (NeuralDiversity diversity = new NeuralDiversity(plan, bank, sample(0, 1))) {
        assertEquals(0.125, diversity.measure().mean(), 1e-6);
      }
      float[] after = new float[12];
      bank.readParameters(after);
      assertArrayEquals(before, after);
    }
  }
}
