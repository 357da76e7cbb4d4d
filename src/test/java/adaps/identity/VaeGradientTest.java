package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.RecordParameters;
import adaps.config.VaeConfig;
import adaps.random.RandomStreams;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The VAE's training, batch after batch, against finite differences of its loss. */
class VaeGradientTest {
  private static final int AGENTS = 4;
  private static final int OBSERVATION = 2;
  private static final int ACTIONS = 2;

  private static VaeConfig config(Map<String, ?> values) {
    return RecordParameters.of(VaeConfig.class, "Identity").read(values);
  }

  /**
   * Three agents that are paid and moved differently, the first one seen twice as often, and one
   * that was never seen; entries of unlike size.
   */
  private static Transitions transitions(int count) {
    var random = new RandomStreams(5).stream("test transitions");
    Transitions transitions = new Transitions(AGENTS, OBSERVATION, ACTIONS, count);
    for (int i = 0; i < count; i++) {
      int agent = i % 4 % 3;
      int action = random.nextInt(ACTIONS);
      float[] now = {1 + random.nextFloat(), 3 * random.nextFloat() - 1};
      float[] next = {now[0] + 0.5f * agent * action, now[1] - 0.3f * agent};
      transitions.add(agent, now, 0, action, now[agent % 2] - agent, next, 0);
    }
    return transitions;
  }

  /** Thirteen transitions: batches of five leave three over, one of a hundred takes all. */
  @ParameterizedTest
  @CsvSource({
    "standardised, 0,    5",
    "standardised, 1e-4, 13",
    "standardised, 0.3,  5",
    "standardised, 4,    5",
    "standardised, 0.3,  100",
    "raw,          1e-4, 5",
    "raw,          0.3,  5",
    "raw,          4,    13"
  })
  void everyStepIsAdamAlongTheGradientOfReconstructionAndDivergence(
      String reconstruction, double beta, int batch) {
    Transitions transitions = transitions(13);
    VaeConfig config =
        config(
            Map.of(
                "vaeHidden",
                5,
                "latentSize",
                2,
                "beta",
                beta,
                "vaeBatch",
                batch,
                "vaeLearningRate",
                0.01,
                "vaeEpochs",
                batch == 5 ? 4 : 12,
                "reconstruction",
                reconstruction));
    boolean scaled = reconstruction.equals("standardised");
    RandomStreams streams = new RandomStreams(17);
    ReferenceVae reference =
        new ReferenceVae(transitions, 5, 2, beta, 0.01, batch, scaled, streams);
    try (IdentityVae vae = new IdentityVae(transitions, config, streams)) {
      assertSame(reference, vae, 1e-6);
      assertEquals(12, vae.mostBatches());
      for (int step = 0; step < 12; step++) {
        vae.trainBatch();
        reference.trainBatch();
        assertEquals(reference.observationError(), vae.observationError(), 1e-3);
        assertEquals(reference.rewardError(), vae.rewardError(), 1e-3);
        assertSame(reference, vae, 2e-4);
      }
    }
  }

  /**
   * Six hundred transitions are one batch of 512 and one of 88; beta 1e-4, Adam with 3e-3. With an
   * epoch number nothing is kept back.
   */
  @Test
  void withTenEpochsAndNoSettingElseTheVaeLearnsWithTheDefaultRateBatchWeightAndScale() {
    Transitions transitions = transitions(600);
    RandomStreams streams = new RandomStreams(3);
    ReferenceVae reference = new ReferenceVae(transitions, 4, 2, 1e-4, 3e-3, 512, true, streams);
    try (IdentityVae vae =
        new IdentityVae(
            transitions,
            config(Map.of("vaeHidden", 4, "latentSize", 2, "vaeEpochs", 10)),
            streams)) {
      assertEquals(20, vae.mostBatches(), "ten epochs of two batches");
      for (int step = 0; step < 4; step++) {
        vae.trainBatch();
        reference.trainBatch();
        assertEquals(reference.observationError(), vae.observationError(), 1e-4);
        assertEquals(reference.rewardError(), vae.rewardError(), 1e-4);
        assertSame(reference, vae, 2e-5);
      }
      assertEquals(2, vae.epoch());
    }
    assertEquals(10, config(Map.of()).latentSize());
    assertEquals(64, config(Map.of()).vaeHidden());
  }

  private static void assertSame(ReferenceVae expected, IdentityVae vae, double within) {
    double[][] mu = vae.mu();
    double[][] sigma = vae.sigma();
    String when = "after batch " + vae.batchesDone();
    for (int agent = 0; agent < AGENTS; agent++) {
      for (int d = 0; d < 2; d++) {
        assertEquals(expected.mu(agent, d), mu[agent][d], within, "mu " + when);
        assertEquals(expected.sigma(agent, d), sigma[agent][d], within, "sigma " + when);
      }
    }
    assertEquals(expected.divergence(), vae.divergence(), 4 * within, "divergence " + when);
  }

  /** Each question is the first one that is asked. */
  @Test
  void aVaeThatHasNotBeenTrainedKnowsItsIdentities() {
    Transitions transitions = transitions(13);
    VaeConfig config = config(Map.of("vaeHidden", 5, "latentSize", 2, "vaeBatch", 5));
    RandomStreams streams = new RandomStreams(2);
    ReferenceVae reference = new ReferenceVae(transitions, 5, 2, 1e-4, 1e-3, 5, true, streams);
    try (IdentityVae vae = new IdentityVae(transitions, config, streams)) {
      assertEquals(reference.sigma(1, 1), vae.sigma()[1][1], 1e-6);
    }
    try (IdentityVae vae = new IdentityVae(transitions, config, streams)) {
      assertEquals(reference.divergence(), vae.divergence(), 1e-6);
    }
    try (IdentityVae vae = new IdentityVae(transitions, config, streams)) {
      assertEquals(reference.errorsOf(0)[0], vae.agentErrors(() -> false).observation()[0], 1e-4);
    }
  }

  /** Batches of five: the errors are looked at in pieces, of which the last is smaller. */
  @ParameterizedTest
  @ValueSource(strings = {"standardised", "raw"})
  void theErrorsOfAnAgentAreThoseOfItsTransitionsFromItsMean(String reconstruction) {
    Transitions transitions = transitions(13);
    VaeConfig config =
        config(
            Map.of(
                "vaeHidden", 5,
                "latentSize", 2,
                "vaeBatch", 5,
                "vaeEpochs", 1,
                "reconstruction", reconstruction));
    RandomStreams streams = new RandomStreams(8);
    boolean scaled = reconstruction.equals("standardised");
    ReferenceVae reference = new ReferenceVae(transitions, 5, 2, 1e-4, 3e-3, 5, scaled, streams);
    try (IdentityVae vae = new IdentityVae(transitions, config, streams)) {
      for (int step = 0; step < 3; step++) {
        vae.trainBatch();
        reference.trainBatch();
      }
      AgentErrors errors = vae.agentErrors(() -> false);
      for (int agent = 0; agent < 3; agent++) {
        double[] expected = reference.errorsOf(agent);
        assertEquals(expected[0], errors.observation()[agent], 1e-4);
        assertEquals(expected[1], errors.reward()[agent], 1e-4);
      }
      assertEquals(Double.NaN, errors.observation()[3], "an agent without transitions");
      assertEquals(Double.NaN, errors.reward()[3], "an agent without transitions");
    }
  }
}
