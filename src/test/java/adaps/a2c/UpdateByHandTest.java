package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.BankState;
import adaps.nets.MlpBank;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One update whose every number was computed by hand. */
class UpdateByHandTest {
  /** In PyTorch's clip_grad_norm_ too. */
  private static final double CLIP_EPSILON = 1e-6;

  /**
   * Two agents, two steps: V(o) = o, the first action has probability 1/4, gamma 0.5. Agent 1 sees
   * 0, 1 and 2, agent 2 100, 101 and 102; rewards are 1, 2 and 2, 3. So R = 2.5, 3 and 29, 54, and
   * A = 2.5, 2 and -71, -47.
   */
  @Test
  void theMetricsAreLossesEntropyAndNormOfTheRollout() {
    double entropyWeight = 0.3;
    LearnerParts parts =
        LearnerParts.of(
            () -> new ScriptedEnvironment(2, 0, 100),
            new SharingPlan(1, new int[2], null, false),
            Map.of(
                "gamma",
                0.5,
                "nSteps",
                2,
                "environments",
                1,
                "hidden",
                "1",
                "valueWeight",
                0.5,
                "entropyWeight",
                entropyWeight),
            new RandomStreams(0),
            1);
    parts.networks().critic().writeParameters(new float[] {1, 0, 1, 0});
    parts.networks().actor().writeParameters(new float[] {0, 0, 0, 0, 0, (float) Math.log(3)});
    parts.act().learner().update(parts.rollout());
    UpdateMetrics.Means means = parts.learner().metrics().take();

    double[] logP = {Math.log(0.25), Math.log(0.75)};
    double entropy = -(0.25 * logP[0] + 0.75 * logP[1]);
    double policyLoss = 0;
    double[] ofLogit = new double[2];
    double[][] advantages = {{2.5, -71}, {2, -47}};
    for (int step = 0; step < 2; step++) {
      for (int agent = 0; agent < 2; agent++) {
        double advantage = advantages[step][agent];
        int action = parts.rollout().actions()[parts.layout().row(step, agent)];
        policyLoss += -logP[action] * advantage / 2;
        double[] p = {0.25, 0.75};
        for (int j = 0; j < 2; j++) {
          double ofPolicy = (p[j] - (j == action ? 1 : 0)) * advantage;
          ofLogit[j] += (ofPolicy + entropyWeight * p[j] * (logP[j] + entropy)) / 2;
        }
      }
    }
    assertEquals(policyLoss, means.policyLoss(), 1e-5 * Math.abs(policyLoss));
    assertEquals((2.5 * 2.5 + 2 * 2 + 71 * 71 + 47 * 47) / 2, means.valueLoss(), 1e-2);
    assertEquals(0.562335144618808, means.entropy(), 1e-6);

    // Of each value: -2 · 0.5 · A / 2 = -1.25, -1, 35.5, 23.5; the neuron is closed at o = 0.
    double lastBias = -1.25 - 1 + 35.5 + 23.5;
    double weight = -1 * 1 + 35.5 * 100 + 23.5 * 101;
    double hiddenBias = -1 + 35.5 + 23.5;
    float[] gradients = new float[4];
    parts.networks().critic().readGradients(gradients);
    assertEquals(weight, gradients[0], 1e-2);
    assertEquals(hiddenBias, gradients[1], 1e-4);
    assertEquals(weight, gradients[2], 1e-2);
    assertEquals(lastBias, gradients[3], 1e-4);
    gradients = new float[6];
    parts.networks().actor().readGradients(gradients);
    assertEquals(ofLogit[0], gradients[4], 1e-4);
    assertEquals(ofLogit[1], gradients[5], 1e-4);
    double norm =
        Math.sqrt(
            2 * weight * weight
                + hiddenBias * hiddenBias
                + lastBias * lastBias
                + ofLogit[0] * ofLogit[0]
                + ofLogit[1] * ofLogit[1]);
    assertEquals(norm, means.gradientNorm(), 1e-6 * norm);
  }

  /**
   * Networks of zeros that are surprised by a reward r: the critic's last bias has the gradient -r,
   * the two of the actor ±r/2, all else 0. The norm is so small that the number in the denominator
   * counts too.
   */
  @ParameterizedTest
  @CsvSource({"10", "1.09", "1.01", "1", "0.99", "0.1"})
  void theGradientOfActorAndCriticTogetherIsScaledDownToTheBoundAndTheNormIsLoggedBefore(
      double boundInNorms) {
    double reward = 1e-5;
    double norm = reward * Math.sqrt(1 + 2 * 0.25);
    LearnerParts parts = surprised(reward, Map.of("maxGradientNorm", boundInNorms * norm));
    double expected = Math.min(1, boundInNorms * norm / (norm + CLIP_EPSILON));

    double critic = lastFirstMoment(parts.networks().critic());
    double actor = Math.abs(lastFirstMoment(parts.networks().actor()));
    assertEquals(expected, critic / (0.1 * -reward), 1e-5);
    assertEquals(expected, actor / (0.1 * reward / 2), 1e-5);
    assertEquals(norm, parts.learner().metrics().take().gradientNorm(), 1e-6 * norm);
  }

  @ParameterizedTest
  @CsvSource({"0", "0.5", "3"})
  void theValueWeightScalesTheCriticsGradientAndNothingElse(double weight) {
    LearnerParts parts =
        surprised(1, Map.of("valueWeight", weight, "maxGradientNorm", 1e6, "entropyWeight", 0));

    assertEquals(-2 * weight * 0.1, lastFirstMoment(parts.networks().critic()), 1e-6);
    assertEquals(0.05, Math.abs(lastFirstMoment(parts.networks().actor())), 1e-7);
    UpdateMetrics.Means means = parts.learner().metrics().take();
    assertEquals(1, means.valueLoss());
    assertEquals(Math.log(2), means.policyLoss(), 1e-6);
  }

  private static LearnerParts surprised(double reward, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(Map.of("nSteps", 1, "environments", 1, "hidden", "1", "learningRate", 0));
    LearnerParts parts =
        LearnerParts.of(
            () ->
                new PoisonedEnvironment(
                    1,
                    100,
                    new PoisonedEnvironment.Poison(
                        0, PoisonedEnvironment.Poison.REWARD, 1, reward)),
            new SharingPlan(1, new int[1], null, false),
            all,
            new RandomStreams(0),
            1);
    zero(parts.networks().actor());
    zero(parts.networks().critic());
    parts.act().learner().update(parts.rollout());
    return parts;
  }

  private static void zero(MlpBank bank) {
    bank.writeParameters(new float[bank.parameterCount()]);
  }

  private static double lastFirstMoment(MlpBank bank) {
    BankState state = BankState.of(bank);
    return state.firstMoment()[state.parameters().length - 1];
  }

  @Test
  void meansAreTakenOverTheUpdatesSinceTheLastPoint() {
    UpdateMetrics metrics = new UpdateMetrics();
    metrics.add(1, 10, 100, 1000);
    metrics.add(2, 20, 200, 2000);
    metrics.add(6, 60, 600, 6000);
    assertEquals(new UpdateMetrics.Means(3, 30, 300, 3000), metrics.take());
    assertEquals(
        new UpdateMetrics.Means(Double.NaN, Double.NaN, Double.NaN, Double.NaN), metrics.take());
    metrics.add(5, 6, 7, 8);
    assertEquals(new UpdateMetrics.Means(5, 6, 7, 8), metrics.take());
  }
}
