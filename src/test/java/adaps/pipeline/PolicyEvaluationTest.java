package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicyEvaluation.Returns;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Hand-made policies on the tiny environment: four agents, two of each type, ten steps; naming the
 * target earns 1, or 2 for the second type.
 */
class PolicyEvaluationTest {
  private static final MlpShape SHAPE = new MlpShape(3, List.of(3), 3);

  @Test
  void returnsAreThoseComputedByHand() {
    // The first type's network always names the target, the second's never does.
    float[] parameters = new float[2 * SHAPE.parameters()];
    nameTheTarget(parameters, 0, 10);
    nameTheTarget(parameters, SHAPE.parameters(), -10);
    SharingPlan plan = new SharingPlan(2, new int[] {0, 0, 1, 1}, null, false);
    Returns returns = evaluation(plan, parameters).play(70, true, 0);
    assertEquals(70, returns.returns().length);
    assertEquals(10 * (1 + 1), returns.mean(), 1e-9);
    assertEquals(0, returns.standardDeviation(), 1e-9);
    assertEquals(List.of("first", "second"), List.copyOf(returns.returnByType().keySet()));
    assertEquals(20, returns.returnByType().get("first"), 1e-9);
    assertEquals(0, returns.returnByType().get("second"), 1e-9);
  }

  @Test
  void samplingAUniformPolicyHasTheMeanAndDeviationOfChance() {
    Returns returns = evaluation(shared(), new float[SHAPE.parameters()]).play(2000, false, 1);
    // A third of 10·(1+1+2+2); per step and agent the variance is 2/9 of the squared reward.
    assertEquals(20, returns.mean(), 0.5);
    assertEquals(Math.sqrt(10 * (1 + 1 + 4 + 4) * 2 / 9.0), returns.standardDeviation(), 0.3);
    assertEquals(20 / 3.0, returns.returnByType().get("first"), 0.3);
    double parts = returns.returnByType().values().stream().mapToDouble(Double::doubleValue).sum();
    assertEquals(returns.mean(), parts, 1e-9);
  }

  @Test
  void theSeedDecidesEveryEpisode() {
    PolicyEvaluation evaluation = evaluation(shared(), new float[SHAPE.parameters()]);
    double[] once = evaluation.play(100, false, 3).returns();
    assertArrayEquals(once, evaluation.play(100, false, 3).returns());
    assertFalse(Arrays.equals(once, evaluation.play(100, false, 4).returns()));
    double[] first = Arrays.copyOf(once, 36);
    assertFalse(Arrays.equals(first, Arrays.copyOfRange(once, 64, 100)), "episodes repeat");
  }

  @Test
  void oneEpisodeHasNoDeviation() {
    Returns one = evaluation(shared(), new float[SHAPE.parameters()]).play(1, false, 0);
    assertTrue(Double.isNaN(one.standardDeviation()));
  }

  @Test
  void theWatchedEpisodeIsTheOneThatIsPlayed() {
    PolicyEvaluation evaluation = evaluation(shared(), new float[SHAPE.parameters()]);
    double played = evaluation.play(1, false, 3).mean();
    WatchedEpisode watched = evaluation.watch(false, 3, 100);
    assertEquals(played, watched.total());
    assertEquals(10, watched.steps());
    assertEquals(11, watched.frames().size(), "the beginning, and ten steps");
    for (int step = 0; step <= 10; step++) {
      assertEquals(step, watched.frames().get(step).step());
    }
    assertEquals(0, watched.returns().get(0));
    assertEquals(played, watched.returns().get(10));
    assertNotEquals(played, evaluation.watch(false, 4, 100).total());
  }

  @Test
  void ofALongEpisodeTheBeginningIsKept() {
    PolicyEvaluation evaluation = evaluation(shared(), new float[SHAPE.parameters()]);
    WatchedEpisode whole = evaluation.watch(false, 3, 100);
    WatchedEpisode begun = evaluation.watch(false, 3, 4);
    assertEquals(10, begun.steps());
    assertEquals(whole.total(), begun.total());
    assertEquals(whole.returns().subList(0, 5), begun.returns());
    assertEquals(5, begun.frames().size());
  }

  @Test
  void aPolicyOfAnotherEnvironmentIsRefusedWithBothNumbers() {
    SharingPlan plan = new SharingPlan(1, new int[5], null, false);
    ConfigException refused =
        assertThrows(ConfigException.class, () -> evaluation(plan, new float[0]));
    assertTrue(refused.getMessage().contains("5 agents but the run's scenario has 4"));
  }

  private static SharingPlan shared() {
    return new SharingPlan(1, new int[4], null, false);
  }

  /** Weights with which the logits are a multiple of the one-hot target. */
  private static void nameTheTarget(float[] parameters, int from, float multiple) {
    for (int i = 0; i < 3; i++) {
      parameters[from + 3 * i + i] = 1;
      parameters[from + 12 + 3 * i + i] = multiple;
    }
  }

  private static PolicyEvaluation evaluation(SharingPlan plan, float[] parameters) {
    ExperimentConfig config =
        ExperimentConfig.of(new Scenario("match", "match", "match", "a test", Map.of()));
    return new PolicyEvaluation(config, new PolicySnapshot(plan, SHAPE, parameters, 0));
  }
}
