package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.identity.ClusterAgreement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Levels that the seed draws are types like those that the scenario gives. */
class DrawnLevelsTest {
  private static final Scenario FIELD =
      new Scenario(
          "field",
          "field",
          "foraging",
          "a test",
          Map.of("levels", "drawn", "agents", 6, "timeLimit", 10));

  private static final ExperimentConfig CONFIG =
      ExperimentConfig.of(
          FIELD,
          Map.of(
              "seed", 6,
              "steps", 400,
              "collectSteps", 400,
              "maxCollectSteps", 400,
              "vaeEpochs", 1,
              "clusters", 2,
              "testEpisodes", 1));

  private final EnvironmentSpec spec = EnvironmentKinds.spec(FIELD, CONFIG.run().seed());

  @Test
  void clustersAreComparedWithTheLevelsThatWereDrawn() {
    assertEquals(List.of(0, 0, 1, 0, 1, 1), spec.agentTypes(), "a draw of two levels");
    RunResult result = RecordedRun.of(CONFIG).result;
    double agreement =
        ClusterAgreement.adjustedRandIndex(result.clusters().ofAgent(), spec.agentTypes());
    assertNotEquals(0, agreement, "what two clusters of one type would have");
    assertEquals(agreement, result.clusters().agreement());
    assertEquals(
        ClusterAgreement.purity(result.clusters().ofAgent(), spec.agentTypes()),
        result.clusters().purity());
  }

  @Test
  void returnsAreCountedForEachLevelThatWasDrawn() {
    PolicySnapshot policy = RecordedRun.of(CONFIG.with("method", "fups")).policy;
    var returns = new PolicyEvaluation(CONFIG, policy).play(2, false, 0).returnByType();
    assertEquals(Set.of("level 1", "level 2"), returns.keySet());
  }
}
