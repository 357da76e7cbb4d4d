package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An experiment that takes over what another found computes what it would compute alone. */
class IdentityFindingsTest {
  private static final ExperimentConfig CONFIG =
      ExperimentConfig.of(
          Scenarios.load("spread-5-5-5"),
          Map.of(
              "steps",
              2_000,
              "testInterval",
              1_000,
              "testEpisodes",
              2,
              "collectSteps",
              800,
              "vaeEpochs",
              2,
              "clusters",
              3));

  private static RecordedRun first;

  @BeforeAll
  static void runOnce() {
    first = RecordedRun.of(CONFIG);
  }

  @Test
  void anotherLambdaGainOrMappingBeginsWithStageFour() {
    ExperimentConfig other = CONFIG.with(Map.of("lambda", 0.5, "gain", 3, "mappingSeed", 9));
    assertSame(other, Set.of(Stage.MASK, Stage.TRAIN));
  }

  @Test
  void anotherNumberOfClustersBeginsWithStageThree() {
    assertSame(CONFIG.with("clusters", 4), Set.of(Stage.CLUSTER, Stage.MASK, Stage.TRAIN));
  }

  @Test
  void anotherMethodThatNeedsClustersTakesThemOver() {
    assertSame(CONFIG.with("method", "seps"), Set.of(Stage.TRAIN));
  }

  @Test
  void whateverDecidesTheIdentitiesBeginsFromTheStart() {
    for (Map.Entry<String, Object> change :
        Map.<String, Object>of(
                "seed",
                1,
                "vaeEpochs",
                3,
                "collectSteps",
                900,
                "environments",
                4,
                "hidden",
                "32",
                "latentSize",
                4)
            .entrySet()) {
      ExperimentConfig other = CONFIG.with(change.getKey(), change.getValue());
      assertTrue(first.findings.usableFor(other).isEmpty(), change.getKey());
    }
    assertTrue(first.findings.usableFor(CONFIG.with("secondVae", true)).isEmpty());
    assertTrue(
        first
            .findings
            .usableFor(ExperimentConfig.of(CONFIG.scenario().with("timeLimit", 7), CONFIG.values()))
            .isEmpty());
    assertSame(CONFIG.with("seed", 1), Set.of(Stage.values()));
  }

  @Test
  void stagesTakenOverSaySo() {
    RecordedRun second = RecordedRun.from(first.findings, CONFIG.with("lambda", 0.5));
    StageProgress encode = second.stages.get(Stage.ENCODE);
    assertEquals(StageProgress.State.DONE, encode.state());
    assertEquals(first.stages.get(Stage.ENCODE).result() + "; known from before", encode.result());
    assertEquals(first.result.stageSeconds().get(Stage.ENCODE), encode.seconds());
    assertEquals(first.warnings.keySet(), second.warnings.keySet());
  }

  private static void assertSame(ExperimentConfig config, Set<Stage> computed) {
    RecordedRun alone = RecordedRun.of(config);
    RecordedRun second = RecordedRun.from(first.findings, config);
    assertEquals(alone.timelessPoints(), second.timelessPoints());
    assertArrayEquals(alone.policy.actorParameters(), second.policy.actorParameters());
    assertArrayEquals(alone.latent.clusterOfAgent(), second.latent.clusterOfAgent());
    assertArrayEquals(alone.latent.planeCentres(), second.latent.planeCentres());
    assertArrayEquals(alone.latent.plane(), second.latent.plane());
    assertEquals(alone.warnings, second.warnings);
    assertEquals(alone.result.stageSeconds().keySet(), second.result.stageSeconds().keySet());
    assertEquals(
        computed,
        second.progress.stream()
            .filter(p -> p.state() == StageProgress.State.RUNNING)
            .map(StageProgress::stage)
            .collect(Collectors.toSet()));
    assertFalse(alone.points.isEmpty());
    assertNotEquals(first.timelessPoints(), second.timelessPoints());
  }
}
