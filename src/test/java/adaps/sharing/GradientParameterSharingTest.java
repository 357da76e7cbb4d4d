package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.MaskConfig;
import adaps.config.Scenario;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When GradPS splits neurons, among whom, and when it makes them one again. */
class GradientParameterSharingTest {
  private static final int AGENTS = 4;
  private static final List<Integer> HIDDEN = List.of(3, 2);
  private static final Method GRADPS = Methods.named("gradps");

  private static SharingInputs inputs(Map<String, ?> settings, String maskedNetworks) {
    MaskConfig masks =
        ExperimentConfig.of(
                new Scenario("x", "", "spread", "", Map.of()),
                Map.of("maskedNetworks", maskedNetworks))
            .masks();
    return new SharingInputs(AGENTS, HIDDEN, null, null, masks, settings, new RandomStreams(0));
  }

  /** Pulls along one direction, [layer][neuron][agent]; layers that are not named have none. */
  private static final class Training implements TrainingSoFar {
    final SharingInputs inputs;
    final Map<Integer, double[][]> pulls = new HashMap<>();
    final List<String> told = new ArrayList<>();
    long updates = 1;
    int forgotten;

    Training(SharingInputs inputs) {
      this.inputs = inputs;
    }

    @Override
    public SharingInputs inputs() {
      return inputs;
    }

    @Override
    public long updates() {
      return updates;
    }

    @Override
    public int stepsPerUpdate() {
      return 40;
    }

    @Override
    public MlpShape actorShape() {
      throw new AssertionError("nobody asks");
    }

    @Override
    public float[] actorParameters() {
      throw new AssertionError("nobody asks");
    }

    @Override
    public float[] criticParameters() {
      throw new AssertionError("nobody asks");
    }

    @Override
    public NeuronPulls pulls(int layer) {
      double[][] ofLayer = pulls.getOrDefault(layer, new double[3][AGENTS]);
      return new NeuronPulls() {
        @Override
        public double efficiency(int neuron) {
          double sum = 0;
          double sizes = 0;
          for (double pull : ofLayer[neuron]) {
            sum += pull;
            sizes += Math.abs(pull);
          }
          return sizes == 0 ? Double.NaN : Math.abs(sum) / sizes;
        }

        @Override
        public double conflict(int neuron, int one, int other) {
          double a = ofLayer[neuron][one];
          double b = ofLayer[neuron][other];
          return Math.abs(a) + Math.abs(b) - Math.abs(a + b);
        }

        @Override
        public double dot(int neuron, int one, int other) {
          return ofLayer[neuron][one] * ofLayer[neuron][other];
        }
      };
    }

    @Override
    public void forgetPulls() {
      forgotten++;
    }

    @Override
    public void tell(String what) {
      told.add(what);
    }

    SharingPlan lookAt(SharingPlan plan) {
      updates = 2500;
      return GRADPS.revise(plan, this);
    }
  }

  /** Places of the actor's first layer that an agent's mask keeps. */
  private static String kept(SharingPlan plan, int agent) {
    return kept(plan.masks().actor(), plan.maskOfAgent(agent), 0);
  }

  private static String kept(LayerMasks masks, int mask, int layer) {
    return IntStream.range(0, masks.neurons(layer))
        .mapToObj(place -> masks.keeps(mask, layer, place) ? "1" : "0")
        .reduce("", String::concat);
  }

  @Test
  void atFirstAllUseTheFirstPlaceOfEveryNeuronAndOnlyTheFirstLayerHasRoom() {
    SharingPlan plan = GRADPS.plan(inputs(Map.of("clones", 3), "both"));
    assertEquals(List.of(9, 2), plan.hidden(HIDDEN));
    for (int agent = 0; agent < AGENTS; agent++) {
      assertEquals("100100100", kept(plan, agent));
      assertEquals("11", kept(plan.masks().critic(), agent, 1));
    }
    SharingPlan all = GRADPS.plan(inputs(Map.of("splitLayers", "all"), "both"));
    assertEquals(List.of(6, 4), all.hidden(HIDDEN));
    SharingPlan five = GRADPS.plan(inputs(Map.of("clones", 8), "both"));
    assertEquals(List.of(12, 2), five.hidden(HIDDEN), "no more copies than agents");
  }

