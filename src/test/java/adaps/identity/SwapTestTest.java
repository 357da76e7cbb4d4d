package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.VaeConfig;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** The statistic beside a second computation of it, transition by transition and in two passes. */
class SwapTestTest {
  private static final int AGENTS = 3;

  /** Not a multiple of the batch, so that the last batch is short. */
  private static final int OF_EACH = 8;

  private static final int BATCH = 5;
  private static final double[][] MU = {{0.5}, {-1}, {2}};
  private static final VaeConfig CONFIG =
      ExperimentConfig.of(
              new Scenario("x", "", "spread", "", Map.of()),
              Map.of("latentSize", 1, "reconstruction", "raw"))
          .identity()
          .vae();

  private final UniformRandomProvider random = new RandomStreams(5).stream("swaps");
  private final Transitions transitions = transitions();

  private Transitions transitions() {
    Transitions made = new Transitions(AGENTS, 2, 2, AGENTS * OF_EACH);
    for (int k = 0; k < AGENTS * OF_EACH; k++) {
      float[] now = {random.nextFloat(), random.nextFloat()};
      float[] next = {random.nextFloat(), 2 * random.nextFloat()};
      made.add(k % AGENTS, now, 0, random.nextInt(2), 3 * random.nextFloat(), next, 0);
    }
    return made;
  }

  @Test
  void isWelchsStatisticOfTheLargerGrowthOfTheTwoErrors() {
    try (IdentityDecoder decoder = new IdentityDecoder(transitions, 4, CONFIG, BATCH)) {
      float[] parameters = new float[decoder.network().parameterCount()];
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] = random.nextFloat() - 0.3f;
      }
      decoder.network().writeParameters(parameters);
      Alikeness found =
          new SwapTest(transitions, decoder, BATCH, MU, new RandomStreams(0)).run(() -> false);
      assertArrayEquals(new int[] {0, 1, 2}, found.groupOfAgent());
      double largest = 0;
      for (int one = 0; one < AGENTS; one++) {
        assertEquals(0, found.t()[one][one]);
        for (int other = 0; other < one; other++) {
          double expected = expected(decoder, one, other);
          largest = Math.max(largest, Math.abs(expected));
          assertEquals(expected, found.t()[one][other], 1e-5);
          assertEquals(found.t()[one][other], found.t()[other][one]);
        }
      }
      assertTrue(largest > 0.3, "only " + largest);
    }
  }

  private double expected(IdentityDecoder decoder, int one, int other) {
    double[] observation = new double[2];
    double[] reward = new double[2];
    for (int[] pair : new int[][] {{one, other}, {other, one}}) {
      double[][] growth =
          IntStream.range(0, transitions.size())
              .filter(k -> transitions.agentOf()[k] == pair[0])
              .mapToObj(k -> growth(decoder, k, MU[pair[0]][0], MU[pair[1]][0]))
              .toArray(double[][]::new);
      assertEquals(OF_EACH, growth.length);
      addMeanAndItsVariance(Arrays.stream(growth).mapToDouble(g -> g[0]).toArray(), observation);
      addMeanAndItsVariance(Arrays.stream(growth).mapToDouble(g -> g[1]).toArray(), reward);
    }
    return Math.max(observation[0] / Math.sqrt(observation[1]), reward[0] / Math.sqrt(reward[1]));
  }

  /** By how much the two errors of a transition grow under another identity. */
  private static double[] growth(IdentityDecoder decoder, int transition, double own, double swap) {
    double[][] errors = new double[2][];
    for (int i = 0; i < 2; i++) {
      decoder.setTransition(0, transition);
      decoder.setIdentity(0, 0, (float) (i == 0 ? own : swap));
      decoder.compare(1);
      errors[i] = new double[] {decoder.observationErrorOf(0), decoder.rewardErrorOf(0)};
    }
    return new double[] {errors[1][0] - errors[0][0], errors[1][1] - errors[0][1]};
  }

  private static void addMeanAndItsVariance(double[] values, double[] sums) {
    double mean = DoubleStream.of(values).average().orElseThrow();
    double squares = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
    sums[0] += mean;
    sums[1] += squares / (values.length - 1) / values.length;
  }
}
