package adaps.env.foraging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold in every state that random agents reach. */
class ForagingPropertiesTest {
  private static final int STEPS = 4000;

  @ParameterizedTest
  @CsvSource({
    "foraging-8x8-4p-4f, own, even",
    "foraging-10x10-8p-5f-sight2, all, drawn",
    "foraging-6x6-3p-2f-coop, none, 3-1-2",
    "foraging-15x15-8p-1f-coop, own, drawn",
    "foraging-12x12-8p-6f, own, even",
  })
  void everyReachedStateIsSound(String name, String visibility, String levels) {
    Scenario scenario = Scenarios.load(name).with("visibility", visibility).with("levels", levels);
    ForagingKind kind = new ForagingKind();
    RandomStreams streams = new RandomStreams(23);
    ForagingEnvironment environment =
        (ForagingEnvironment) kind.prepare(scenario.settings(), streams).get();
    ForagingSettings settings = kind.parameters().read(scenario.settings());
    UniformRandomProvider random = streams.stream("actions");
    double[] rewards = new double[settings.agents()];
    double gained = 0;
    int eaten = 0;
    boolean begin = true;
    for (int step = 0; step < STEPS; step++) {
      if (begin) {
        environment.reset(random);
        assertStart(environment.frame(), settings);
        gained = 0;
      }
      ForagingFrame before = environment.frame();
      int[] actions = actions(environment, settings, random);
      boolean terminal = environment.step(actions, rewards, random);
      ForagingFrame after = environment.frame();
      assertSound(before, after);
      assertObservations(environment, settings);
      gained += Arrays.stream(rewards).sum();
      assertEquals(after.foods().length == 0, terminal, "terminal exactly when all is eaten");
      if (terminal) {
        assertEquals(1, gained, 1e-12, "an eaten board is worth 1");
        eaten++;
      }
      begin = terminal || after.step() >= 200;
    }
    assertTrue(eaten > 0, "some boards are eaten");
  }

  /** Loads wherever that is possible, else moves at random. */
  private static int[] actions(
      ForagingEnvironment environment, ForagingSettings settings, UniformRandomProvider random) {
    int[] actions = new int[settings.agents()];
    for (int i = 0; i < actions.length; i++) {
      boolean load = environment.isValid(i, 5) && random.nextInt(8) > 0;
      actions[i] = load ? 5 : random.nextInt(6);
    }
    return actions;
  }

  private static void assertStart(ForagingFrame frame, ForagingSettings settings) {
    int highest = settings.foodLevels(frame.levels()).highest();
    int sum = 0;
    assertTrue(frame.foods().length >= 3 && frame.foods().length <= 3 * settings.foods());
    for (int k = 0; k < frame.foods().length; k += 3) {
      int level = frame.foods()[k + 2];
      sum += level;
      assertTrue(level <= highest && level >= settings.minFoodLevel());
      assertTrue(!settings.forceCooperation() || level == highest);
      assertTrue(frame.foods()[k] > 0 && frame.foods()[k] < settings.rows() - 1, "off the border");
      assertTrue(frame.foods()[k + 1] > 0 && frame.foods()[k + 1] < settings.columns() - 1);
    }
    assertEquals(sum, frame.foodSpawned());
    assertApart(frame.foods());
    Set<Integer> cells = new HashSet<>();
    for (int i = 0; i < frame.levels().length; i++) {
      cells.add(cell(frame, frame.positions()[2 * i], frame.positions()[2 * i + 1]));
    }
    assertEquals(frame.levels().length, cells.size(), "agents begin on different cells");
    for (int k = 0; k < frame.foods().length; k += 3) {
      assertTrue(cells.add(cell(frame, frame.foods()[k], frame.foods()[k + 1])));
    }
  }

  /** So far apart that no cell has two pieces of food beside it. */
  private static void assertApart(int[] foods) {
    for (int k = 0; k < foods.length; k += 3) {
      for (int other = 0; other < k; other += 3) {
        int down = Math.abs(foods[k] - foods[other]);
        int across = Math.abs(foods[k + 1] - foods[other + 1]);
        assertTrue(down + across > 2, "no two pieces of food share a neighbour");
      }
    }
  }

  private static void assertSound(ForagingFrame before, ForagingFrame after) {
    Set<Integer> had = new HashSet<>();
    for (int k = 0; k < before.foods().length; k += 3) {
      had.add(
          cell(before, before.foods()[k], before.foods()[k + 1]) * 1000 + before.foods()[k + 2]);
    }
    int succeeded = 0;
    for (ForagingFrame.Loading loading : after.loadings()) {
      int strength = loading.agents().stream().mapToInt(i -> after.levels()[i]).sum();
      assertEquals(strength >= loading.foodLevel(), loading.succeeded());
      succeeded += loading.succeeded() ? 1 : 0;
    }
    assertEquals(before.foods().length / 3 - succeeded, after.foods().length / 3);
    for (int k = 0; k < after.foods().length; k += 3) {
      int food = cell(after, after.foods()[k], after.foods()[k + 1]) * 1000 + after.foods()[k + 2];
      assertTrue(had.contains(food), "food never appears and keeps place and level");
    }
    for (int i = 0; i < after.levels().length; i++) {
      int row = after.positions()[2 * i];
      int column = after.positions()[2 * i + 1];
      assertTrue(row >= 0 && row < after.rows() && column >= 0 && column < after.columns());
      int moved =
          Math.abs(row - before.positions()[2 * i])
              + Math.abs(column - before.positions()[2 * i + 1]);
      assertTrue(moved <= 1);
    }
    assertEquals(before.foodSpawned(), after.foodSpawned());
    assertTrue(Arrays.equals(before.levels(), after.levels()));
  }

  /**
   * Coordinates are within the window or -1, levels within their range; nothing else is written.
   */
  private static void assertObservations(
      ForagingEnvironment environment, ForagingSettings settings) {
    int size = environment.spec().observationSize();
    int longest = Math.max(settings.rows(), settings.columns()) - 1;
    int window = Math.min(longest, 2 * settings.sight());
    float[] observation = new float[size + 2];
    for (int i = 0; i < settings.agents(); i++) {
      Arrays.fill(observation, -7);
      environment.observe(i, observation, 1);
      assertEquals(-7, observation[0]);
      assertEquals(-7, observation[size + 1]);
      for (int j = 0; j < size; j++) {
        boolean level = environment.spec().observationNames().get(j).endsWith("level");
        float value = observation[j + 1];
        assertTrue(level ? value >= 0 && value <= 9 : value >= -1 && value <= window);
      }
    }
  }

  private static int cell(ForagingFrame frame, int row, int column) {
    return row * frame.columns() + column;
  }
}