  /**
   * Efficiencies 1, 0 and 0.4 have the mean 0.467: the second neuron alone is below half of it. Of
   * its agents 1 and 3 pull one way, 2 and 4 the other.
   */
  @Test
  void aNeuronBelowHalfTheMeanIsSplitBetweenThoseWhoPullApart() {
    Training training = new Training(inputs(Map.of(), "both"));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, -2, 1, -1}, {7, -3, 0, 0}});
    SharingPlan before = GRADPS.plan(training.inputs);
    SharingPlan after = training.lookAt(before);
    assertEquals("101010", kept(after, 0));
    assertEquals("100110", kept(after, 1));
    assertEquals("101010", kept(after, 2));
    assertEquals("100110", kept(after, 3));
    assertEquals("101010", kept(after.masks().critic(), 1, 0), "nobody pulls at the critic");
    assertEquals(List.of("1 neuron split, 0 merged; 1 of 6 have copies now"), training.told);
    assertEquals(1, training.forgotten);
  }

  @Test
  void theThresholdIsAShareOfTheMean() {
    Training training = new Training(inputs(Map.of("futileBelow", 0.0), "both"));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, -2, 1, -1}, {7, -3, 0, 0}});
    SharingPlan plan = GRADPS.plan(training.inputs);
    assertSame(plan, training.lookAt(plan));
    assertEquals(List.of(), training.told);
    assertEquals(1, training.forgotten, "the next look sees what comes after this one");
  }

  @Test
  void theCriticIsLeftAloneWhereOnlyTheActorIsMasked() {
    Training training = new Training(inputs(Map.of(), "actor"));
    training.pulls.put(2, new double[][] {{1, 1, 1, 1}, {2, -2, 1, -1}, {1, 1, 0, 0}});
    SharingPlan plan = GRADPS.plan(training.inputs);
    assertSame(plan, training.lookAt(plan));
    Training both = new Training(inputs(Map.of(), "both"));
    both.pulls.putAll(training.pulls);
    assertEquals("100110", kept(both.lookAt(plan).masks().critic(), 1, 0));
  }

  /** Copies that pull 3 and 0.3 the other way have an efficiency of 2.7 / 3.3. */
  @Test
  void copiesThatArePulledTheSameWayAgainAreOneNeuronAgain() {
    Training training = new Training(inputs(Map.of(), "both"));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, -2, 1, -1}, {1, 1, 0, 0}});
    SharingPlan split = training.lookAt(GRADPS.plan(training.inputs));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, -0.2, 1, -0.1}, {1, 1, 0, 0}});
    assertSame(split, training.lookAt(split));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, 0.2, -1, 0.1}, {1, 1, 0, 0}});
    SharingPlan merged = training.lookAt(split);
    for (int agent = 0; agent < AGENTS; agent++) {
      assertEquals("101010", kept(merged, agent));
    }
    assertEquals("0 neurons split, 1 merged; 0 of 6 have copies now", training.told.get(1));
    // What a split neuron's copies pull does not count in the mean of the others.
    assertEquals(2, training.told.size());
  }

  /** 100,000 steps at 40 an update; 200 rollouts from look to look. */
  @Test
  void itLooksAndMeasuresAsOftenAsItIsTold() {
    Training training = new Training(inputs(Map.of(), "both"));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, -2, 1, -1}, {7, -3, 0, 0}});
    SharingPlan plan = GRADPS.plan(training.inputs);
    for (long update : new long[] {1, 2499, 2501, 4999}) {
      training.updates = update;
      assertSame(plan, GRADPS.revise(plan, training));
    }
    assertEquals(0, training.forgotten);
    training.updates = 5000;
    assertTrue(plan != GRADPS.revise(plan, training));
    assertEquals(12, GRADPS.pullsEvery(training.inputs, 40));
    assertEquals(1, GRADPS.pullsEvery(inputs(Map.of("lookEvery", 100L), "both"), 40));
    assertEquals(0, Methods.named("fups").pullsEvery(training.inputs, 40));
  }

  /**
   * A place nobody keeps is not counted: an actor of 5-(6)2-3 and a critic of 5-(6)2-1 have 3·6 +
   * 2·4 + 3·3 = 35 and 3·6 + 2·4 + 3 = 29 parameters; a copy adds 6 + 2.
   */
  @Test
  void parametersAreCountedAsTheyGrow() {
    Training training = new Training(inputs(Map.of(), "both"));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, -2, 1, -1}, {1, 1, 0, 0}});
    SharingPlan before = GRADPS.plan(training.inputs);
    MlpShape actor = new MlpShape(5, List.of(6, 2), 3);
    MlpShape critic = new MlpShape(5, List.of(6, 2), 1);
    assertEquals(35 + 29, before.trainableParameters(HIDDEN, actor, critic));
    assertEquals(35 + 29 + 8, training.lookAt(before).trainableParameters(HIDDEN, actor, critic));
    assertArrayEquals(new int[] {0, 1, 2, 3}, before.masks().maskOfAgent());
  }

  /** Efficiencies 1, 0.2 and 0.4: half of their mean is 0.267. */
  @Test
  void theMeanIsOverTheNeuronsThatAnybodyPulls() {
    Training training = new Training(inputs(Map.of(), "both"));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, -1.5, 1, -0.5}, {7, -3, 0, 0}});
    assertEquals("100110", kept(training.lookAt(GRADPS.plan(training.inputs)), 1));
    assertTrue(GRADPS.leavesOutNeurons());
  }

  /** In one look one neuron is split, another's copies become one, and a third's stay. */
  @Test
  void aLookSplitsAndMergesAtOnceAndCountsWhatStays() {
    Training training = new Training(inputs(Map.of(), "both"));
    double[] one = {1, 1, 1, 1};
    double[] apart = {1, -1, 1, -1};
    training.pulls.put(0, new double[][] {apart, apart, one});
    SharingPlan split = training.lookAt(GRADPS.plan(training.inputs));
    assertEquals("2 neurons split, 0 merged; 2 of 6 have copies now", training.told.get(0));
    training.pulls.put(0, new double[][] {apart, one, one});
    training.pulls.put(2, new double[][] {one, apart, one});
    training.lookAt(split);
    assertEquals("1 neuron split, 1 merged; 2 of 6 have copies now", training.told.get(1));
  }

  /** Copies that agree wholly are merged where that is asked for. */
  @Test
  void copiesAreMergedFromTheShareOnThatIsAskedFor() {
    Training training = new Training(inputs(Map.of("mergeFrom", 1.0), "both"));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {2, -2, 1, -1}, {1, 1, 0, 0}});
    SharingPlan split = training.lookAt(GRADPS.plan(training.inputs));
    assertEquals("100110", kept(split, 1));
    training.pulls.put(0, new double[][] {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 0, 0}});
    assertEquals("101010", kept(training.lookAt(split), 1));
  }

  /** Actor and critic have two layers each; the last of them is the critic's second. */
  @Test
  void whereAllLayersAreLookedAtEachIsSplitByItsOwnPulls() {
    Training training = new Training(inputs(Map.of("splitLayers", "all"), "both"));
    double[] one = {1, 1, 1, 1};
    training.pulls.put(1, new double[][] {{2, -2, 1, -1}, one});
    training.pulls.put(3, new double[][] {one, {2, 1, -2, -1}});
    SharingPlan plan = training.lookAt(GRADPS.plan(training.inputs));
    assertEquals("101010", kept(plan.masks().actor(), 1, 0));
    assertEquals("0110", kept(plan.masks().actor(), 1, 1));
    assertEquals("101010", kept(plan.masks().critic(), 2, 0));
    assertEquals("1010", kept(plan.masks().critic(), 1, 1));
    assertEquals("1001", kept(plan.masks().critic(), 2, 1));
    assertEquals(List.of("2 neurons split, 0 merged; 2 of 10 have copies now"), training.told);
  }
}
