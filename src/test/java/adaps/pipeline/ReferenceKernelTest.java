package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.A2cState;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs on DL4J's own graphs, which anybody can hold a run of a fast kernel against. */
class ReferenceKernelTest {
  private static final double TOLERANCE = 1e-3;
  private static final Scenario MATCH =
      new Scenario("match", "Match", "match", "a test", Map.of("agents", 4));

  private static ExperimentConfig config(String method, String kernel, int updates) {
    Map<String, Object> values = new HashMap<>();
    values.put("method", method);
    values.put("kernel", kernel);
    values.put("environments", 2);
    values.put("nSteps", 2);
    values.put("steps", 2 * 2 * updates);
    values.put("hidden", "16-16");
    values.put("learningRate", 3e-3);
    values.put("testInterval", 160);
    values.put("testEpisodes", 2);
    values.put("collectSteps", 200);
    values.put("maxCollectSteps", 200);
    values.put("minRewarded", 0);
    values.put("vaeEpochs", 1);
    values.put("clusters", 2);
    return ExperimentConfig.of(MATCH, values);
  }

  @Test
  void twoHundredUpdatesOnDl4jGiveTheCurveOfTheDefaultKernel() {
    List<MetricPoint> expected = RecordedRun.of(config("adaps", "dl4j", 200)).points;
    List<MetricPoint> actual = RecordedRun.of(config("adaps", "vector", 200)).points;
    assertEquals(200, expected.get(expected.size() - 1).update());
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      MetricPoint reference = expected.get(i);
      MetricPoint fast = actual.get(i);
      String where = " after update " + reference.update();
      near(reference.testMean(), fast.testMean(), "test return" + where);
      near(reference.trainReturn(), fast.trainReturn(), "training return" + where);
      near(reference.learning().policyLoss(), fast.learning().policyLoss(), "policy loss" + where);
      near(reference.learning().valueLoss(), fast.learning().valueLoss(), "value loss" + where);
      near(reference.learning().entropy(), fast.learning().entropy(), "entropy" + where);
      near(
          reference.learning().gradientNorm(),
          fast.learning().gradientNorm(),
          "gradient norm" + where);
    }
    double first = expected.get(1).learning().entropy();
    double last = expected.get(expected.size() - 1).learning().entropy();
    assertTrue(last < 0.9 * first, "it learned: entropy " + first + " became " + last);
  }

  private static void near(double expected, double actual, String what) {
    // Before the first update there are no losses.
    double size = Double.isNaN(expected) ? 1 : Math.abs(expected);
    assertEquals(expected, actual, TOLERANCE * size, what);
  }

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#names")
  void everyMethodTrainsOnDl4jAndGoesOnFromACheckpointToTheBit(String method) {
    ExperimentConfig config = config(method, "dl4j", 8).with("checkpointUpdates", 3);
    RecordedRun whole = RecordedRun.of(config);
    Checkpoint third =
        whole.checkpoints.stream().filter(c -> c.updates() == 3).findFirst().orElseThrow();
    RecordedRun resumed = RecordedRun.from(third, config);
    assertEquals(8, resumed.result.training().updates());
    assertEquals(whole.timelessPoints(), resumed.timelessPoints());
    A2cState one = end(whole);
    A2cState other = end(resumed);
    assertArrayEquals(one.actor().parameters(), other.actor().parameters());
    assertArrayEquals(one.critic().parameters(), other.critic().parameters());
    assertArrayEquals(one.actor().secondMoment(), other.actor().secondMoment());
    assertEquals(8, other.critic().steps());
  }

  private static A2cState end(RecordedRun run) {
    return run.checkpoints.get(run.checkpoints.size() - 1).training().a2c();
  }
}
