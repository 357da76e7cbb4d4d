package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.a2c.PoisonedEnvironment.Poison;
import adaps.env.Environment;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Mean activations by mask, for three agents in two copies and networks 3-4-2. */
class MaskActivationsTest {
  /** Biases alone: the actor's neurons put out 1 and 2, the critic's 3 and 4, where kept. */
  @Test
  void meanActivationsAreOfEveryMaskTheActorsLayersFirst() {
    boolean[][][] actor = LayerMasks.allOnes(2, List.of(4, 2)).bits();
    boolean[][][] critic = LayerMasks.allOnes(2, List.of(4, 2)).bits();
    actor[0][0][3] = false;
    critic[1][1][0] = false;
    NeuronMasks masks =
        new NeuronMasks(new int[] {1, 0, 1}, new LayerMasks(actor), new LayerMasks(critic));
    SharingPlan plan = new SharingPlan(1, new int[SmallTraining.AGENTS], masks, false);
    Supplier<Environment> environments =
        () -> new PoisonedEnvironment(SmallTraining.AGENTS, 8, Poison.NONE);
    // So many that learning values them in pieces, and leaves the last piece's values.
    try (A2c a2c =
        SmallTraining.a2c(environments, plan, Map.of("learningRate", 0, "environments", 50))) {
      setHiddenBiases(a2c.networks().actor(), 1, 2);
      setHiddenBiases(a2c.networks().critic(), 3, 4);
      a2c.update();
      double[][][] means = a2c.meanActivations();
      assertMeans(new double[][] {{1, 1, 1, 0}, {2, 2}, {3, 3, 3, 3}, {4, 4}}, means[0]);
      assertMeans(new double[][] {{1, 1, 1, 1}, {2, 2}, {3, 3, 3, 3}, {0, 4}}, means[1]);
    }
  }

  /** Agents of two networks have the third mask, nobody has the second. */
  @Test
  void meanActivationsOfAMaskAreOfAllNetworksAndNoneWhereNobodyHasIt() {
    LayerMasks whole = LayerMasks.allOnes(3, List.of(4, 2));
    NeuronMasks masks = new NeuronMasks(new int[] {2, 0, 2}, whole, whole);
    SharingPlan plan = new SharingPlan(2, new int[] {0, 1, 1}, masks, false);
    Supplier<Environment> environments =
        () -> new PoisonedEnvironment(SmallTraining.AGENTS, 8, Poison.NONE);
    try (A2c a2c = SmallTraining.a2c(environments, plan, Map.of("learningRate", 0))) {
      float[] parameters = new float[a2c.networks().actor().parameterCount()];
      Arrays.fill(parameters, 12, 16, 1);
      Arrays.fill(parameters, parameters.length / 2 + 12, parameters.length / 2 + 16, 3);
      a2c.networks().actor().writeParameters(parameters);
      a2c.update();
      double[][][] means = a2c.meanActivations();
      assertEquals(3, means.length);
      assertArrayEquals(new double[] {3, 3, 3, 3}, means[0][0], 1e-6);
      assertArrayEquals(new double[4], means[1][0]);
      assertArrayEquals(new double[] {2, 2, 2, 2}, means[2][0], 1e-6);
    }
  }

  private static void assertMeans(double[][] expected, double[][] actual) {
    assertEquals(expected.length, actual.length);
    for (int layer = 0; layer < expected.length; layer++) {
      assertArrayEquals(expected[layer], actual[layer], 1e-6, "layer " + layer);
    }
  }

  private static void setHiddenBiases(MlpBank bank, float first, float second) {
    float[] parameters = new float[bank.parameterCount()];
    Arrays.fill(parameters, 12, 16, first);
    Arrays.fill(parameters, 24, 26, second);
    bank.writeParameters(parameters);
  }
}
