package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.a2c.Evaluator.TestReturns;
import adaps.config.EvaluationConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
  /** An evaluator keeps its environments from test to test; nothing of one test may be left. */
  @ParameterizedTest
  @ValueSource(strings = {"spread-5-5-5", "warehouse-2color-tiny-4ag", "foraging-8x8-4p-4f"})
  void aTestDependsOnlyOnItsNumber(String name) {
    Evaluator used = evaluator(name);
    double[] first = used.test(0).returns();
    used.test(1);
    TestReturns second = used.test(2);

    assertArrayEquals(evaluator(name).test(2).returns(), second.returns());
    assertArrayEquals(evaluator(name).test(2).byAgent(), second.byAgent());
    assertArrayEquals(first, used.test(0).returns());
  }

  @Test
  void aTestThatIsStoppedLeavesNothingBehind() {
    Evaluator used = evaluator("spread-5-5-5");
    AtomicInteger asked = new AtomicInteger();
    assertThrows(
        CancellationException.class, () -> used.test(1, () -> asked.incrementAndGet() > 3));
    assertEquals(4, asked.get());
    assertArrayEquals(evaluator("spread-5-5-5").test(1).returns(), used.test(1).returns());
  }

  @Test
  void everyTestHasEpisodesOfItsOwn() {
    Evaluator evaluator = evaluator("spread-5-5-5");

    assertFalse(Arrays.equals(evaluator.test(0).returns(), evaluator.test(1).returns()));
  }

  /** The second action has probability 3/4 and pays 1. */
  @ParameterizedTest
  @CsvSource({"true, 60, 0", "false, 45, 3.4"})
  void greedyTestsTakeTheMostProbableActionAndOthersSample(
      boolean greedy, double expected, double deviation) {
    int agents = 3;
    SharingPlan plan = new SharingPlan(1, new int[agents], null, false);
    MlpBank actor = MlpKernels.named("vector").create(new MlpShape(1, List.of(1), 2), 1, null, 900);
    actor.writeParameters(new float[] {0, 0, 0, 0, 0, (float) Math.log(3)});
    Evaluator evaluator =
        new Evaluator(
            () -> new ActionRewards(agents, 20),
            plan,
            actor,
            new EvaluationConfig(1, 100, greedy, 0),
            new RandomStreams(0));
    // 60 draws of variance 3/16 in each of 100 episodes.
    assertEquals(expected, evaluator.test(0).mean(), 5 * deviation / 10);
  }

  /** Copy c ends after c + 1 steps, in which the agents are rewarded with t and t + 1. */
  @Test
  void everyEpisodeCountsToItsOwnEndAndNoFurther() {
    int[] made = {0};
    SharingPlan plan = new SharingPlan(1, new int[2], null, false);
    MlpBank actor = MlpKernels.named("vector").create(new MlpShape(1, List.of(1), 2), 1, null, 30);
    TestReturns returns =
        new Evaluator(
                () -> new ScriptedEnvironment(2, ++made[0], 4),
                plan,
                actor,
                new EvaluationConfig(1, 5, false, 0),
                new RandomStreams(0))
            .test(0);
    // The fifth would end after five steps, but the limit is four.
    assertArrayEquals(new double[] {3, 8, 15, 24, 24}, returns.returns());
    assertArrayEquals(new double[] {6, 9}, returns.byAgent()[2]);
    assertEquals(74.0 / 5, returns.mean(), 1e-12);
    assertEquals(3, returns.min());
    assertEquals(24, returns.max());
  }

  private static Evaluator evaluator(String name) {
    Scenario scenario = Scenarios.load(name);
    ExperimentConfig config = ExperimentConfig.of(scenario, Map.of("testEpisodes", 6));
    RandomStreams streams = new RandomStreams(3);
    var maker = EnvironmentKinds.of(scenario).prepare(scenario.settings(), streams);
    var spec = EnvironmentKinds.spec(scenario);
    SharingPlan plan = new SharingPlan(1, new int[spec.agents()], null, false);
    var shape = ActorCritic.actorShape(plan, spec, config.a2c());
    MlpBank actor = MlpKernels.named("auto").create(shape, 1, null, PolicyActor.rows(plan, 6));
    actor.writeParameters(ActorCritic.initialActor(shape, 1, streams, () -> false));
    return new Evaluator(maker, plan, actor, config.evaluation(), streams);
  }
}
