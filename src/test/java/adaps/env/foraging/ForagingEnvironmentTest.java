package adaps.env.foraging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.Environment;
import adaps.env.foraging.ForagingFrame.Loading;
import adaps.random.RandomStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single rules, worked out by hand, for agents of levels 1, 2, 1 on 6 rows of 6 cells. */
class ForagingEnvironmentTest {
  private static final int NOTHING = 0;
  private static final int NORTH = 1;
  private static final int SOUTH = 2;
  private static final int WEST = 3;
  private static final int EAST = 4;
  private static final int LOAD = 5;

  private final double[] rewards = new double[3];

  private static ForagingEnvironment environment(Map<String, ?> changes) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("rows", 6);
    settings.put("columns", 6);
    settings.put("agents", 3);
    settings.put("foods", 2);
    settings.put("sight", 6);
    settings.put("levels", "1-2-1");
    settings.putAll(changes);
    return (ForagingEnvironment) new ForagingKind().prepare(settings, new RandomStreams(0)).get();
  }

  private static ForagingEnvironment at(Map<String, ?> changes, int[] positions, int... foods) {
    ForagingEnvironment environment = environment(changes);
    ForagingFrame empty = environment.frame();
    int spawned = 0;
    for (int k = 2; k < foods.length; k += 3) {
      spawned += foods[k];
    }
    environment.restore(
        new ForagingFrame(
            0,
            empty.agentTypes(),
            6,
            6,
            empty.sight(),
            positions,
            empty.levels(),
            foods,
            spawned,
            new int[3],
            List.of(),
            new double[3]));
    return environment;
  }

  private boolean step(ForagingEnvironment environment, int... actions) {
    return environment.step(actions, rewards, null);
  }

  @Test
  void levelsOfAnEpisodeAreDrawnWithItAndFoodFollowsThem() {
    ForagingEnvironment environment =
        environment(Map.of("levels", "each-episode", "maxLevel", 3, "forceCooperation", true));
    UniformRandomProvider random = new RandomStreams(0).stream("episodes");
    Set<List<Integer>> seen = new HashSet<>();
    for (int episode = 0; episode < 60; episode++) {
      environment.reset(random);
      ForagingFrame frame = environment.frame();
      List<Integer> levels = Arrays.stream(frame.levels()).boxed().toList();
      assertTrue(levels.stream().allMatch(level -> level >= 1 && level <= 3), levels.toString());
      assertEquals(levels.stream().mapToInt(i -> i).sum(), frame.foods()[2]);
      seen.add(levels);
    }
    assertTrue(seen.size() > 15, seen.size() + " of 27 combinations in 60 episodes");
  }

  @Test
  void foodBelowTheHighestLevelIsAllThatTheOldRuleDraws() {
    assertEquals(Set.of(1, 2, 3), foodLevels("exclusive"));
    assertEquals(Set.of(1, 2, 3, 4), foodLevels("inclusive"));
  }

  private static Set<Integer> foodLevels(String rule) {
    ForagingEnvironment environment = environment(Map.of("foodLevelRule", rule));
    UniformRandomProvider random = new RandomStreams(0).stream("episodes");
    Set<Integer> levels = new HashSet<>();
    for (int episode = 0; episode < 100; episode++) {
      environment.reset(random);
      levels.add(environment.frame().foods()[2]);
    }
    return levels;
  }

  @Test
  void nobodySeesALevelWhereLevelsAreHidden() {
    ForagingEnvironment environment =
        at(Map.of("visibility", "hidden"), new int[] {2, 1, 1, 2, 5, 5}, 2, 2, 3);
    float[] seen = new float[environment.spec().observationSize()];
    environment.observe(1, seen, 0);
    // Food 2, 2 of level 3, no second one; then itself and the others, without levels.
    assertArrayEquals(new float[] {2, 2, 3, -1, -1, 0, 1, 2, 0, 2, 1, 0, 5, 5, 0}, seen);
  }

  @Test
  void agentsLoadTogetherAndShareByLevel() {
    ForagingEnvironment environment = at(Map.of(), new int[] {2, 1, 1, 2, 5, 5}, 2, 2, 3, 4, 4, 1);
    assertFalse(step(environment, LOAD, LOAD, NOTHING));
    // Food 3 of 4 in all, levels 1 and 2 of 3: 1·3/(3·4) and 2·3/(3·4).
    assertArrayEquals(new double[] {0.25, 0.5, 0}, rewards, 1e-15);
    assertEquals(
        List.of(new Loading(2, 2, 3, List.of(0, 1), true)), environment.frame().loadings());
    assertArrayEquals(new int[] {4, 4, 1}, environment.frame().foods());
    step(environment, NOTHING, NOTHING, NORTH);
    assertTrue(step(environment, NOTHING, NOTHING, LOAD), "no food is left");
    assertArrayEquals(new double[] {0, 0, 0.25}, rewards, 1e-15);
  }

  @Test
  void tooLittleStrengthFailsAndCostsThePenalty() {
    ForagingEnvironment environment =
        at(Map.of("penalty", 0.1), new int[] {2, 1, 3, 5, 5, 5}, 2, 2, 3);
    step(environment, LOAD, LOAD, NOTHING);
    // Agent 1 stands beside no food: for it loading is not possible, so it costs nothing.
    assertArrayEquals(new double[] {-0.1, 0, 0}, rewards, 1e-15);
    assertArrayEquals(new int[] {LOAD, NOTHING, NOTHING}, environment.frame().executed());
    assertEquals(List.of(new Loading(2, 2, 3, List.of(0), false)), environment.frame().loadings());
    assertArrayEquals(new int[] {2, 2, 3}, environment.frame().foods());
  }

  @Test
  void aCellThatTwoNameStaysFreeAndSwappingWorks() {
    ForagingEnvironment environment = at(Map.of(), new int[] {0, 0, 0, 2, 5, 5}, 3, 3, 1);
    step(environment, EAST, WEST, NOTHING);
    assertArrayEquals(new int[] {0, 0, 0, 2, 5, 5}, environment.frame().positions());
    step(environment, EAST, NOTHING, NOTHING);
    step(environment, EAST, WEST, NOTHING);
    assertArrayEquals(new int[] {0, 2, 0, 1, 5, 5}, environment.frame().positions());
  }

  @Test
  void anAgentCanStepOnToOneThatFailedToLeave() {
    // 1 and 2 both want 2, 2 and stay; 0 takes the cell that 1 meant to leave.
    ForagingEnvironment environment = at(Map.of(), new int[] {2, 0, 2, 1, 2, 3}, 4, 4, 1);
    step(environment, EAST, EAST, WEST);
    assertArrayEquals(new int[] {2, 1, 2, 1, 2, 3}, environment.frame().positions());
  }

  @Test
  void wallsAndFoodKeepAgentsOut() {
    ForagingEnvironment environment = at(Map.of(), new int[] {0, 0, 2, 1, 5, 5}, 2, 2, 1);
    step(environment, NORTH, EAST, SOUTH);
    assertArrayEquals(new int[] {0, 0, 2, 1, 5, 5}, environment.frame().positions());
    assertArrayEquals(new int[3], environment.frame().executed());
  }

  @Test
  void levelsAreVisibleAsChosen() {
    int[] positions = {2, 0, 2, 1, 5, 5};
    float[] seen = new float[15];
    at(Map.of("visibility", "all"), positions, 4, 4, 3).observe(1, seen, 0);
    assertArrayEquals(new float[] {4, 4, 3, -1, -1, 0, 2, 1, 2, 2, 0, 1, 5, 5, 1}, seen);
    at(Map.of(), positions, 4, 4, 3).observe(1, seen, 0);
    assertArrayEquals(new float[] {4, 4, 3, -1, -1, 0, 2, 1, 2, 2, 0, 0, 5, 5, 0}, seen);
    float[] few = new float[12];
    at(Map.of("visibility", "none"), positions, 4, 4, 3).observe(1, few, 0);
    assertArrayEquals(new float[] {4, 4, 3, -1, -1, 0, 2, 1, 2, 0, 5, 5}, few);
  }

  @Test
  void withShortSightCoordinatesCountFromTheWindow() {
    ForagingEnvironment environment =
        at(Map.of("sight", 1), new int[] {3, 3, 2, 4, 0, 0}, 4, 4, 3, 1, 1, 1);
    float[] seen = new float[15];
    environment.observe(0, seen, 0);
    assertArrayEquals(new float[] {2, 2, 3, -1, -1, 0, 1, 1, 1, 0, 2, 0, -1, -1, 0}, seen);
    // At the corner the window is cut, but agents are seen up to twice the sight.
    environment.observe(2, seen, 0);
    assertArrayEquals(new float[] {1, 1, 1, -1, -1, 0, 0, 0, 1, -1, -1, 0, -1, -1, 0}, seen);
  }

  @Test
  void levelsStayOverEpisodesAndAreSharedByCopies() {
    var copies =
        new ForagingKind()
            .prepare(
                Map.of("levels", "drawn", "agents", 20, "maxLevel", 5, "rows", 12, "columns", 12),
                new RandomStreams(3));
    Environment one = copies.get();
    Environment other = copies.get();
    var random = new RandomStreams(3).stream("reset");
    one.reset(random);
    int[] levels = ((ForagingFrame) one.frame()).levels();
    one.reset(random);
    other.reset(random);
    assertArrayEquals(levels, ((ForagingFrame) one.frame()).levels());
    assertArrayEquals(levels, ((ForagingFrame) other.frame()).levels());
    assertEquals(5, one.spec().types(), "all five levels occur among twenty");
    for (int i = 0; i < levels.length; i++) {
      assertEquals(
          "level " + levels[i], one.spec().typeNames().get(one.spec().agentTypes().get(i)));
    }
  }

  @Test
  void aSavedStateBringsLevelsAndTheFoodThatTheyCanLoad() throws IOException {
    ForagingSettings settings =
        new ForagingKind().parameters().read(Map.of("agents", 3, "levels", "drawn"));
    ForagingEnvironment strong = new ForagingEnvironment(settings, new int[] {9, 9, 9});
    ForagingEnvironment other = new ForagingEnvironment(settings, new int[] {1, 1, 1});
    strong.reset(new RandomStreams(1).stream("reset"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    strong.writeState(new DataOutputStream(bytes));
    other.readState(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertArrayEquals(new int[] {9, 9, 9}, other.frame().levels());
    strong.reset(new RandomStreams(2).stream("reset"));
    other.reset(new RandomStreams(2).stream("reset"));
    assertArrayEquals(strong.frame().foods(), other.frame().foods());
  }

  @Test
  void aFrameBringsBackWhatIsSeenOfTheLastStep() {
    ForagingEnvironment one = at(Map.of("penalty", 0.5), new int[] {2, 1, 1, 2, 5, 5}, 2, 2, 4);
    step(one, LOAD, LOAD, NORTH);
    ForagingFrame told = one.frame();
    ForagingEnvironment other = at(Map.of(), new int[] {0, 0, 0, 1, 0, 2}, 3, 3, 1);
    step(other, SOUTH, SOUTH, SOUTH);
    step(other, NOTHING, EAST, LOAD);
    other.restore(told);
    assertEquals(told.step(), other.frame().step());
    assertArrayEquals(new int[] {LOAD, LOAD, NORTH}, other.frame().executed());
    assertArrayEquals(new double[] {-0.5, -0.5, 0}, other.frame().rewards());
    assertEquals(List.of(), other.frame().loadings(), "attempts to load are forgotten");
    assertArrayEquals(told.foods(), other.frame().foods());
    assertArrayEquals(told.positions(), other.frame().positions());
  }

  @Test
  void aFrameWithStrongerAgentsBringsHeavierFood() {
    ForagingSettings settings =
        new ForagingKind()
            .parameters()
            .read(Map.of("agents", 3, "levels", "drawn", "forceCooperation", true));
    ForagingEnvironment weak = new ForagingEnvironment(settings, new int[] {1, 1, 1});
    ForagingEnvironment strong = new ForagingEnvironment(settings, new int[] {4, 5, 6});
    strong.reset(new RandomStreams(1).stream("reset"));
    weak.restore(strong.frame());
    weak.reset(new RandomStreams(2).stream("reset"));
    // With cooperation forced all food has the sum of the three lowest levels.
    assertEquals(15, weak.frame().foods()[2]);
  }

  /** What cannot be: the field is 6 by 6, two pieces of food at most, three agents. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the number of agents is another          ; 0-0-0-1         ; 1-1-1 ;",
        "there is more food than places for it    ; 0-0-0-1-0-2     ; 1-1-1 ; 1-1-1-3-3-1-5-5-1",
        "food lies outside the field              ; 0-0-0-1-0-2     ; 1-1-1 ; 6-1-1",
        "food lies outside the field              ; 0-0-0-1-0-2     ; 1-1-1 ; 1-6-1",
        "two pieces of food lie on one cell       ; 0-0-0-1-0-2     ; 1-1-1 ; 1-1-1-1-1-2",
        "food has no level                        ; 0-0-0-1-0-2     ; 1-1-1 ; 1-1-0",
        "an agent stands outside the field        ; 6-0-0-1-0-2     ; 1-1-1 ; 1-1-1",
        "an agent stands outside the field        ; 0-0-0-1-0-6     ; 1-1-1 ; 1-1-1",
        "an agent stands on food                  ; 0-0-0-1-1-1     ; 1-1-1 ; 1-1-1",
        "an agent has no level                    ; 0-0-0-1-0-2     ; 1-0-1 ; 1-1-1",
      })
  void aFrameThatCannotBeIsRefused(String reason, String positions, String levels, String foods) {
    ForagingEnvironment environment = environment(Map.of());
    ForagingFrame frame =
        new ForagingFrame(
            0,
            new int[3],
            6,
            6,
            6,
            numbers(positions),
            numbers(levels),
            numbers(foods),
            3,
            new int[3],
            List.of(),
            new double[3]);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> environment.restore(frame));
    assertEquals(reason, refused.getMessage());
  }

  private static int[] numbers(String joined) {
    return joined == null
        ? new int[0]
        : Arrays.stream(joined.split("-")).mapToInt(Integer::parseInt).toArray();
  }
}
