package adaps.env.foraging;

import static adaps.env.foraging.ThreeForagers.environment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.Environment;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Levels of agents over episodes, and the food that follows them. */
class ForagingLevelsTest {
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
}
