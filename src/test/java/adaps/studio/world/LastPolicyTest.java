package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.RunEvent;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the run before the present one ended with acts in the second world. */
class LastPolicyTest {
  private final WorldViewModel world = new WorldViewModel();
  private long clock;

  @AfterEach
  void close() {
    world.close();
  }

  private void begin(Scenario scenario, Map<String, Object> values) {
    ExperimentConfig config = ExperimentConfig.of(scenario, values);
    world.accept(new RunEvent.Begins(config, EnvironmentKinds.spec(scenario)));
  }

  private void train(String method, long update) {
    begin(MatchPolicies.MATCH, Map.of("method", method));
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(0, 0)));
    world.accept(new RunEvent.PolicyChanged(MatchPolicies.policy(3, update)));
  }

  private PolicyChoice second() {
    return world.screens().get(1).choice().get();
  }

  private void awaitSecond(String words) {
    Waiting.until(
        "the second world shows the " + words,
        () -> {
          world.playback().pulse(clock += 10_000_000L);
          return world.shown(1) != null && world.shown(1).policy().equals(words);
        });
  }

  @Test
  void theLastRunsPolicyActsBesideTheNewOne() {
    world.sideBySide().set(true);
    train("fups", 900);
    assertEquals(PolicyChoice.INITIAL, second());
    assertTrue(world.shelf().lacks(PolicyChoice.LAST).get());
    train("adaps", 20);
    awaitSecond("last run, FuPS \u00b7 seed 0 \u00b7 update 900");
    assertFalse(world.shelf().lacks(PolicyChoice.LAST).get());
    train("adaps", 30);
    awaitSecond("last run, FuPS \u00b7 seed 0 \u00b7 update 900");
  }

  @Test
  void whatAPersonHasChosenStays() {
    train("fups", 900);
    world.choose(1, PolicyChoice.RANDOM);
    train("adaps", 20);
    assertEquals(PolicyChoice.RANDOM, second());
    world.choose(1, PolicyChoice.LAST);
    begin(Scenarios.load("spread-5-5-5"), Map.of());
    assertEquals(PolicyChoice.INITIAL, second());
    assertTrue(world.shelf().lacks(PolicyChoice.LAST).get());
  }

  @Test
  void agentsThatSawOtherwiseDoNotActAgain() {
    Scenario warehouse = Scenarios.load("warehouse-2color-tiny-2ag");
    begin(warehouse, Map.of("method", "fups"));
    world.accept(new RunEvent.PolicyChanged(StoredPolicies.untrained(warehouse, 7)));
    begin(warehouse, Map.of("seed", 1));
    assertTrue(world.shelf().lacks(PolicyChoice.LAST).get());
    begin(warehouse, Map.of("method", "fups"));
    world.accept(new RunEvent.PolicyChanged(StoredPolicies.untrained(warehouse, 7)));
    begin(warehouse, Map.of());
    assertFalse(world.shelf().lacks(PolicyChoice.LAST).get());
  }
}
