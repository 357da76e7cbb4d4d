package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.MaskConfig;
import adaps.config.Scenario;
import adaps.random.RandomStreams;
import java.util.Arrays;
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
    Random random = new Random(seed);
    double[][] centres = new double[3][10];
    for (double[] centre : centres) {
      Arrays.setAll(centre, d -> 5 + 0.01 * random.nextGaussian());
    }
    return centres;
  }

  private static MaskMapping.Mapped map(Map<String, ?> values, long seed) {
    return MaskMapping.map(
        centres(seed), CLUSTER_OF_AGENT, List.of(64, 64), config(values), new RandomStreams(seed));
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
  void maskingTheActorAloneLeavesTheCriticWhole() {
    NeuronMasks masks = map(Map.of("maskedNetworks", "actor"), 4).masks();
    assertTrue(masks.critic().keepsAll());
    assertFalse(masks.actor().keepsAll());
  }

  @Test
  void anotherMappingSeedDrawsAnotherNetwork() {
    assertFalse(
        Arrays.deepEquals(
            map(Map.of(), 5).masks().bits(), map(Map.of("mappingSeed", 1), 5).masks().bits()));
    assertTrue(Arrays.deepEquals(map(Map.of(), 5).masks().bits(), map(Map.of(), 5).masks().bits()));
  }

  @Test
  void standardisedCentresHaveMeanZeroAndDeviationOne() {
    double[][] z = MaskMapping.standardised(new double[][] {{1, 7}, {2, 7}, {6, 7}});
    assertEquals(0, z[0][0] + z[1][0] + z[2][0], 1e-12);
    assertEquals(2, z[0][0] * z[0][0] + z[1][0] * z[1][0] + z[2][0] * z[2][0], 1e-12);
    assertArrayEquals(new double[] {0, 0, 0}, new double[] {z[0][1], z[1][1], z[2][1]});
  }
}
