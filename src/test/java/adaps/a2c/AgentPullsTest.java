package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.conflict.PullSums;
import adaps.conflict.Pullers;
import adaps.conflict.Role;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each agent pulls at, against central differences of that agent's own loss in double
 * precision; fifteen agents on two networks, with three masks or none.
 */
class AgentPullsTest {
  private static final int AGENTS = 15;
  private static final double H = 1e-5;
  private static final double ENTROPY_WEIGHT = 0.3;
  private static final int[] HIDDEN = {6, 5};

  @ParameterizedTest
  @CsvSource({"vector, false", "vector, true", "nd4j, true", "dl4j, true"})
  void pullsAreTheGradientsOfEachAgentsOwnLoss(String kernel, boolean masked) {
    NeuronMasks masks = new NeuronMasks(modulo(3), masks(2), masks(5));
    SharingPlan plan = new SharingPlan(2, modulo(2), masked ? masks : null, false);
    try (LearnerParts parts = parts(plan)) {
      draw(parts.networks().actor(), 1);
      draw(parts.networks().critic(), 3);
      parts.act();
      double[][] ofActor = differences(parts, Role.ACTOR);
      double[][] ofCritic = differences(parts, Role.CRITIC);
      try (PullSums sums = sums(kernel, parts)) {
        parts.learner().update(parts.rollout(), sums::add);
        for (int agent = 0; agent < AGENTS; agent++) {
          compare(ofActor[agent], sums.pull(Role.ACTOR, agent), "actor, agent " + agent);
          compare(ofCritic[agent], sums.pull(Role.CRITIC, agent), "critic, agent " + agent);
        }
      }
    }
  }

  private static LearnerParts parts(SharingPlan plan) {
    Map<String, Object> settings =
        Map.of("environments", 2, "nSteps", 3, "hidden", "6-5", "entropyWeight", ENTROPY_WEIGHT);
    return LearnerParts.of("spread-5-5-5", plan, settings, 7, 1);
  }

  private static PullSums sums(String kernel, LearnerParts parts) {
    return new PullSums(
        MlpKernels.named(kernel),
        parts.plan(),
        Pullers.of(parts.plan(), new int[AGENTS], null, 1000),
        parts.networks().actor().shape(),
        parts.networks().critic().shape(),
        3,
        2);
  }

  private static int[] modulo(int divisor) {
    return IntStream.range(0, AGENTS).map(agent -> agent % divisor).toArray();
  }

