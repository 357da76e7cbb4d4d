package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.sharing.NeuronMasks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where an observation says all that an agent must know, no way of sharing may stand in the way of
 * learning: every method, FuPS too, comes close to the known optimum, with the networks, masks and
 * inputs that make it this method. What tells the methods apart is in {@link HiddenTypesTest}.
 */
class EveryMethodLearnsTest {
  private static final int AGENTS = 4;
  private static final int OBSERVATION = 3;
  private static final int ACTIONS = 3;
  private static final int HIDDEN = 32;
  private static final int CLUSTERS = 2;

  private static final Scenario MATCH =
      new Scenario("match", "", "match", "", Map.of("agents", AGENTS));

  static ExperimentConfig config(String method, String kernel) {
    Map<String, Object> values = new HashMap<>();
    values.put("method", method);
    values.put("kernel", kernel);
    values.put("steps", 24_000);
    values.put("learningRate", 3e-3);
    values.put("testInterval", 6_000);
    values.put("testEpisodes", 16);
    values.put("hidden", HIDDEN + "-" + HIDDEN);
    values.put("collectSteps", 1_000);
    values.put("vaeEpochs", 4);
    values.put("clusters", CLUSTERS);
    return ExperimentConfig.of(MATCH, values);
  }

  /** Weights and biases of one actor and one critic. */
  private static long parameters(int inputs) {
    int upToOutputs = HIDDEN * (inputs + 1) + HIDDEN * (HIDDEN + 1);
    return 2 * upToOutputs + (ACTIONS + 1) * (HIDDEN + 1);
  }

  private static long masksInUse(NeuronMasks masks) {
    return masks == null ? 0 : Arrays.stream(masks.maskOfAgent()).distinct().count();
  }

  @ParameterizedTest
  @CsvSource({
    "adaps, vector, 1, 2, 0",
    "seps, vector, 2, 0, 0",
    "nops, vector, 4, 0, 0",
    "fups, vector, 1, 0, 0",
    "fups+id, vector, 1, 0, 4",
    "snp-ps, vector, 1, 4, 0",
    "gradps, vector, 1, 4, 0",
    "adaps, nd4j, 1, 2, 0",
    "seps, nd4j, 2, 0, 0",
    "nops, nd4j, 4, 0, 0"
  })
  void reachesNineTenthsOfTheKnownOptimumWithItsOwnNetworksMasksAndInputs(
      String method, String kernel, int networks, int masks, int moreInputs) {
    RecordedRun run = RecordedRun.of(config(method, kernel));

    double best = MatchEnvironment.bestReturn(EnvironmentKinds.spec(MATCH));
    double first = run.points.get(0).testMean();
    assertTrue(first < 0.5 * best, () -> "solved before training: " + first + " of " + best);
    assertTrue(
        run.result.training().testReturn() > 0.9 * best,
        () -> run.result.training().testReturn() + " of " + best);
    assertEquals(
        networks * parameters(OBSERVATION + moreInputs),
        run.result.training().trainableParameters());
    assertEquals(masks, masksInUse(run.policy.plan().masks()));
    assertEquals(24_000, run.result.training().envSteps());
    assertEquals(RunState.FINISHED, run.result.state());
  }
}
