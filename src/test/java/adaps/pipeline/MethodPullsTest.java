package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.A2c;
import adaps.a2c.GradientWatcher;
import adaps.a2c.RolloutGradients;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.conflict.PullGram;
import adaps.conflict.PullSums;
import adaps.conflict.Pullers;
import adaps.conflict.Role;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.LayerMasks;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.NeuronMasks;
import adaps.sharing.NeuronPulls;
import adaps.sharing.SharingPlan;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a method hears of pulls is what the conflict's measure sums, wherever an agent's copy lies.
 */
class MethodPullsTest {
  private static final int UPDATES = 6;
  private static final int EVERY = 2;
  private final ExperimentConfig config =
      ExperimentConfig.of(
          Scenarios.load("spread-5-5-5"), Map.of("method", "gradps", "hidden", "6-4"));
  private final RandomStreams streams = new RandomStreams(0);
  private final Supplier<Environment> environments =
      EnvironmentKinds.environments(config.scenario(), 0);
  private final EnvironmentSpec spec = environments.get().spec();
  private final StageContext context =
      new StageContext(
          config, spec, environments, MlpKernels.named("vector"), streams, event -> {});

  private final EnvironmentBatch batch =
      new EnvironmentBatch(
          environments, config.a2c().environments(), copy -> streams.stream("environment", copy));

  /** Both layers have two places a neuron; agent a uses copy (a + n) % 2 of the first layer's n. */
  private SharingPlan plan(boolean split) {
    boolean[][][] bits = new boolean[spec.agents()][2][];
    for (int agent = 0; agent < bits.length; agent++) {
      bits[agent][0] = new boolean[12];
      bits[agent][1] = new boolean[8];
      for (int neuron = 0; neuron < 6; neuron++) {
        bits[agent][0][2 * neuron + (split ? (agent + neuron) % 2 : 0)] = true;
      }
      for (int neuron = 0; neuron < 4; neuron++) {
        bits[agent][1][2 * neuron] = true;
      }
    }
    LayerMasks masks = new LayerMasks(bits);
    int[] each = IntStream.range(0, spec.agents()).toArray();
    return new SharingPlan(1, new int[spec.agents()], new NeuronMasks(each, masks, masks), false);
  }

  /** Weights into the first layer's neuron from all inputs, and its bias, at an agent's place. */
  private static double[] pull(PullSums sums, Role role, int agent, int place) {
    float[] flat = sums.pull(role, agent);
    return IntStream.range(0, 11).mapToDouble(row -> flat[row * 12 + place]).toArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pullsAreThoseOfTheMeasureAtTheCopyThatAnAgentUses(boolean split) {
    SharingPlan whole = plan(false);
    SharingPlan plan = plan(split);
    int[] types = new int[spec.agents()];
    try (A2c a2c = new A2c(context.kernel(), whole, batch, config.a2c(), streams, 1);
        PullSums sums =
            new PullSums(
                context.kernel(),
                plan,
                Pullers.of(plan, types, null, 1000),
                a2c.networks().actor().shape(),
                a2c.networks().critic().shape(),
                config.a2c().nSteps(),
                config.a2c().environments());
        MethodPulls pulls = new MethodPulls(context, a2c, whole, EVERY)) {
      a2c.initialise(() -> false);
      a2c.revise(plan);
      pulls.follow(plan);
      a2c.show(pulls);
      a2c.show(
          new GradientWatcher() {
            @Override
            public boolean wants(long update) {
              return update % EVERY == 0;
            }

            @Override
            public void see(RolloutGradients gradients) {
              sums.add(gradients);
            }
          });
      for (int update = 0; update < UPDATES; update++) {
        a2c.update();
      }
      for (Role role : Role.values()) {
        NeuronPulls told = pulls.of(2 * role.ordinal());
        compare(sums, role, told, split);
        // Weights into the second layer from both copies of a neuron are one weight.
        PullGram second = sums.gram(role, 1, 0);
        NeuronPulls ofSecond = pulls.of(2 * role.ordinal() + 1);
        double own = second.dot(0, 3, 3);
        assertEquals(own, ofSecond.dot(0, 3, 3), 1e-5 * own);
        if (!split) {
          assertEquals(second.efficiency(6), ofSecond.efficiency(3), 1e-6);
          assertEquals(second.conflict(2, 0, 8), ofSecond.conflict(1, 0, 8), 1e-6);
          PullGram first = sums.gram(role, 0, 0);
          assertEquals(first.efficiency(8), told.efficiency(4), 1e-6);
        }
      }
      pulls.forget();
      assertTrue(Double.isNaN(pulls.of(0).efficiency(0)), "forgotten");
    }
  }

  private void compare(PullSums sums, Role role, NeuronPulls told, boolean split) {
    double largest = 0;
    for (int neuron = 0; neuron < 6; neuron++) {
      for (int one = 0; one < spec.agents(); one++) {
        for (int other = 0; other < spec.agents(); other++) {
          double[] a = pull(sums, role, one, 2 * neuron + (split ? (one + neuron) % 2 : 0));
          double[] b = pull(sums, role, other, 2 * neuron + (split ? (other + neuron) % 2 : 0));
          double dot = IntStream.range(0, 11).mapToDouble(i -> a[i] * b[i]).sum();
          largest = Math.max(largest, Math.abs(dot));
          assertEquals(dot, told.dot(neuron, one, other), 1e-5 * Math.max(0.01, Math.abs(dot)));
        }
      }
    }
    assertTrue(largest > 1e-4, "all pulls are nearly 0: nothing was compared");
  }
}
