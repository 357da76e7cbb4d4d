package adaps.env.spread;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadEnvironmentTest {
  private static final SpreadKind KIND = new SpreadKind();

  private static Environment environment(Map<String, ?> settings) {
    return KIND.prepare(settings, new RandomStreams(0)).get();
  }

  @Test
  void aParticleGainsSpeedAndSlowsDownAsWorkedOutByHand() {
    SpreadEnvironment environment =
        new SpreadEnvironment(new SpreadSettings(List.of(1), false, 50));
    environment.restore(
        new SpreadFrame(
            0,
            new int[1],
            new double[] {0, 0},
            new double[] {0, 0},
            new double[] {0.05, -1},
            new double[1]));
    double[] rewards = new double[1];
    assertFalse(environment.step(new int[] {2}, rewards, null));
    // v = 5 · 0.1 = 0.5, p = 0.05; the landmark is 1 straight below, the reward half the distance.
    assertArrayEquals(new double[] {0.5, 0}, environment.frame().velocities(), 1e-12);
    assertArrayEquals(new double[] {0.05, 0}, environment.frame().positions(), 1e-12);
    assertEquals(-0.5, rewards[0], 1e-12);
    environment.step(new int[] {3}, rewards, null);
    // v = (0.375, -0.5), p = (0.0875, -0.05).
    float[] observation = new float[6];
    environment.observe(0, observation, 0);
    assertArrayEquals(
        new float[] {0.375f, -0.5f, 0.0875f, -0.05f, -0.0375f, -0.95f}, observation, 1e-7f);
  }

  @Test
  void episodesBeginAtRestWithinTheirRanges() {
    UniformRandomProvider random = new RandomStreams(3).stream("reset");
    Environment environment = environment(Map.of("groups", "10-10-10"));
    double widest = 0;
    double farthest = 0;
    for (int episode = 0; episode < 200; episode++) {
      environment.reset(random);
      SpreadFrame frame = (SpreadFrame) environment.frame();
      assertArrayEquals(new double[60], frame.velocities());
      for (double p : frame.positions()) {
        widest = Math.max(widest, Math.abs(p));
      }
      for (double p : frame.landmarks()) {
        farthest = Math.max(farthest, Math.abs(p));
      }
    }
    assertTrue(widest <= 1 && widest > 0.99, "agents within ±1: " + widest);
    assertTrue(farthest <= 3 && farthest > 2.9, "landmarks within ±3: " + farthest);
  }

  @Test
  void aFrameIsNotChangedByLaterSteps() {
    UniformRandomProvider random = new RandomStreams(3).stream("reset");
    Environment environment = environment(Map.of());
    environment.reset(random);
    SpreadFrame frame = (SpreadFrame) environment.frame();
    double[] before = frame.positions().clone();
    int[] right = new int[15];
    Arrays.fill(right, 2);
    environment.step(right, new double[15], random);
    assertArrayEquals(before, frame.positions());
    assertEquals(1, environment.frame().step());
  }

  @Test
  void theSpecSaysWhatTheEnvironmentIs() {
    EnvironmentSpec spec = KIND.spec(Map.of("groups", List.of(3, 3, 3, 12, 9)));
    assertEquals(30, spec.agents());
    assertEquals(5, spec.types());
    assertEquals(14, spec.observationSize());
    assertEquals(5, spec.actions());
    assertEquals(50, spec.timeLimit());
    assertEquals(List.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3), spec.agentTypes().subList(0, 10));
    assertEquals("landmark 5 y", spec.observationNames().get(13));
    assertEquals(List.of("blue", "orange", "green", "vermilion", "sky blue"), spec.typeNames());
    assertEquals(
        List.of("stay", "left (-x)", "right (+x)", "down (-y)", "up (+y)"), spec.actionNames());
    // Eight colours can be told apart; beyond them types are counted from 1.
    List<String> nine = KIND.spec(Map.of("groups", "1-1-1-1-1-1-1-1-1")).typeNames();
    assertEquals(List.of("black", "type 9"), nine.subList(7, 9));
    assertEquals(
        "entry 14",
        KIND.spec(Map.of("groups", "3-3-3-12-9", "shuffled", true)).observationNames().get(13));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "groups    | 5-0-5 | groups is 0 but must be 1 to 1000.",
        "groups    | ''    | groups is '' but must be whole numbers joined by dashes, such as"
            + " 64-64, each 1 to 1000.",
        "groups    | 5-x   | groups is '5-x' but must be whole numbers joined by dashes, such as"
            + " 64-64, each 1 to 1000.",
        "timeLimit | -1    | timeLimit is -1 but must be 1 to 1e6.",
        "shuffled  | maybe | shuffled is 'maybe' but must be true or false.",
      })
  void aSettingThatCannotBeUsedIsNamed(String key, String value, String message) {
    ConfigException e = assertThrows(ConfigException.class, () -> KIND.spec(Map.of(key, value)));
    assertEquals(message, e.getMessage());
  }

  @Test
  void theKindIsFoundByItsNameAndRefusesUnknownSettings() {
    Scenario mistyped = new Scenario("mine", "", "spread", "", Map.of("group", "5-5"));
    ConfigException e = assertThrows(ConfigException.class, () -> EnvironmentKinds.of(mistyped));
    assertTrue(e.getMessage().contains("Did you mean 'groups'?"), e.getMessage());
  }

  @Test
  void aFrameBringsTheWholeStateBackAndOneOfAnotherSizeIsRefused() {
    UniformRandomProvider random = new RandomStreams(3).stream("reset");
    SpreadEnvironment one = new SpreadEnvironment(new SpreadSettings(List.of(1, 2), false, 50));
    SpreadEnvironment other = new SpreadEnvironment(new SpreadSettings(List.of(1, 2), false, 50));
    one.reset(random);
    other.reset(random);
    one.step(new int[] {1, 2, 3}, new double[3], random);
    SpreadFrame told = one.frame();
    other.restore(told);
    SpreadFrame back = other.frame();
    assertEquals(1, back.step());
    assertArrayEquals(told.positions(), back.positions());
    assertArrayEquals(told.velocities(), back.velocities());
    assertArrayEquals(told.landmarks(), back.landmarks());
    assertArrayEquals(told.rewards(), back.rewards());
    SpreadEnvironment larger = new SpreadEnvironment(new SpreadSettings(List.of(2, 2), false, 50));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> larger.restore(told));
    assertEquals("the frame is of another setting: 6 numbers, not 8", refused.getMessage());
  }

  @Test
  void asManyAgentsAsAllowedAreTakenAndNotOneMore() {
    assertEquals(10_000, KIND.spec(Map.of("groups", groups(1000))).agents());
    ConfigException refused =
        assertThrows(ConfigException.class, () -> KIND.spec(Map.of("groups", groups(1000) + "-1")));
    assertEquals(
        "groups asks for 10001 agents but there may be at most 10000.", refused.getMessage());
  }

  /** Ten types of so many agents. */
  private static String groups(int agents) {
    return String.join("-", Collections.nCopies(10, String.valueOf(agents)));
  }

  @Test
  void aTypesOrderSaysWhichPlainEntryEachOfItsEntriesShows() {
    SpreadSettings shuffled = new SpreadSettings(List.of(1, 1, 1), true, 50);
    SpreadEnvironment own = new SpreadEnvironment(shuffled);
    SpreadEnvironment plain =
        new SpreadEnvironment(new SpreadSettings(List.of(1, 1, 1), false, 50));
    own.reset(new RandomStreams(3).stream("reset"));
    plain.restore(own.frame());
    for (int type = 0; type < 3; type++) {
      float[] seen = new float[10];
      float[] entries = new float[10];
      own.observe(type, seen, 0);
      plain.observe(type, entries, 0);
      int[] order = own.observationOrder(type);
      for (int j = 0; j < 10; j++) {
        assertEquals(entries[order[j]], seen[j]);
      }
    }
    assertFalse(Arrays.equals(own.observationOrder(0), own.observationOrder(1)));
  }
}