  /** Biases other than 0 keep rows away from the rectifier's kink. */
  private static void draw(MlpBank bank, long seed) {
    float[] parameters = new float[bank.parameterCount()];
    Random random = TestSeed.random(seed);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian() * 0.5f;
    }
    bank.writeParameters(parameters);
  }

  private static LayerMasks masks(long seed) {
    boolean[][][] bits = new boolean[3][HIDDEN.length][];
    Random random = TestSeed.random(seed);
    for (boolean[][] mask : bits) {
      for (int layer = 0; layer < HIDDEN.length; layer++) {
        mask[layer] = new boolean[HIDDEN[layer]];
        for (int neuron = 0; neuron < HIDDEN[layer]; neuron++) {
          mask[layer][neuron] = random.nextDouble() < 0.7;
        }
      }
    }
    return new LayerMasks(bits);
  }

  private static void compare(double[] expected, float[] pulls, String whose) {
    double largest = 0;
    for (int i = 0; i < pulls.length; i++) {
      double allowed = 1e-3 * Math.max(1, Math.abs(expected[i]));
      assertEquals(expected[i], pulls[i], allowed, whose + ", parameter " + i);
      largest = Math.max(largest, Math.abs(expected[i]));
    }
    assertTrue(largest > 0.01, whose + ": all gradients are nearly 0, nothing was compared");
  }

  /** [agent][parameters of the hidden layers of the agent's network]. */
  private static double[][] differences(LearnerParts parts, Role role) {
    OwnLosses losses = new OwnLosses(parts);
    ReferenceNetworks networks = role == Role.ACTOR ? losses.actor : losses.critic;
    int hidden = networks.begin(0, HIDDEN.length);
    double[][] differences = new double[AGENTS][hidden];
    for (int network = 0; network < 2; network++) {
      for (int i = 0; i < hidden; i++) {
        int at = networks.begin(network, 0) + i;
        double kept = networks.parameters[at];
        networks.parameters[at] = kept + H;
        double[] above = losses.values();
        networks.parameters[at] = kept - H;
        double[] below = losses.values();
        networks.parameters[at] = kept;
        for (int agent = 0; agent < AGENTS; agent++) {
          double slope = (above[agent] - below[agent]) / (2 * H);
          if (parts.plan().networkOfAgent()[agent] == network) {
            differences[agent][i] = slope;
          } else {
            assertEquals(0, slope, "another agent's network");
          }
        }
      }
    }
    return differences;
  }

  /** Each agent's part of the loss; the advantage has no gradient. */
  private static final class OwnLosses {
    final ReferenceNetworks actor;
    final ReferenceNetworks critic;
    private final LearnerParts parts;
    private final double[] advantage;

    OwnLosses(LearnerParts parts) {
      this.parts = parts;
      NeuronMasks masks = parts.plan().masks();
      actor = new ReferenceNetworks(parts.networks().actor(), masks == null ? null : masks.actor());
      critic =
          new ReferenceNetworks(parts.networks().critic(), masks == null ? null : masks.critic());
      advantage = new double[parts.layout().rolloutRows()];
      for (int agent = 0; agent < AGENTS; agent++) {
        for (int row : rows(agent)) {
          advantage[row] = error(agent, row);
        }
      }
    }

    private int[] rows(int agent) {
      return IntStream.range(0, 3)
          .flatMap(step -> IntStream.range(0, 2).map(e -> parts.layout().row(step, agent) + e))
          .toArray();
    }

    private double error(int agent, int row) {
      return parts.rollout().returns()[row] - output(critic, agent, row)[0];
    }

    double[] values() {
      double[] values = new double[AGENTS];
      for (int agent = 0; agent < AGENTS; agent++) {
        for (int row : rows(agent)) {
          double[] logits = output(actor, agent, row);
          double total = Arrays.stream(logits).map(Math::exp).sum();
          double entropy =
              Arrays.stream(logits)
                  .map(logit -> -Math.exp(logit) / total * (logit - Math.log(total)))
                  .sum();
          double logP = logits[parts.rollout().actions()[row]] - Math.log(total);
          double error = error(agent, row);
          double loss = -logP * advantage[row] - ENTROPY_WEIGHT * entropy + 0.5 * error * error;
          values[agent] += loss / 6;
        }
      }
      return values;
    }

    private double[] output(ReferenceNetworks networks, int agent, int row) {
      double[] x = new double[networks.shape.inputs()];
      for (int i = 0; i < x.length; i++) {
        x[i] = parts.rollout().observations()[row * x.length + i];
      }
      int network = parts.plan().networkOfAgent()[agent];
      int mask = parts.plan().maskOfAgent(agent);
      return networks.forward(network, mask, x)[networks.shape.layers() - 1];
    }
  }

  /** The same numbers are learned, whoever looks. */
  @ParameterizedTest
  @CsvSource({"vector", "nd4j", "dl4j"})
  void trainingDoesNotNotice(String kernel) {
    boolean[][][] bits = LayerMasks.allOnes(2, List.of(4, 2)).bits();
    bits[0][0][1] = false;
    LayerMasks masks = new LayerMasks(bits);
    SharingPlan plan =
        new SharingPlan(
            2, new int[] {0, 1, 1}, new NeuronMasks(new int[] {0, 0, 1}, masks, masks), false);
    try (A2c seen = SmallTraining.matching(kernel, plan);
        A2c unseen = SmallTraining.matching(kernel, plan);
        PullSums sums =
            new PullSums(
                MlpKernels.named(kernel),
                plan,
                Pullers.of(plan, new int[3], null, 1000),
                seen.networks().actor().shape(),
                seen.networks().critic().shape(),
                3,
                2)) {
      int[] shown = new int[1];
      seen.show(
          new GradientWatcher() {
            @Override
            public boolean wants(long update) {
              return update % 2 == 0;
            }

            @Override
            public void see(RolloutGradients gradients) {
              shown[0]++;
              sums.add(gradients);
            }
          });
      for (int i = 0; i < 5; i++) {
        seen.update();
        unseen.update();
      }
      assertEquals(2, shown[0]);
      assertArrayEquals(parameters(unseen.networks().actor()), parameters(seen.networks().actor()));
      assertArrayEquals(
          parameters(unseen.networks().critic()), parameters(seen.networks().critic()));
      float[] pull = sums.pull(Role.CRITIC, 0);
      assertTrue(IntStream.range(0, pull.length).anyMatch(i -> pull[i] != 0), "nothing was seen");
    }
  }

  private static float[] parameters(MlpBank bank) {
    float[] parameters = new float[bank.parameterCount()];
    bank.readParameters(parameters);
    return parameters;
  }
}
