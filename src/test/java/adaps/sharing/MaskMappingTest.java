package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.config.ExperimentConfig;
import adaps.config.MaskConfig;
import adaps.config.Scenario;
import adaps.nets.LayerMasks;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskMappingTest {
  private static final int[] CLUSTER_OF_AGENT = {0, 0, 1, 2};

  private static MaskConfig config(Map<String, ?> values) {
    return ExperimentConfig.of(new Scenario("x", "", "spread", "", Map.of()), values).masks();
  }

  private static double[][] centres(long seed) {
    Random random = TestSeed.random(seed);
    double[][] centres = new double[3][10];
    for (double[] centre : centres) {
      Arrays.setAll(centre, d -> 5 + 0.01 * random.nextGaussian());
    }
    return centres;
  }

  private static MaskMapping.Mapped map(Map<String, ?> values, long seed) {
    return MaskMapping.map(
        centres(seed),
        CLUSTER_OF_AGENT,
        List.of(64, 64),
        config(values),
        new RandomStreams(seed),
        () -> false);
  }

  @Test
  void bitsAreTheProbabilitiesAboveLambda() {
    MaskMapping.Mapped mapped = map(Map.of("lambda", 0.35), 1);
    boolean[][][] bits = mapped.masks().bits();
    for (int k = 0; k < 3; k++) {
      for (int layer = 0; layer < 4; layer++) {
        for (int neuron = 0; neuron < 64; neuron++) {
          assertEquals(mapped.probabilities()[k][layer][neuron] > 0.35, bits[k][layer][neuron]);
        }
      }
    }
    assertArrayEquals(CLUSTER_OF_AGENT, mapped.masks().maskOfAgent());
  }

  /**
   * Measured with a prototype of the method in another language: with gain 4 and lambda 0.2 about
   * seven neurons in ten stay.
   */
  @Test
  void standardisedCentresAndGainFourMakeMasksThatDiffer() {
    double keep = 0;
    for (long seed = 0; seed < 10; seed++) {
      MaskMapping.Mapped mapped = map(Map.of(), seed);
      MaskReport report = MaskReport.of(mapped.masks().bits(), mapped.masks().layerNames());
      for (int a = 0; a < 3; a++) {
        keep += Arrays.stream(report.keep()[a]).average().orElseThrow() / 30;
        for (int b = 0; b < a; b++) {
          double overlap = report.overlap()[a][b];
          assertTrue(overlap > 0.3 && overlap < 0.9, () -> "overlap " + overlap);
        }
      }
    }
    assertEquals(0.7, keep, 0.08);
  }

  @Test
  void withoutStandardisingNearbyCentresGetOneMask() {
    MaskMapping.Mapped mapped = map(Map.of("standardiseCentres", false, "gain", 1), 3);
    MaskReport report = MaskReport.of(mapped.masks().bits(), mapped.masks().layerNames());
    assertTrue(report.overlap()[0][1] > 0.95);
  }

  @Test
  void maskingTheActorAloneLeavesTheCriticWholeAndTheActorsMasksAsTheyAre() {
    MaskMapping.Mapped mapped = map(Map.of("maskedNetworks", "actor"), 4);
    NeuronMasks masks = mapped.masks();
    assertTrue(masks.critic().keepsAll());
    assertEquals(3, masks.critic().count());
    assertEquals(2, masks.critic().layers());
    assertTrue(Arrays.deepEquals(map(Map.of(), 4).masks().actor().bits(), masks.actor().bits()));
    for (double[][] mask : mapped.probabilities()) {
      for (int layer = 2; layer < 4; layer++) {
        assertEquals(64, mask[layer].length);
        assertEquals(64, Arrays.stream(mask[layer]).sum(), "the critic's are certain");
      }
    }
  }

  @Test
  void theCriticsMasksAreNotTheActors() {
    NeuronMasks masks = map(Map.of(), 4).masks();
    int alike = 0;
    for (int k = 0; k < 3; k++) {
      for (int layer = 0; layer < 2; layer++) {
        for (int neuron = 0; neuron < 64; neuron++) {
          boolean same =
              masks.actor().keeps(k, layer, neuron) == masks.critic().keeps(k, layer, neuron);
          alike += same ? 1 : 0;
        }
      }
    }
    assertTrue(alike < 0.75 * 3 * 128, "of 384 bits as many are alike as " + alike);
  }

  @Test
  void anotherMappingSeedDrawsAnotherNetwork() {
    assertFalse(
        Arrays.deepEquals(
            map(Map.of(), 5).masks().bits(), map(Map.of("mappingSeed", 1), 5).masks().bits()));
    assertTrue(Arrays.deepEquals(map(Map.of(), 5).masks().bits(), map(Map.of(), 5).masks().bits()));
  }

  /**
   * Standardised by hand: the first dimension has mean 3 and sample variance (4 + 1 + 9) / 2 = 7,
   * the second does not vary, the third has mean 2 and variance (4 + 4 + 0) / 2 = 4.
   */
  @Test
  void everyNeuronOfActorAndCriticHasTheProbabilityOfItsOwnNetworkAndPlace() {
    double[][] centres = {{1, 7, 0}, {2, 7, 4}, {6, 7, 2}};
    double root = Math.sqrt(7);
    double[][] standardised = {{-2 / root, 0, -1}, {-1 / root, 0, 1}, {3 / root, 0, 0}};
    List<Integer> hidden = List.of(2, 3, 1);
    var values = Map.of("gain", 2.5, "mappingHidden", 5, "mappingSeed", 7, "lambda", 0.4);
    RandomStreams streams = new RandomStreams(11);
    MaskMapping.Mapped mapped =
        MaskMapping.map(centres, new int[] {2, 0, 1}, hidden, config(values), streams, () -> false);
    MaskMapping.Mapped raw =
        MaskMapping.map(
            centres,
            new int[] {2, 0, 1},
            hidden,
            config(with(values, "standardiseCentres", false)),
            streams,
            () -> false);
    for (int part = 0; part < 2; part++) {
      String name = part == 0 ? "mask mapping actor" : "mask mapping critic";
      MappingNetwork network =
          new MappingNetwork(3, 5, 6, 2.5, streams.stream(name, 7), () -> false);
      for (int k = 0; k < 3; k++) {
        assertArrayEquals(
            network.probabilities(standardised[k]), flat(mapped.probabilities()[k], part), 1e-12);
        assertArrayEquals(
            network.probabilities(centres[k]), flat(raw.probabilities()[k], part), 1e-12);
        LayerMasks masks = part == 0 ? mapped.masks().actor() : mapped.masks().critic();
        for (int layer = 0; layer < 3; layer++) {
          double[] probabilities = mapped.probabilities()[k][3 * part + layer];
          assertEquals(hidden.get(layer), masks.neurons(layer));
          assertEquals(hidden.get(layer), probabilities.length);
          for (int neuron = 0; neuron < probabilities.length; neuron++) {
            assertEquals(probabilities[neuron] > 0.4, masks.keeps(k, layer, neuron));
          }
        }
      }
    }
    assertArrayEquals(new int[] {2, 0, 1}, mapped.masks().maskOfAgent());
  }

  /** Three layers of the actor, or of the critic, one behind the other. */
  private static double[] flat(double[][] layers, int part) {
    return Arrays.stream(layers, 3 * part, 3 * part + 3).flatMapToDouble(Arrays::stream).toArray();
  }

  private static Map<String, Object> with(Map<String, ?> values, String key, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(key, value);
    return more;
  }

  /** A neuron drops below -1.386 before the sigmoid; orthogonal weights of gain 1 stay above it. */
  @Test
  void withGainOneEveryMaskKeepsEveryNeuronSoThatAdapsIsFups() {
    for (long seed = 0; seed < 10; seed++) {
      NeuronMasks masks = map(Map.of("gain", 1), seed).masks();
      assertTrue(masks.actor().keepsAll(), "actor, seed " + seed);
      assertTrue(masks.critic().keepsAll(), "critic, seed " + seed);
    }
  }

  @Test
  void withGainFourEveryClusterLosesNeuronsOfEveryLayer() {
    for (long seed = 0; seed < 10; seed++) {
      boolean[][][] bits = map(Map.of(), seed).masks().bits();
      for (double[] mask : MaskReport.of(bits, List.of("1", "2", "3", "4")).keep()) {
        for (double keep : mask) {
          assertTrue(keep > 0.4 && keep < 0.95, "seed " + seed + " keeps " + keep);
        }
      }
    }
  }

  /** A higher lambda drops more: what it keeps, every lower one keeps too. */
  @Test
  void aLowerLambdaKeepsAllThatAHigherOneDoesAndMore() {
    double[] lambdas = {0, 0.05, 0.2, 0.5, 0.8, 1};
    int[] kept = new int[lambdas.length];
    boolean[][][] above = null;
    for (int i = 0; i < lambdas.length; i++) {
      boolean[][][] bits = map(Map.of("lambda", lambdas[i]), 6).masks().bits();
      for (int k = 0; k < 3; k++) {
        for (int layer = 0; layer < 4; layer++) {
          for (int neuron = 0; neuron < 64; neuron++) {
            boolean keeps = bits[k][layer][neuron];
            kept[i] += keeps ? 1 : 0;
            assertTrue(above == null || above[k][layer][neuron] || !keeps, "lambda " + lambdas[i]);
          }
        }
      }
      assertTrue(i == 0 || kept[i] < kept[i - 1], Arrays.toString(kept));
      above = bits;
    }
    assertEquals(3 * 4 * 64, kept[0], "every probability is above 0");
    assertEquals(0, kept[5], "no probability is above 1");
  }

  /** One cluster alone is standardised to the origin, where every probability is exactly 0.5. */
  @Test
  void aNeuronWhoseProbabilityIsLambdaItselfIsDropped() {
    double[][] one = {{3, 1, 4}};
    int[] agents = {0, 0};
    List<Integer> hidden = List.of(8);
    NeuronMasks half =
        MaskMapping.map(
                one,
                agents,
                hidden,
                config(Map.of("lambda", 0.5)),
                new RandomStreams(0),
                () -> false)
            .masks();
    assertEquals(0, half.actor().kept(0, 0) + half.critic().kept(0, 0));
    NeuronMasks less =
        MaskMapping.map(
                one,
                agents,
                hidden,
                config(Map.of("lambda", 0.4999)),
                new RandomStreams(0),
                () -> false)
            .masks();
    assertTrue(less.actor().keepsAll() && less.critic().keepsAll());
  }

  @Test
  void standardisedCentresHaveMeanZeroAndDeviationOne() {
    double[][] z = MaskMapping.standardised(new double[][] {{1, 7}, {2, 7}, {6, 7}});
    assertEquals(0, z[0][0] + z[1][0] + z[2][0], 1e-12);
    assertEquals(2, z[0][0] * z[0][0] + z[1][0] * z[1][0] + z[2][0] * z[2][0], 1e-12);
    assertArrayEquals(new double[] {0, 0, 0}, new double[] {z[0][1], z[1][1], z[2][1]});
    assertArrayEquals(new double[] {0, 0}, MaskMapping.standardised(new double[][] {{4, 5}})[0]);
  }
}
