package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adaps.a2c.Evaluator.TestReturns;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void everyTestHasEpisodesOfItsOwn() {
    Evaluator evaluator = evaluator("spread-5-5-5");

    assertFalse(Arrays.equals(evaluator.test(0).returns(), evaluator.test(1).returns()));
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
    actor.writeParameters(ActorCritic.initialActor(shape, 1, streams));
    return new Evaluator(maker, plan, actor, config.evaluation(), streams);
  }
}
