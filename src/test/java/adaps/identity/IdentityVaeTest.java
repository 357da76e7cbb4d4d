package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ClusterConfig;
import adaps.config.RecordParameters;
import adaps.config.VaeConfig;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class IdentityVaeTest {
  private static final List<Integer> TYPES = List.of(0, 1, 1, 0, 2, 2, 0, 1, 2);
  private static final int OBSERVATION = 4;
  private static final int ACTIONS = 3;

  private static VaeConfig config(Map<String, ?> values) {
    return RecordParameters.of(VaeConfig.class, "Identity").read(values);
  }

  /**
   * Transitions of agents at random places. The last entry never changes. When rewards differ, an
   * agent is paid the entry of its type; when moves differ, an action moves another entry for each
   * type.
   */
  private static Transitions transitions(int count, boolean rewardsDiffer, boolean movesDiffer) {
    var random = new RandomStreams(7).stream("test transitions");
    Transitions transitions = new Transitions(TYPES.size(), OBSERVATION, ACTIONS, count);
    for (int i = 0; i < count; i++) {
      int agent = i % TYPES.size();
      int action = random.nextInt(ACTIONS);
      float[] now = new float[OBSERVATION];
      for (int entry = 0; entry < OBSERVATION - 1; entry++) {
        now[entry] = 50 + 10 * (2 * random.nextFloat() - 1);
      }
      now[OBSERVATION - 1] = 0.1f;
      float[] next = now.clone();
      next[movesDiffer ? TYPES.get(agent) : 0] += 10 * (action - 1);
      float reward = now[rewardsDiffer ? TYPES.get(agent) : 0] / 1000;
      transitions.add(agent, now, 0, action, reward, next, 0);
    }
    return transitions;
  }

  private static IdentityVae trained(Transitions transitions, VaeConfig config, long seed) {
    IdentityVae vae = new IdentityVae(transitions, config, streams(seed));
    while (!vae.isTrained()) {
      vae.trainBatch();
    }
    return vae;
  }

  private static IdentityClusters clusters(IdentityVae vae) {
    ClusterConfig config = RecordParameters.of(ClusterConfig.class, "Identity").defaults();
    return IdentityClustering.cluster(vae.mu(), vae.sigma(), config, new RandomStreams(0));
  }

  @Test
  void typesThatDifferOnlyInRewardAreFound() {
    VaeConfig config = config(Map.of("vaeBatch", 128));
    try (IdentityVae vae = trained(transitions(36_000, true, false), config, 1)) {
      IdentityClusters found = clusters(vae);
      assertEquals(1, ClusterAgreement.adjustedRandIndex(found.clusterOfAgent(), TYPES));
      double[] least = Arrays.stream(vae.sigma()).mapToDouble(IdentityVaeTest::least).toArray();
      assertTrue(Arrays.stream(least).max().orElseThrow() < 0.5, Arrays.toString(least));
    }
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  @Test
  void typesThatDifferOnlyInTransitionAreFound() {
    VaeConfig config = config(Map.of("vaeBatch", 128));
    try (IdentityVae vae = trained(transitions(36_000, false, true), config, 2)) {
      IdentityClusters found = clusters(vae);
      assertEquals(1, ClusterAgreement.adjustedRandIndex(found.clusterOfAgent(), TYPES));
    }
  }

  @Test
  void theSwapTestPartsTypesAndNothingElseAndLookingChangesNothing() {
    VaeConfig config = config(Map.of("vaeBatch", 128));
    try (IdentityVae vae = trained(transitions(36_000, true, true), config, 1)) {
      double[][] before = vae.mu();
      Alikeness alikeness = vae.alikeness(() -> false);
      for (int i = 0; i < TYPES.size(); i++) {
        for (int j = 0; j < i; j++) {
          double t = alikeness.between(i, j);
          boolean alike = TYPES.get(i).equals(TYPES.get(j));
          assertTrue(alike ? t < 8 : t > 20, "agents " + i + " and " + j + ": " + t);
          assertEquals(t, alikeness.between(j, i));
        }
      }
      assertEquals(
          1,
          ClusterAgreement.adjustedRandIndex(AlikenessTree.of(alikeness).clusterOfAgent(), TYPES));
      assertTrue(Arrays.deepEquals(before, vae.mu()));
      assertTrue(Arrays.deepEquals(alikeness.t(), vae.alikeness(() -> false).t()));
    }
  }

  @Test
  void agentsOfOneTypeAreOneClusterByTheSwapTest() {
    VaeConfig config = config(Map.of("vaeBatch", 128));
    try (IdentityVae vae = trained(transitions(18_000, false, false), config, 3)) {
      assertEquals(1, AlikenessTree.of(vae.alikeness(() -> false)).clusters());
    }
  }

  /** 400 agents of two types, in 64 groups of neighbours: no group mixes the types. */
  @Test
  void manyAgentsAreComparedInGroups() {
    int agents = 400;
    VaeConfig config = config(Map.of("vaeBatch", 128));
    var random = new RandomStreams(8).stream("many");
    Transitions transitions = new Transitions(agents, 1, 1, 40_000);
    for (int i = 0; i < 40_000; i++) {
      float[] now = {2 * random.nextFloat() - 1};
      int agent = i % agents;
      transitions.add(agent, now, 0, 0, agent % 2 == 0 ? now[0] : -now[0], now, 0);
    }
    List<Integer> types = IntStream.range(0, agents).mapToObj(agent -> agent % 2).toList();
    try (IdentityVae vae = trained(transitions, config, 4)) {
      Alikeness alikeness = vae.alikeness(() -> false);
      assertEquals(SwapTest.MOST_GROUPS, alikeness.groups());
      AlikenessTree tree = AlikenessTree.of(alikeness);
      assertEquals(2, tree.clusters());
      assertEquals(1, ClusterAgreement.adjustedRandIndex(tree.clusterOfAgent(), types));
    }
  }

  @Test
  void agentsOfOneTypeKeepThePriorAndAreNotToldApart() {
    VaeConfig config = config(Map.of("vaeBatch", 128, "beta", 0.1));
    try (IdentityVae vae = trained(transitions(18_000, false, false), config, 3)) {
      assertTrue(vae.divergence() < 0.1, "nats: " + vae.divergence());
      assertTrue(vae.sigma()[0][0] > 0.9, "sigma: " + vae.sigma()[0][0]);
    }
  }

  @Test
  void anAgentThatActsByChanceIsPredictedWorseThanTheOthersAndLookingChangesNothing() {
    VaeConfig config = config(Map.of("vaeBatch", 128, "vaeEpochs", 20));
    Transitions transitions = new Transitions(2, 1, 1, 4000);
    var random = new RandomStreams(3).stream("chance");
    for (int i = 0; i < 4000; i++) {
      float[] now = {2 * random.nextFloat() - 1};
      float[] next = {i % 2 == 0 ? now[0] : 2 * random.nextFloat() - 1};
      transitions.add(i % 2, now, 0, 0, i % 2 == 0 ? 0 : random.nextFloat(), next, 0);
    }
    try (IdentityVae vae = trained(transitions, config, 4)) {
      double[][] mu = vae.mu();
      AgentErrors errors = vae.agentErrors(() -> false);
      assertTrue(errors.observation()[0] < 0.2, Arrays.toString(errors.observation()));
      assertTrue(errors.observation()[1] > 0.7, Arrays.toString(errors.observation()));
      assertTrue(errors.reward()[0] < 0.2, Arrays.toString(errors.reward()));
      assertTrue(errors.reward()[1] > 0.2, Arrays.toString(errors.reward()));
      double mean = (errors.observation()[0] + errors.observation()[1]) / 2;
      assertEquals(vae.observationError(), mean, 0.2);
      assertTrue(Arrays.deepEquals(mu, vae.mu()));
      assertArrayEquals(errors.reward(), vae.agentErrors(() -> false).reward());
    }
  }

  @Test
  void sameSeedGivesTheSameNumbersToTheBitAndAnotherSeedOthers() {
    VaeConfig config = config(Map.of("vaeEpochs", 2, "vaeBatch", 100, "latentSize", 3));
    Transitions transitions = transitions(1_030, true, true);
    try (IdentityVae first = trained(transitions, config, 5);
        IdentityVae second = new IdentityVae(transitions, config, new RandomStreams(5));
        IdentityVae other = trained(transitions, config, 6)) {
      while (!second.isTrained()) {
        second.trainBatch();
        second.identities();
        second.agentErrors(() -> false);
      }
      assertEquals(22, first.mostBatches(), "two epochs of ten batches of 100 and one of 30");
      assertTrue(Arrays.deepEquals(first.mu(), second.mu()), "looking on changes nothing");
      assertTrue(Arrays.deepEquals(first.sigma(), second.sigma()));
      assertEquals(first.observationError(), second.observationError());
      assertEquals(first.rewardError(), second.rewardError());
      assertFalse(Arrays.deepEquals(first.mu(), other.mu()));
      assertThrows(IllegalStateException.class, first::trainBatch);
    }
  }

  @Test
  void standardisedErrorsStartAtOneForEachEntryThatChangesAndFallApart() {
    VaeConfig config = config(Map.of("vaeEpochs", 10, "vaeBatch", 128));
    Transitions transitions = transitions(9_000, false, false);
    try (IdentityVae vae = new IdentityVae(transitions, config, new RandomStreams(0))) {
      vae.trainBatch();
      assertEquals(OBSERVATION - 1, vae.observationError(), 0.6);
      assertEquals(1, vae.rewardError(), 0.4);
      while (!vae.isTrained()) {
        vae.trainBatch();
      }
      assertTrue(vae.observationError() < 0.1, "observation: " + vae.observationError());
      assertTrue(vae.rewardError() < 0.1, "reward: " + vae.rewardError());
      assertEquals(10, vae.epoch());
    }
  }

  /** Raw, the first error is about the mean square itself: three entries of 50² and one of 0.1². */
  @Test
  void rawErrorsKeepTheirUnitsSoThatRewardsDrown() {
    VaeConfig config = config(Map.of("reconstruction", "raw", "vaeBatch", 128));
    Transitions transitions = transitions(1_000, true, false);
    try (IdentityVae vae = new IdentityVae(transitions, config, new RandomStreams(0))) {
      vae.trainBatch();
      assertTrue(vae.observationError() > 3_000, "observation: " + vae.observationError());
      assertTrue(vae.rewardError() < 300, "reward: " + vae.rewardError());
    }
  }

  @Test
  void aFrameShowsWhatTheVaeKnowsAndLaterTheClusters() {
    VaeConfig config = config(Map.of("vaeEpochs", 1, "vaeBatch", 128, "latentSize", 4));
    try (IdentityVae vae = trained(transitions(9_000, true, true), config, 1)) {
      LatentFrame before = LatentFrame.of(vae.identities(), null, LatentPlane.fit(vae.mu()));
      assertNull(before.clusterOfAgent());
      assertEquals(List.of(), before.daviesBouldin());
      assertEquals(1, before.identities().epoch());
      IdentityClusters found = clusters(vae);
      LatentFrame after = LatentFrame.of(vae.identities(), found, LatentPlane.fit(vae.mu()));
      for (int agent = 0; agent < TYPES.size(); agent++) {
        assertArrayEquals(before.plane()[agent], after.plane()[agent], 1e-9, "the plane stays");
      }
      assertArrayEquals(found.clusterOfAgent(), after.clusterOfAgent());
      assertEquals(found.clusters(), after.planeCentres().length);
      assertEquals(found.tried(), after.daviesBouldin());
      double[] first = new double[2];
      int members = 0;
      for (int agent = 0; agent < TYPES.size(); agent++) {
        if (found.clusterOfAgent()[agent] == 0) {
          first[0] += after.plane()[agent][0];
          first[1] += after.plane()[agent][1];
          members++;
        }
      }
      double[] mean = {first[0] / members, first[1] / members};
      assertArrayEquals(mean, after.planeCentres()[0], 1e-9, "a centre lies amid its agents");
    }
  }

  @Test
  void trainingTakesNoMoreMemoryTheLongerItRuns() {
    VaeConfig config = config(Map.of("vaeEpochs", 100, "vaeBatch", 64));
    long before = Nd4j.getEnvironment().getDeviceCouner(0);
    try (IdentityVae vae = new IdentityVae(transitions(1_000, true, true), config, streams(0))) {
      long early = 0;
      while (!vae.isTrained()) {
        vae.trainBatch();
        vae.identities();
        early = vae.epoch() == 1 ? Nd4j.getEnvironment().getDeviceCouner(0) : early;
      }
      assertTrue(Nd4j.getEnvironment().getDeviceCouner(0) < early + 1_000, "bytes off the heap");
    }
    assertTrue(Nd4j.getEnvironment().getDeviceCouner(0) < before + 1_000, "bytes after closing");
  }

  private static RandomStreams streams(long seed) {
    return new RandomStreams(seed);
  }

  @Test
  void noTransitionsAreRefused() {
    Transitions none = new Transitions(2, 1, 1, 1);
    VaeConfig config = config(Map.of());
    RandomStreams streams = new RandomStreams(0);
    assertThrows(
        IllegalArgumentException.class, () -> new IdentityVae(none, config, streams).close());
  }
}
