package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {
  private static ExperimentConfig spread(Map<String, ?> values) {
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), values);
  }

  @Test
  void clustersEqualTypesAndTheirMasksDiffer() {
    RecordedRun run = RecordedRun.of(spread(Map.of("steps", 400, "testEpisodes", 1)));

    assertEquals(1.0, run.result.clusters().agreement());
    assertEquals(1.0, run.result.clusters().purity());
    assertEquals(3, run.latent.planeCentres().length);
    assertEquals(3, run.masks.bits().length);
    assertEquals(List.of("actor 1", "actor 2", "critic 1", "critic 2"), run.masks.layerNames());
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < a; b++) {
        double overlap = run.result.masks().overlap()[a][b];
        assertTrue(overlap > 0.3 && overlap < 0.9, () -> "overlap " + overlap);
      }
    }
    assertEquals(Map.of(), run.warnings);
    for (Stage stage : Stage.values()) {
      assertEquals(StageProgress.State.DONE, run.stages.get(stage).state());
    }
  }

  @Test
  void whatIsShownOfTheNetworksBelongsToTheMasksAndTheErrorsToTheAgents() {
    RecordedRun run =
        RecordedRun.of(
            spread(
                Map.of(
                    "steps",
                    400,
                    "testEpisodes",
                    1,
                    "collectSteps",
                    800,
                    "vaeEpochs",
                    1,
                    "clusters",
                    3)));

    assertEquals(15, run.findings.errors().observation().length);
    assertEquals(15, run.findings.errors().reward().length);
    assertEquals(10, run.activity.update());
    assertEquals(run.activity.criticShape().parameters(), run.activity.criticParameters().length);
    int active = 0;
    for (int mask = 0; mask < 3; mask++) {
      for (int layer = 0; layer < 4; layer++) {
        double[] mean = run.activity.mean()[mask][layer];
        assertEquals(64, mean.length);
        for (int neuron = 0; neuron < 64; neuron++) {
          boolean kept = run.masks.bits()[mask][layer][neuron];
          assertTrue(kept ? mean[neuron] >= 0 : mean[neuron] == 0);
          active += mean[neuron] > 0 ? 1 : 0;
        }
      }
    }
    assertTrue(active > 300, "neurons that fired: " + active);
    Checkpoint last = run.checkpoints.get(run.checkpoints.size() - 1);
    RecordedRun resumed = RecordedRun.from(last, run.experiment.config());
    assertNull(resumed.activity, "nothing has fired since");
    RecordedRun unmasked =
        RecordedRun.of(spread(Map.of("method", "fups", "steps", 40, "testEpisodes", 1)));
    assertNull(unmasked.activity);
    assertNull(unmasked.findings);
  }

  @Test
  void aMappingGainOfOneIsNamedBecauseAdapsThenIsFups() {
    RecordedRun run = RecordedRun.of(spread(Map.of("steps", 40, "testEpisodes", 1, "gain", 1)));

    assertTrue(run.warnings.containsKey("masks nearly identical"), run.warnings::toString);
    assertEquals(run.warnings, run.result.warnings());
  }

  @ParameterizedTest
  @CsvSource({"fups, 4", "nops, 4", "snp-ps, 4", "gradps, 4", "seps, 1", "adaps, 0"})
  void stagesThatAMethodDoesNotNeedAreSkipped(String method, int skipped) {
    RecordedRun run =
        RecordedRun.of(
            spread(
                Map.of(
                    "method",
                    method,
                    "steps",
                    40,
                    "testEpisodes",
                    1,
                    "collectSteps",
                    80,
                    "vaeEpochs",
                    1)));

    long count =
        run.stages.values().stream().filter(p -> p.state() == StageProgress.State.SKIPPED).count();
    assertEquals(skipped, count);
  }

  @ParameterizedTest
  @CsvSource({"nops, 15", "seps, 3", "adaps, 1", "snp-ps, 1", "gradps, 1", "fups, 1"})
  void trainableParametersAreThoseOfTheNetworks(String method, int networks) {
    RecordedRun run =
        RecordedRun.of(
            spread(
                Map.of(
                    "method",
                    method,
                    "steps",
                    40,
                    "testEpisodes",
                    1,
                    "collectSteps",
                    800,
                    "clusters",
                    3)));

    int actor = 10 * 64 + 64 + 64 * 64 + 64 + 64 * 5 + 5;
    int critic = 10 * 64 + 64 + 64 * 64 + 64 + 64 + 1;
    assertEquals((long) networks * (actor + critic), run.result.training().trainableParameters());
  }

  @Test
  void theProgressOfTrainingKnowsEveryTest() {
    RecordedRun run =
        RecordedRun.of(
            spread(
                Map.of("method", "fups", "steps", 2_000, "testInterval", 80, "testEpisodes", 1)));

    List<String> told = run.progress.stream().map(StageProgress::result).toList();
    assertTrue(run.points.size() > 20);
    for (MetricPoint point : run.points) {
      String words = "last test " + MetricPoint.words(point.testMean()) + ",";
      assertTrue(told.stream().anyMatch(doing -> doing.startsWith(words)), words);
    }
  }

  @Test
  void stoppedBeforeTrainingEndsAsStopped() {
    RecordedRun run = new RecordedRun(spread(Map.of()));
    run.experiment.control().stop();
    run.experiment.run();

    assertEquals(RunState.STOPPED, run.result.state());
    assertEquals(RunState.STOPPED, run.states.get(run.states.size() - 1));
    assertNull(run.failure);
  }

  @Test
  void aRunWhoseNumbersRunAwayTellsItsSentenceAndEnds() {
    Scenario huge = new Scenario("huge", "", "match", "", Map.of("reward", 1e300));
    RecordedRun run =
        new RecordedRun(ExperimentConfig.of(huge, Map.of("method", "fups", "steps", 4_000)));
    run.experiment.run();

    assertEquals(RunState.FAILED, run.states.get(run.states.size() - 1));
    // As a float, which rewards are in training, 1e300 is infinite.
    assertTrue(
        run.message.startsWith(
            "At update 1 the first number that is not finite, Infinity, is the reward of agent "),
        run.message);
    assertFalse(run.message.contains("Exception"), run.message);
  }

  @Test
  void moreClustersThanAgentsAreRefusedWithBothNumbers() {
    ConfigException refused =
        assertThrows(
            ConfigException.class, () -> ExperimentChecks.check(spread(Map.of("clusters", 16))));

    assertTrue(
        refused.getMessage().contains("16") && refused.getMessage().contains("15"),
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"fups, false", "fups, true", "adaps, true"})
  void aRecordThatThrowsFailsTheRunAndEverybodyHearsOfIt(String method, boolean stopped) {
    RecordedRun watcher = new RecordedRun(spread(Map.of("method", method, "steps", 40)));
    RunRecord broken =
        event -> {
          if (event instanceof RunEvent.Ended
              || event instanceof RunEvent.Tested
              || event instanceof RunEvent.Failed) {
            throw new IllegalStateException("the record broke");
          }
        };
    Experiment experiment = new Experiment(watcher.experiment.config(), List.of(broken, watcher));
    if (stopped) {
      experiment.control().stop();
    }
    experiment.run();
    assertEquals(RunState.FAILED, experiment.state());
    assertEquals("the record broke", watcher.message);
    assertEquals("the record broke", watcher.failure.getMessage());
  }

  @Test
  void aListenerThatThrowsDoesNotEndTheRun() {
    RecordedRun recorder =
        new RecordedRun(spread(Map.of("method", "fups", "steps", 40, "testEpisodes", 1)));
    RunListener broken =
        event -> {
          if (event instanceof RunEvent.Tested tested) {
            throw new IllegalStateException("broken tile");
          }
        };
    new Experiment(recorder.experiment.config(), List.of(broken, recorder)).run();

    assertEquals(RunState.FINISHED, recorder.result.state());
    assertEquals(2, recorder.points.size());
  }

  @Test
  void aSecondVaeTellsHowFarItsClustersAgreeAndChangesNothingElse() {
    RecordedRun once = RecordedRun.of(spread(Map.of("steps", 400, "testEpisodes", 1)));
    RecordedRun twice =
        RecordedRun.of(spread(Map.of("steps", 400, "testEpisodes", 1, "secondVae", true)));

    String found = twice.stages.get(Stage.CLUSTER).result();
    assertTrue(found.endsWith("two VAEs agree by 1.00"), found);
    assertEquals(once.timelessPoints(), twice.timelessPoints());
  }

  @Test
  void collectingGoesOnUntilRewardsSufficeOrTheBudgetIsUsedUp() {
    Map<String, Object> short10 =
        Map.of("steps", 40, "testEpisodes", 1, "vaeEpochs", 1, "collectSteps", 80, "clusters", 2);
    ExperimentConfig foraging = ExperimentConfig.of(Scenarios.load("foraging-8x8-4p-4f"), short10);

    RecordedRun enough =
        RecordedRun.of(foraging.with(Map.of("minRewarded", 3, "maxCollectSteps", 20_000)));
    RecordedRun never =
        RecordedRun.of(foraging.with(Map.of("minRewarded", 1_000, "maxCollectSteps", 400)));

    String collected = enough.stages.get(Stage.COLLECT).result();
    int transitions = Integer.parseInt(collected.split(" ")[0].replace(",", ""));
    assertTrue(transitions > 4 * 80 && transitions < 4 * 20_000, collected);
    assertTrue(!enough.warnings.containsKey("rewards are rare"));
    assertTrue(never.stages.get(Stage.COLLECT).result().startsWith("1,600 transitions"));
    assertTrue(never.warnings.get("rewards are rare").contains("400 steps"));
  }
}
