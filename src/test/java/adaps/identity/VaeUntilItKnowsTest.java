package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.RecordParameters;
import adaps.config.VaeConfig;
import adaps.random.RandomStreams;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A VAE that trains until it knows: when it stops, begins again, and what it is shown. */
class VaeUntilItKnowsTest {
  private static VaeConfig config(Map<String, ?> values) {
    return RecordParameters.of(VaeConfig.class, "Identity").read(values);
  }

  /** Nine agents of three types; each is paid the entry of its type. */
  private static Transitions typesByReward() {
    var random = new RandomStreams(7).stream("test transitions");
    Transitions transitions = new Transitions(9, 3, 1, 36_000);
    for (int i = 0; i < 36_000; i++) {
      float[] now = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
      transitions.add(i % 9, now, 0, 0, now[i % 3], now, 0);
    }
    return transitions;
  }

  private static IdentityVae trained(Transitions transitions, VaeConfig config, long seed) {
    IdentityVae vae = new IdentityVae(transitions, config, new RandomStreams(seed));
    while (!vae.isTrained()) {
      vae.trainBatch();
    }
    return vae;
  }

  /** Untold, 12,000 batches are the most and 1,000 the least. */
  @Test
  void withoutSettingsTheVaeStopsOnceItKnows() {
    VaeConfig config = config(Map.of("vaeBatch", 128));
    try (IdentityVae vae = trained(typesByReward(), config, 1)) {
      assertTrue(vae.batchesDone() >= 1_000 && vae.batchesDone() < 6_000, "" + vae.batchesDone());
      assertTrue(vae.rewardError() < 0.05, "reward: " + vae.rewardError());
      assertEquals(64, vae.neurons());
    }
  }

  /** The reward is drawn: nothing predicts it, however wide. */
  @Test
  void aVaeThatLearnsNothingOfTheRewardsBeginsAgainWithTwiceTheNeurons() {
    VaeConfig config = config(Map.of("vaeBatch", 64, "vaeHidden", 8, "vaeMaxBatches", 1_200));
    var random = new RandomStreams(9).stream("rewards");
    Transitions transitions = new Transitions(2, 1, 1, 4_000);
    for (int i = 0; i < 4_000; i++) {
      float[] now = {random.nextFloat()};
      transitions.add(i % 2, now, 0, 0, random.nextFloat() + 1, now, 0);
    }
    try (IdentityVae vae = trained(transitions, config, 1)) {
      assertEquals(16, vae.neurons());
      assertEquals(1_000 + 1_200, vae.batchesDone());
      assertEquals(1_000 + 1_200, vae.mostBatches());
    }
  }

  /** Each reward is 1 and one in two hundred: eleven times each, they are a twentieth. */
  @Test
  void theErrorOfRareRewardsBeginsAtOneAlthoughTheyAreShownMoreOften() {
    Transitions transitions = new Transitions(2, 1, 1, 4_000);
    for (int i = 0; i < 4_000; i++) {
      transitions.add(i % 2, new float[1], 0, 0, i % 200 == 0 ? 1 : 0, new float[1], 0);
    }
    VaeConfig config = config(Map.of("vaeBatch", 4_000, "vaeRewardShare", 0.05));
    try (IdentityVae vae = new IdentityVae(transitions, config, new RandomStreams(0))) {
      vae.trainBatch();
      assertEquals(1, vae.rewardError(), 0.3);
    }
  }
}
