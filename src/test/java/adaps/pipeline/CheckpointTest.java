package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.A2cState;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Going on from any checkpoint gives the numbers of a run that never stopped. */
class CheckpointTest {
  private static ExperimentConfig config(String scenario, String method) {
    Scenario where =
        scenario.equals("match")
            ? new Scenario("match", "Match", "match", "a test", Map.of())
            : Scenarios.load(scenario);
    return ExperimentConfig.of(
        where,
        Map.of(
            "method",
            method,
            "steps",
            2_400,
            "testInterval",
            500,
            "testEpisodes",
            2,
            "collectSteps",
            400,
            "maxCollectSteps",
            400,
            "minRewarded",
            0,
            "vaeEpochs",
            1,
            "clusters",
            2,
            "checkpointUpdates",
            7));
  }

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#onSpread")
  @CsvSource({"warehouse-2color-tiny-4ag, adaps", "foraging-8x8-4p-4f, adaps", "match, adaps"})
  void everyCheckpointGoesOnToTheSameNumbers(String scenario, String method) {
    ExperimentConfig config = config(scenario, method);
    RecordedRun whole = RecordedRun.of(config);
    List<Checkpoint> all = whole.checkpoints;
    assertTrue(all.size() > 5, all.size() + " checkpoints");
    int last = all.size() - 1;
    for (int i : new int[] {0, 1, 2, last / 2, last - 1, last}) {
      RecordedRun resumed = RecordedRun.from(all.get(i), config);
      assertEquals(whole.timelessPoints(), resumed.timelessPoints(), "checkpoint " + i);
      assertArrayEquals(whole.policy.actorParameters(), resumed.policy.actorParameters());
      assertArrayEquals(
          newest(whole).training().a2c().critic().parameters(),
          end(all.get(i), resumed).critic().parameters());
      assertArrayEquals(
          newest(whole).training().a2c().actor().secondMoment(),
          end(all.get(i), resumed).actor().secondMoment());
      assertEquals(whole.warnings, resumed.warnings);
      assertEquals(whole.result.training().updates(), resumed.result.training().updates());
      assertEquals(whole.result.training().testReturn(), resumed.result.training().testReturn());
      assertEquals(whole.result.stageSeconds().keySet(), resumed.result.stageSeconds().keySet());
    }
  }

  @ParameterizedTest
  @CsvSource({"adaps", "fups"})
  void aFinishedRunTrainsOnAsIfItHadBeenLonger(String method) {
    ExperimentConfig config = config("spread-5-5-5", method);
    ExperimentConfig longer = config.with("steps", 4_000);
    RecordedRun whole = RecordedRun.of(longer);
    RecordedRun more = RecordedRun.from(newest(RecordedRun.of(config)), longer);
    assertEquals(whole.timelessPoints(), more.timelessPoints());
    assertArrayEquals(whole.policy.actorParameters(), more.policy.actorParameters());
  }

  /** Where training ended; going on from its end takes no further checkpoint. */
  private static A2cState end(Checkpoint from, RecordedRun resumed) {
    return (resumed.checkpoints.isEmpty() ? from : newest(resumed)).training().a2c();
  }

  private static Checkpoint newest(RecordedRun run) {
    return run.checkpoints.get(run.checkpoints.size() - 1);
  }
}
