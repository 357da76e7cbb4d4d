package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryMethodLearnsTest {
  private static final Scenario MATCH = new Scenario("match", "", "match", "", Map.of("agents", 4));

  static ExperimentConfig config(String method, String kernel) {
    Map<String, Object> values = new HashMap<>();
    values.put("method", method);
    values.put("kernel", kernel);
    values.put("steps", 24_000);
    values.put("learningRate", 3e-3);
    values.put("testInterval", 6_000);
    values.put("testEpisodes", 16);
    values.put("hidden", "32-32");
    values.put("collectSteps", 1_000);
    values.put("vaeEpochs", 4);
    values.put("clusters", 2);
    return ExperimentConfig.of(MATCH, values);
  }

  @ParameterizedTest
  @CsvSource({
    "adaps, vector",
    "seps, vector",
    "nops, vector",
    "fups, vector",
    "fups+id, vector",
    "snp-ps, vector",
    "adaps, nd4j",
    "seps, nd4j",
    "nops, nd4j"
  })
  void reachesNineTenthsOfTheKnownOptimum(String method, String kernel) {
    RecordedRun run = RecordedRun.of(config(method, kernel));

    double best = MatchEnvironment.bestReturn(EnvironmentKinds.spec(MATCH));
    double first = run.points.get(0).testMean();
    assertTrue(first < 0.5 * best, () -> "solved before training: " + first + " of " + best);
    assertTrue(run.result.testReturn() > 0.9 * best, () -> run.result.testReturn() + " of " + best);
    assertEquals(24_000, run.result.envSteps());
    assertEquals(RunState.FINISHED, run.result.state());
  }
}
