package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.RunEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a demonstration when something else is shown; no window, no toolkit. */
class WorldDemonstrationTest {
  private static final StoredPolicy LEFT = policy("left", 2);
  private static final StoredPolicy RIGHT = policy("right", 0);

  private final WorldViewModel world = new WorldViewModel();
  private final WorldDemonstration demonstration = world.demonstration();

  private static StoredPolicy policy(String folder, double multiple) {
    return new StoredPolicy(
        folder,
        ExperimentConfig.of(MatchPolicies.MATCH, Map.of()),
        MatchPolicies.policy(multiple, 9));
  }

  @BeforeEach
  void begin() {
    beginRun(0);
    demonstration.begin(LEFT, RIGHT, "why");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void beginRun(int seed) {
    ExperimentConfig config = ExperimentConfig.of(MatchPolicies.MATCH, Map.of("seed", seed));
    world.accept(new RunEvent.Begins(config, EnvironmentKinds.spec(MatchPolicies.MATCH)));
  }

  private List<PolicyChoice> choices() {
    return world.screens().stream().map(screen -> screen.choice().get()).toList();
  }

  @Test
  void bothPoliciesActSideBySideWithWords() {
    assertTrue(world.sideBySide().get());
    assertEquals("why", demonstration.words().get());
    assertTrue(world.screens().get(0).shows(LEFT));
    assertTrue(world.screens().get(1).shows(RIGHT));
  }

  @Test
  void nothingOfItIsLeftWhenAnotherRunBegins() {
    beginRun(1);
    assertEquals("", demonstration.words().get());
    assertEquals(List.of(PolicyChoice.NEWEST, PolicyChoice.INITIAL), choices());
    assertFalse(world.sideBySide().get());
  }

  @Test
  void endedByHandEverythingIsAsBefore() {
    demonstration.end();
    assertEquals("", demonstration.words().get());
    assertEquals(List.of(PolicyChoice.NEWEST, PolicyChoice.INITIAL), choices());
    assertFalse(world.sideBySide().get());
    world.sideBySide().set(true);
    demonstration.begin(LEFT, RIGHT, "again");
    demonstration.end();
    assertTrue(world.sideBySide().get(), "two worlds were shown before");
  }

  @Test
  void theWordsGoWithWhatTheyAreAboutAndTheChoiceStays() {
    world.choose(1, PolicyChoice.RANDOM);
    assertEquals("", demonstration.words().get());
    assertEquals(List.of(PolicyChoice.STORED, PolicyChoice.RANDOM), choices());
    assertTrue(world.sideBySide().get());
    beginRun(1);
    assertEquals(List.of(PolicyChoice.NEWEST, PolicyChoice.RANDOM), choices());
    assertTrue(world.sideBySide().get(), "somebody goes on with two worlds");
  }

  @Test
  void anotherStoredRunAndOneWorldAloneTakeTheWordsToo() {
    world.choose(0, policy("other", 5));
    assertEquals("", demonstration.words().get());
    demonstration.begin(LEFT, RIGHT, "again");
    world.sideBySide().set(false);
    assertEquals("", demonstration.words().get());
  }
}
