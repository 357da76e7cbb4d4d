package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.showcase.ShowcaseFrame;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which policy acts, and when the world moves; no window, no toolkit. */
class WorldViewModelTest {
  private final WorldViewModel world = new WorldViewModel();
  private long clock;

  @BeforeEach
  void begin() {
    begin(MatchPolicies.MATCH, 0);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void begin(Scenario scenario, int seed) {
    ExperimentConfig config = ExperimentConfig.of(scenario, Map.of("seed", seed));
    world.accept(new RunEvent.Begins(config, EnvironmentKinds.spec(scenario)));
  }

  private void await(String what, BooleanSupplier condition) {
    Waiting.until(
        what,
        () -> {
          world.playback().pulse(clock += 10_000_000L);
          return condition.getAsBoolean();
        });
  }

  private void awaitPolicy(int screen, String words) {
    await(
        "world " + screen + " shows the " + words,
        () -> world.shown(screen) != null && world.shown(screen).policy().equals(words));
  }

  @Test
  void eachChoiceShowsItsOwnPolicyAndSaysWhich() {
    awaitPolicy(0, "random actions");
    PolicySnapshot initial = MatchPolicies.policy(0, 0);
    world.accept(new RunEvent.PolicyChanged(initial));
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(3, 1200)));
    world.accept(
        new RunEvent.BestPolicyChanged(new BestPolicy(MatchPolicies.policy(5, 800), 17.5)));
    awaitPolicy(0, "newest policy \u00b7 update 1,200");
    world.choose(0, PolicyChoice.BEST);
    awaitPolicy(0, "best policy \u00b7 update 800 \u00b7 test return 17.5");
    assertEquals(800, world.shown(0).update());
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(4, 1300)));
    world.choose(0, PolicyChoice.INITIAL);
    awaitPolicy(0, "initial policy");
    assertArrayEquals(
        new float[] {1 / 3f, 1 / 3f, 1 / 3f},
        world.shown(0).moments().of(0).probabilities(),
        1e-6f);
    world.choose(0, PolicyChoice.NEWEST);
    awaitPolicy(0, "newest policy \u00b7 update 1,300");
    world.choose(0, PolicyChoice.RANDOM);
    awaitPolicy(0, "random actions");
  }

  @Test
  void aFileTellsByItselfWhatWasRun() {
    awaitPolicy(0, "random actions");
    String caption = world.captionOfFile(world.shown(0));
    assertTrue(caption.startsWith("match \u00b7 AdaPS \u00b7 seed 0\nEpisode "), caption);
  }

  @Test
  void theBestPolicyStaysWhenNewerOnesAreWorse() {
    world.choose(0, PolicyChoice.BEST);
    awaitPolicy(0, "random actions");
    world.accept(
        new RunEvent.BestPolicyChanged(new BestPolicy(MatchPolicies.policy(5, 800), 17.5)));
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(1, 900)));
    awaitPolicy(0, "best policy \u00b7 update 800 \u00b7 test return 17.5");
    for (int step = 0; step < 3; step++) {
      ShowcaseFrame before = world.shown(0);
      await("the world goes on", () -> world.shown(0) != before);
      assertEquals(
          "best policy \u00b7 update 800 \u00b7 test return 17.5", world.shown(0).policy());
    }
  }

  @Test
  void sideBySideTwoPoliciesActInTheSameEpisode() {
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(0, 0)));
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(60, 10)));
    world.sideBySide().set(true);
    awaitPolicy(0, "newest policy \u00b7 update 10");
    awaitPolicy(1, "initial policy");
    await("the episode goes on", () -> world.shown(0).world().step() > 4);
    ShowcaseFrame left = world.shown(0);
    ShowcaseFrame right = world.shown(1);
    assertEquals(left.world().step(), right.world().step());
    assertEquals(left.episode(), right.episode());
    assertArrayEquals(left.moments().of(2).observation(), right.moments().of(2).observation());
    world.sideBySide().set(false);
    await("the second world is gone", () -> world.shown(1) == null);
  }

  @Test
  void aStoredPolicyThatDoesNotFitIsRefusedInOneSentence() {
    StoredPolicy stored =
        new StoredPolicy(
            "match-fups-seed0",
            ExperimentConfig.of(MatchPolicies.MATCH),
            MatchPolicies.policy(2, 9));
    world.choose(0, stored);
    awaitPolicy(0, "stored AdaPS \u00b7 seed 0 \u00b7 update 9");
    assertEquals("", world.problem().get());
    begin(Scenarios.load("spread-5-5-5"), 0);
    String sentence =
        "The policy of match-fups-seed0 is made for 4 agents but the world on show has 15; choose a"
            + " run of this scenario, or set up match first.";
    assertEquals("", world.problem().get(), "nobody asked for it here");
    assertEquals(PolicyChoice.NEWEST, world.screens().get(0).choice().get());
    world.choose(0, PolicyChoice.RANDOM);
    world.choose(0, stored);
    assertEquals(sentence, world.problem().get());
    assertEquals(PolicyChoice.RANDOM, world.screens().get(0).choice().get());
    begin(Scenarios.load("spread-5-5-5"), 1);
    assertEquals("", world.problem().get(), "what was said goes with the next run");
  }

  @Test
  void anotherRunsPolicyGivesWayToTheInitialOneBesideTheNewest() {
    StoredPolicy stored =
        new StoredPolicy(
            "match-fups-seed0",
            ExperimentConfig.of(MatchPolicies.MATCH),
            MatchPolicies.policy(2, 9));
    world.choose(1, stored);
    begin(Scenarios.load("spread-5-5-5"), 0);
    assertEquals(PolicyChoice.NEWEST, world.screens().get(0).choice().get());
    assertEquals(
        PolicyChoice.INITIAL, world.screens().get(1).choice().get(), "not the newest twice");
    assertEquals("", world.problem().get());
  }

  @Test
  void aWorldThatSomebodyHasStoppedKeepsThePolicyThatLedThere() {
    world.sideBySide().set(true);
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(3, 1200)));
    awaitPolicy(0, "newest policy \u00b7 update 1,200");
    world.playing().set(false);
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(4, 1300)));
    world.choose(1, PolicyChoice.NEWEST);
    awaitPolicy(1, "newest policy \u00b7 update 1,300");
    assertEquals("newest policy \u00b7 update 1,200", world.shown(0).policy());
    world.playback().stepForward();
    awaitPolicy(0, "newest policy \u00b7 update 1,300");
  }

  @Test
  void aPolicyThatLearnedOtherPermutationsIsRefused() {
    Scenario warehouse = Scenarios.load("warehouse-2color-tiny-2ag");
    begin(warehouse, 0);
    assertRefused(warehouse, 1, "seed 1");
    Scenario spread = Scenarios.load("spread-5-5-5");
    begin(spread, 0);
    assertRefused(spread, 1, null);
  }

  private void assertRefused(Scenario scenario, int seed, String because) {
    var snapshot = StoredPolicies.untrained(scenario, 0);
    var config = ExperimentConfig.of(scenario, Map.of("seed", seed));
    world.choose(0, new StoredPolicy("run", config, snapshot));
    assertEquals(because == null, world.problem().get().isEmpty(), world.problem().get());
    assertTrue(because == null || world.problem().get().contains(because));
  }

  @Test
  void aPausedRunHoldsTheWorldAndGoesOnWithIt() {
    world.accept(new RunEvent.StateChanged(RunState.RUNNING, ""));
    assertTrue(world.playing().get());
    world.accept(new RunEvent.StateChanged(RunState.PAUSED, ""));
    world.accept(new RunEvent.StateChanged(RunState.PAUSED, ""));
    assertFalse(world.playing().get());
    world.accept(new RunEvent.StateChanged(RunState.RUNNING, ""));
    assertTrue(world.playing().get());
  }

  @Test
  void whoLooksBackIsNotDisturbedByTheRunsEnd() {
    world.playing().set(false);
    world.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    assertFalse(world.playing().get());
  }

  @Test
  void afterItIsClosedLateNewsDoesNoHarm() {
    world.close();
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(1, 3)));
    world.accept(new RunEvent.BestPolicyChanged(new BestPolicy(MatchPolicies.policy(1, 3), 2)));
    world.freshEpisode();
    world.playback().pulse(1);
    assertEquals(0, world.seen().size());
  }
}
