package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.a2c.A2cState;
import adaps.config.ExperimentConfig;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is stopped anywhere and resumed is the run that was never stopped. */
class ResumedRunTest {
  @TempDir Path runs;

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#onSpread")
  @CsvSource({"warehouse-2color-tiny-4ag, adaps", "foraging-8x8-4p-4f, adaps", "match, fups"})
  void stoppedAtARandomUpdateItEndsWithTheSameCurveAndWeights(String scenario, String method)
      throws Exception {
    ExperimentConfig config = StoppedRuns.config(scenario, method);
    Path whole = StoppedRuns.whole(runs, config);
    int stop =
        1
            + TestSeed.stream("stop " + config.run().method() + " on " + scenario)
                .nextInt(StoppedRuns.UPDATES - 1);
    Path cut = StoppedRuns.stoppedAt(runs, config, stop);
    RunResult stopped = StoredRun.read(cut).result().orElseThrow();
    assertEquals(RunState.STOPPED, stopped.state());
    assertEquals(stop, stopped.training().updates());

    StoppedRuns.goOn(cut);

    String where = "stopped at update " + stop + ", " + TestSeed.words();
    assertEquals(StoppedRuns.timelessRows(whole), StoppedRuns.timelessRows(cut), where);
    for (String file : List.of("policy.bin", "best.bin", "best.json")) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(file)),
          Files.readAllBytes(cut.resolve(file)),
          file + ", " + where);
    }
    A2cState one = last(whole);
    A2cState other = last(cut);
    assertArrayEquals(one.critic().parameters(), other.critic().parameters(), where);
    assertArrayEquals(one.actor().secondMoment(), other.actor().secondMoment(), where);
    assertArrayEquals(one.environments(), other.environments(), where);
    RunResult end = StoredRun.read(cut).result().orElseThrow();
    assertEquals(RunState.FINISHED, end.state());
    assertEquals(
        StoredRun.read(whole).result().orElseThrow().training().testReturn(),
        end.training().testReturn());
    assertEquals(StoppedRuns.UPDATES, end.training().updates());
    assertTrue(end.stageSeconds().values().stream().allMatch(seconds -> seconds > 0));
  }

  @Test
  void theBestPolicySurvivesAStopBehindIt() throws Exception {
    ExperimentConfig config = null;
    Path whole = null;
    BestPolicy best = null;
    for (long seed = 0; best == null || best.policy().update() > StoppedRuns.UPDATES - 20; seed++) {
      config = StoppedRuns.config("match", "fups").with("seed", seed);
      whole = StoppedRuns.whole(runs, config);
      best = StoredRun.read(whole).best().orElseThrow();
    }
    double highest =
        StoredRun.read(whole).metrics().stream()
            .mapToDouble(MetricPoint::testMean)
            .max()
            .orElseThrow();
    assertEquals(highest, best.testMean());

    Path cut = StoppedRuns.stoppedAt(runs, config, (int) best.policy().update() + 1);
    List<Double> told = new ArrayList<>();
    try (RunHost host = RunHost.resume(cut, OptionalLong.empty())) {
      RunListener listener =
          event -> {
            if (event instanceof RunEvent.BestPolicyChanged changed) {
              told.add(changed.best().testMean());
            }
          };
      host.prepare(List.of(listener));
      host.run();
    }
    assertEquals(List.of(highest), told, "whoever watches hears of it");
    for (String file : List.of("best.bin", "best.json")) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(cut.resolve(file)), file);
    }
    assertFalse(
        Arrays.equals(
            Files.readAllBytes(cut.resolve("best.bin")),
            Files.readAllBytes(cut.resolve("policy.bin"))),
        "training went on behind it");
  }

  private static A2cState last(Path folder) {
    return StoredRun.read(folder).checkpoint().orElseThrow().training().a2c();
  }
}
