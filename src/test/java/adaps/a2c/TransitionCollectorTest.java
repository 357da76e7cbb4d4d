package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.CollectConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.identity.Transitions;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionCollectorTest {
  private static final int COPIES = 2;
  private final RandomStreams streams = new RandomStreams(0);

  private TransitionCollector collector(
      Supplier<Environment> environments, int agents, Map<String, Object> settings) {
    Scenario scenario = new Scenario("x", "", "spread", "", Map.of());
    CollectConfig config = ExperimentConfig.of(scenario, settings).identity().collecting();
    SharingPlan plan = new SharingPlan(1, new int[agents], null, false);
    EnvironmentBatch batch =
        new EnvironmentBatch(environments, COPIES, copy -> streams.stream("environment", copy));
    MlpShape shape =
        new MlpShape(batch.spec().observationSize(), List.of(1), batch.spec().actions());
    MlpBank policy =
        MlpKernels.named("vector").create(shape, 1, null, PolicyActor.rows(plan, COPIES));
    return new TransitionCollector(
        batch, plan, policy, config, streams.stream("actions"), streams.stream("sampling"));
  }

  /**
   * Agent i sees 100·i + 10·e + t in episode e. After three steps an episode ends, in a terminal
   * state or at the time limit: what follows is 3, not the next episode's 10.
   */
  @ParameterizedTest
  @CsvSource({"3, 9", "0, 3"})
  void theLastTransitionOfAnEpisodeLeadsToItsOwnLastObservation(int terminalAt, int timeLimit) {
    int agents = 2;
    TransitionCollector collector =
        collector(
            () -> new ScriptedEnvironment(agents, terminalAt, timeLimit),
            agents,
            Map.of("collectSteps", 100, "maxCollectSteps", 100, "minRewarded", 0));
    for (int step = 0; step < 7; step++) {
      collector.step();
    }
    Transitions kept = collector.transitions();
    assertEquals(7 * COPIES * agents, kept.size());
    for (int i = 0; i < kept.size(); i++) {
      int agent = i % agents;
      int step = i / (agents * COPIES);
      int before = 100 * agent + 10 * (step / 3) + step % 3;
      assertEquals(agent, kept.agentOf()[i]);
      assertEquals(before, kept.observations()[i], "observation of transition " + i);
      assertEquals(before + 1, kept.nextObservations()[i], "what follows transition " + i);
      assertEquals(step % 3 + 1 + agent, kept.rewardOf()[i], "reward of transition " + i);
    }
  }

  @Test
  void theActionThatWasTakenIsKeptAndActionsAreSampled() {
    TransitionCollector collector =
        collector(
            () -> new ActionRewards(3, 10),
            3,
            Map.of("collectSteps", 200, "maxCollectSteps", 200, "minRewarded", 0));
    int ones = 0;
    while (!collector.finished()) {
      collector.step();
    }
    Transitions kept = collector.transitions();
    for (int i = 0; i < kept.size(); i++) {
      assertEquals(kept.rewardOf()[i], kept.actionOf()[i]);
      ones += kept.actionOf()[i];
    }
    // 600 fair draws: mean 300, deviation 12.
    assertEquals(300, ones, 5 * 12);
  }

  /** Who sees target i and names it is rewarded, agents of the second type with 2. */
  @Test
  void anActionIsKeptWithTheObservationThatItAnswered() {
    Scenario match = new Scenario("match", "", "match", "", Map.of("agents", 4));
    TransitionCollector collector =
        collector(
            EnvironmentKinds.of(match).prepare(match.settings(), streams),
            4,
            Map.of("collectSteps", 40, "maxCollectSteps", 1000, "minRewarded", 0));
    while (!collector.finished()) {
      collector.step();
    }
    assertEquals(40, collector.steps());
    Transitions kept = collector.transitions();
    assertEquals(4 * 40, kept.size());
    for (int i = 0; i < kept.size(); i++) {
      float named = kept.observations()[3 * i + kept.actionOf()[i]];
      assertEquals(named * (kept.agentOf()[i] < 2 ? 1 : 2), kept.rewardOf()[i], "transition " + i);
    }
  }

  @Test
  void itGoesOnUntilEveryAgentIsRewardedOftenEnough() {
    TransitionCollector collector =
        collector(
            () -> new ActionRewards(2, 10),
            2,
            Map.of("collectSteps", 20, "maxCollectSteps", 1000, "minRewarded", 50));
    while (!collector.finished()) {
      assertTrue(collector.steps() < 20 || !collector.enoughRewards());
      collector.step();
    }
    int[] rewarded = new int[2];
    for (int i = 0; i < collector.transitions().size(); i++) {
      rewarded[collector.transitions().agentOf()[i]] += collector.transitions().rewardOf()[i];
    }
    int fewest = Math.min(rewarded[0], rewarded[1]);
    assertTrue(fewest >= 50 && fewest <= 51, fewest + " rewards of the agent with fewest");
    assertEquals(1, collector.done());
    assertFalse(collector.isSample());
  }

  @Test
  void itEndsWithTheRewardThatWasStillMissing() {
    TransitionCollector collector =
        collector(
            () -> new ScriptedEnvironment(1, 0, 50),
            1,
            Map.of("collectSteps", 10, "maxCollectSteps", 1000, "minRewarded", 50));
    while (!collector.finished()) {
      collector.step();
    }
    assertEquals(50, collector.steps());
  }

  @Test
  void whereRewardsAreTooFewTheBudgetEndsItAndProgressSaysHowFarItIs() {
    TransitionCollector collector =
        collector(
            () -> new PoisonedEnvironment(1, 50, PoisonedEnvironment.Poison.NONE),
            1,
            Map.of("collectSteps", 20, "maxCollectSteps", 80, "minRewarded", 1));
    assertEquals(0, collector.done());
    for (int step = 0; step < 20; step++) {
      collector.step();
    }
    assertEquals(40, collector.steps());
    assertFalse(collector.finished());
    assertEquals(0.5, collector.done());
    for (int step = 0; step < 20; step++) {
      assertFalse(collector.finished());
      collector.step();
    }
    assertTrue(collector.finished());
    assertFalse(collector.enoughRewards());
    assertEquals(1, collector.done());
  }

  @Test
  void progressIsThatOfStepsOrOfRewardsWhicheverIsBehind() {
    TransitionCollector collector =
        collector(
            () -> new ScriptedEnvironment(1, 0, 50),
            1,
            Map.of("collectSteps", 20, "maxCollectSteps", 1000, "minRewarded", 8));
    collector.step();
    assertEquals(2 / 20.0, collector.done());
    collector =
        collector(
            () -> new ScriptedEnvironment(1, 0, 50),
            1,
            Map.of("collectSteps", 20, "maxCollectSteps", 1000, "minRewarded", 80));
    collector.step();
    assertEquals(2 / 80.0, collector.done());
  }

  /** Three agents and room for 60 transitions are 20 joint steps, of 200. */
  @Test
  void whereThereAreTooManyTransitionsWholeJointStepsAreSampled() {
    TransitionCollector collector =
        collector(
            () -> new ScriptedEnvironment(3, 0, 1000),
            3,
            Map.of(
                "collectSteps",
                200,
                "maxCollectSteps",
                200,
                "minRewarded",
                0,
                "maxTransitions",
                60));
    while (!collector.finished()) {
      collector.step();
    }
    Transitions kept = collector.transitions();
    assertEquals(60, kept.size());
    assertTrue(collector.isSample());
    Set<Float> late = new HashSet<>();
    for (int i = 0; i < 60; i += 3) {
      float step = kept.observations()[i];
      late.add(step);
      for (int agent = 0; agent < 3; agent++) {
        assertEquals(agent, kept.agentOf()[i + agent]);
        assertEquals(100 * agent + step, kept.observations()[i + agent]);
        assertEquals(100 * agent + step + 1, kept.nextObservations()[i + agent]);
      }
    }
    assertTrue(late.stream().anyMatch(step -> step > 50), "only the beginning was kept");
  }
}
