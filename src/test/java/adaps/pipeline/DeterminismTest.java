package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {
  private static ExperimentConfig config(String method) {
    return ExperimentConfig.of(
        Scenarios.load("spread-5-5-5"),
        Map.of(
            "method",
            method,
            "steps",
            4_000,
            "testInterval",
            1_000,
            "testEpisodes",
            3,
            "collectSteps",
            800,
            "vaeEpochs",
            2,
            "clusters",
            3));
  }

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#names")
  void sameConfigurationAndSeedGiveTheSameNumbersToTheBit(String method) {
    RecordedRun first = RecordedRun.of(config(method));
    RecordedRun second = RecordedRun.of(config(method));

    assertEquals(first.timelessPoints(), second.timelessPoints());
    assertArrayEquals(first.policy.actorParameters(), second.policy.actorParameters());
    assertEquals(5, first.points.size());
  }

  @Test
  void theVaesLossCurveIsTheSameEveryTimeAndEndsWithTheTraining() {
    List<List<Double>> first = losses(RecordedRun.of(config("adaps")));
    assertEquals(first, losses(RecordedRun.of(config("adaps"))));
    assertTrue(first.size() >= 2 && first.size() <= 400, first.size() + " points");
    assertEquals(2.0, first.get(first.size() - 1).get(0), 1e-9, "the last of two epochs");
  }

  private static List<List<Double>> losses(RecordedRun run) {
    return run.vae.stream()
        .map(p -> List.of(p.epoch(), p.observationError(), p.rewardError(), p.divergence()))
        .toList();
  }

  @Test
  void anotherSeedGivesOtherNumbers() {
    RecordedRun first = RecordedRun.of(config("adaps"));
    RecordedRun second = RecordedRun.of(config("adaps").with("seed", 1));

    assertNotEquals(first.timelessPoints(), second.timelessPoints());
  }

  /** Neither the episodes nor the look at how differently agents act. */
  @ParameterizedTest
  @ValueSource(strings = {"fups", "nops", "fups+id"})
  void testingMoreOftenChangesNothingInTraining(String method) {
    ExperimentConfig config = config(method).with("testEpisodes", 1);
    RecordedRun rarely = RecordedRun.of(config.with("testInterval", 100_000));
    RecordedRun often = RecordedRun.of(config.with("testInterval", 40));

    assertTrue(often.points.size() > 50);
    assertEquals(method.equals("fups"), often.points.get(50).diversity() == 0);
    assertArrayEquals(rarely.policy.actorParameters(), often.policy.actorParameters());
  }

  @Test
  void pausedAndSteppedRunsComputeWhatUninterruptedOnesDo() throws InterruptedException {
    RecordedRun uninterrupted = RecordedRun.of(config("adaps"));

    RecordedRun stepped = new RecordedRun(config("adaps"));
    stepped.experiment.control().pause();
    Thread thread = new Thread(stepped.experiment);
    thread.start();
    awaitPause(stepped, 1);
    for (int press = 1; press <= 30; press++) {
      stepped.experiment.control().step();
      awaitPause(stepped, 1 + press);
    }
    stepped.experiment.control().nextStage();
    awaitPause(stepped, 32);
    stepped.experiment.control().resume();
    thread.join(60_000);

    assertFalse(thread.isAlive());
    assertEquals(uninterrupted.timelessPoints(), stepped.timelessPoints());
    assertArrayEquals(uninterrupted.policy.actorParameters(), stepped.policy.actorParameters());
    assertArrayEquals(uninterrupted.latent.mu(), stepped.latent.mu());
    assertArrayEquals(uninterrupted.latent.plane(), stepped.latent.plane());
    assertArrayEquals(uninterrupted.latent.planeCentres(), stepped.latent.planeCentres());
  }

  private static void awaitPause(RecordedRun run, int number) {
    Waiting.until(
        "the run pauses for the " + number + ". time",
        () -> run.states,
        () -> Collections.frequency(run.states, RunState.PAUSED) >= number);
  }
}
