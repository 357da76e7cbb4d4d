package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.env.EnvironmentBatch.Ending;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An update in the sizes that everybody trains with, 8 × 5 × 15 rows through 64-64 on the default
 * kernel, against the same in double precision: every gradient, losses, entropy and norm. The last
 * step of the rollout falls on the time limit.
 */
class DefaultUpdateTest {
  private static final int AGENTS = 15;
  private static final int LIMIT = 50;
  private static final int STEPS = 5;

  @ParameterizedTest
  @CsvSource({
    "fups, 1, 0.99, 0.01, 0.5",
    "fups, 2, 0.99, 0.01, 0.5",
    "fups+id, 1, 0.99, 0.01, 0.5",
    "fups+id, 5, 0.99, 0.01, 0.5",
    "adaps, 1, 0.99, 0.01, 0.5",
    "adaps, 2, 0.9, 0.5, 2",
    "adaps, 3, 0.99, 0.01, 0.5",
    "nops, 1, 0.99, 0.01, 0.5",
    "nops, 3, 0.99, 0.01, 0.5",
    "mixed, 1, 0, 0, 0.5",
    "mixed, 2, 0, 0, 0.5"
  })
  void everyNumberOfAnUpdateIsThatOfTheLoss(
      String method, int workers, double gamma, double entropyWeight, double valueWeight) {
    SharingPlan plan = plan(method);
    Map<String, Object> settings =
        Map.of(
            "gamma",
            gamma,
            "entropyWeight",
            entropyWeight,
            "valueWeight",
            valueWeight,
            "learningRate",
            0);
    try (LearnerParts parts = LearnerParts.of("spread-5-5-5", plan, settings, 5, workers)) {
      compare(parts);
    }
  }

  private static void compare(LearnerParts parts) {
    enlargeLastLayer(parts.networks().actor());
    for (int i = 0; i < LIMIT / STEPS; i++) {
      parts.act();
    }
    assertEquals(Ending.TIME_LIMIT, parts.rollout().nStepReturns().ending(STEPS - 1, 0));
    ReferenceUpdate reference = new ReferenceUpdate(parts);
    parts.learner().update(parts.rollout());
    UpdateMetrics.Means means = parts.learner().metrics().take();

    assertEquals(reference.policyLoss, means.policyLoss(), 1e-4 * scale(reference), "policy loss");
    assertEquals(reference.valueLoss, means.valueLoss(), 1e-4 * reference.valueLoss, "value loss");
    assertEquals(reference.entropy, means.entropy(), 1e-5, "entropy");
    assertEquals(reference.norm(), means.gradientNorm(), 1e-4 * reference.norm(), "norm");
    compare(reference.actor, parts.networks().actor());
    compare(reference.critic, parts.networks().critic());
  }

  /** Terms of the policy loss have either sign; their size counts. */
  private static double scale(ReferenceUpdate reference) {
    return Math.sqrt(AGENTS * reference.valueLoss);
  }

  private static SharingPlan plan(String method) {
    int[] own = new int[AGENTS];
    int[] type = new int[AGENTS];
    int[] pair = new int[AGENTS];
    for (int agent = 0; agent < AGENTS; agent++) {
      own[agent] = agent;
      type[agent] = agent % 3;
      pair[agent] = agent % 2;
    }
    NeuronMasks masks = new NeuronMasks(type, masks(1), masks(2));
    return switch (method) {
      case "fups" -> new SharingPlan(1, new int[AGENTS], null, false);
      case "fups+id" -> new SharingPlan(1, new int[AGENTS], null, true);
      case "adaps" -> new SharingPlan(1, new int[AGENTS], masks, false);
      case "nops" -> new SharingPlan(AGENTS, own, null, false);
      default -> new SharingPlan(2, pair, masks, true);
    };
  }

  /** Three masks that keep about two of three neurons. */
  private static LayerMasks masks(long seed) {
    boolean[][][] bits = new boolean[3][2][64];
    Random random = TestSeed.random(seed);
    for (boolean[][] mask : bits) {
      for (boolean[] layer : mask) {
        for (int neuron = 0; neuron < layer.length; neuron++) {
          layer[neuron] = random.nextDouble() < 0.66;
        }
      }
    }
    return new LayerMasks(bits);
  }

  /** A policy that is nearly uniform would hide errors in its gradient. */
  private static void enlargeLastLayer(MlpBank actor) {
    float[] parameters = new float[actor.parameterCount()];
    actor.readParameters(parameters);
    int perNetwork = actor.shape().parameters();
    int last = (actor.shape().in(2) + 1) * actor.shape().out(2);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] *= i % perNetwork >= perNetwork - last ? 100 : 1;
    }
    actor.writeParameters(parameters);
  }

  private static void compare(ReferenceNetworks expected, MlpBank bank) {
    float[] gradients = new float[bank.parameterCount()];
    bank.readGradients(gradients);
    double largest = 0;
    for (double gradient : expected.gradients) {
      largest = Math.max(largest, Math.abs(gradient));
    }
    assertTrue(largest > 0.1, "all gradients are nearly 0: nothing was compared");
    for (int i = 0; i < gradients.length; i++) {
      assertEquals(expected.gradients[i], gradients[i], 1e-5 * largest, "parameter " + i);
    }
  }
}
