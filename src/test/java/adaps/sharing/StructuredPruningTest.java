package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.MaskConfig;
import adaps.config.Scenario;
import adaps.nets.LayerMasks;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SNP-PS: every bit is a coin of its own. Bounds are those of the binomial distribution. */
class StructuredPruningTest {
  private static final int AGENTS = 6;
  private static final List<Integer> HIDDEN = List.of(64, 48);
  private static final double HARDLY_EVER = 1e-6;

  private static NeuronMasks masks(double keep, String masked, long seed) {
    Map<String, Object> values = new HashMap<>();
    values.put("maskedNetworks", masked);
    MaskConfig config =
        ExperimentConfig.of(new Scenario("x", "", "spread", "", Map.of()), values).masks();
    return Methods.named("snp-ps")
        .plan(
            new SharingInputs(
                AGENTS,
                HIDDEN,
                null,
                null,
                config,
                Map.of("keepProbability", keep),
                new RandomStreams(seed)))
        .masks();
  }

  private static void assertDrawn(int hits, int trials, double probability, String what) {
    BinomialDistribution coins = new BinomialDistribution(trials, probability);
    double soFew = coins.cumulativeProbability(hits);
    double soMany = 1 - coins.cumulativeProbability(hits - 1);
    assertTrue(
        Math.min(soFew, soMany) > HARDLY_EVER,
        () -> what + ": " + hits + " of " + trials + " at " + probability);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.8})
  void aNeuronStaysWithTheKeepProbabilityInEveryLayerOfActorAndCritic(double keep) {
    for (long seed = 0; seed < 3; seed++) {
      NeuronMasks masks = masks(keep, "both", seed);
      for (LayerMasks part : List.of(masks.actor(), masks.critic())) {
        assertEquals(AGENTS, part.count());
        for (int layer = 0; layer < 2; layer++) {
          int kept = 0;
          for (int agent = 0; agent < AGENTS; agent++) {
            kept += part.kept(agent, layer);
          }
          assertEquals(HIDDEN.get(layer), part.neurons(layer));
          assertDrawn(kept, AGENTS * HIDDEN.get(layer), keep, "kept in layer " + layer);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.8})
  void actorAndCriticAndAnyTwoAgentsAreDrawnApart(double keep) {
    NeuronMasks masks = masks(keep, "both", 4);
    boolean[][][] actor = masks.actor().bits();
    boolean[][][] critic = masks.critic().bits();
    double alike = keep * keep + (1 - keep) * (1 - keep);
    for (int agent = 0; agent < AGENTS; agent++) {
      assertDrawn(equal(actor[agent], critic[agent]), 112, alike, "actor and critic alike");
      for (int other = 0; other < agent; other++) {
        assertDrawn(equal(actor[agent], actor[other]), 112, alike, "two actors alike");
        assertDrawn(equal(critic[agent], critic[other]), 112, alike, "two critics alike");
      }
    }
  }

  private static int equal(boolean[][] a, boolean[][] b) {
    int equal = 0;
    for (int layer = 0; layer < 2; layer++) {
      for (int neuron = 0; neuron < a[layer].length; neuron++) {
        equal += a[layer][neuron] == b[layer][neuron] ? 1 : 0;
      }
    }
    return equal;
  }

  @Test
  void pruningTheActorAloneLeavesTheCriticWholeAndTheActorsMasksAsTheyAre() {
    NeuronMasks masks = masks(0.3, "actor", 1);
    assertEquals(AGENTS, masks.critic().count());
    assertTrue(masks.critic().keepsAll());
    assertTrue(Arrays.deepEquals(masks(0.3, "both", 1).actor().bits(), masks.actor().bits()));
  }

  @Test
  void keepingAllAndKeepingNothingAreCertain() {
    NeuronMasks all = masks(1, "both", 0);
    assertTrue(all.actor().keepsAll() && all.critic().keepsAll());
    MaskReport none = MaskReport.of(masks(0, "both", 0).bits(), all.layerNames());
    for (double[] mask : none.keep()) {
      assertEquals(0, Arrays.stream(mask).sum());
    }
  }

  @Test
  void theSeedDrawsTheMasks() {
    boolean[][][] first = masks(0.5, "both", 1).bits();
    assertTrue(Arrays.deepEquals(first, masks(0.5, "both", 1).bits()));
    assertTrue(!Arrays.deepEquals(first, masks(0.5, "both", 2).bits()));
  }
}
