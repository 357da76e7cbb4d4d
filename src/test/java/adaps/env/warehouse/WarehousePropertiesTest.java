package adaps.env.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenarios;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold in every state that random robots reach. */
class WarehousePropertiesTest {
  private static final int STEPS = 3000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warehouse-2color-tiny-4ag-hard",
        "warehouse-2color-tiny-4ag-easy",
        "warehouse-3color-small-9ag",
        "warehouse-4color-large-16ag"
      })
  void everyReachedStateIsSound(String scenario) {
    play(Scenarios.load(scenario).settings());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60})
  void aCrowdedWarehouseStaysSound(int agents) {
    play(Map.of("agents", agents, "colours", 3, "requests", "hard", "sensorRange", 2));
  }

  private static void play(Map<String, ?> settings) {
    WarehouseKind kind = new WarehouseKind();
    RandomStreams streams = new RandomStreams(11);
    WarehouseEnvironment environment = (WarehouseEnvironment) kind.prepare(settings, streams).get();
    int queue = kind.parameters().read(settings).queueSize();
    UniformRandomProvider random = streams.stream("actions");
    int[] actions = new int[environment.spec().agents()];
    double[] rewards = new double[actions.length];
    for (int step = 0; step < STEPS; step++) {
      if (step % 500 == 0) {
        environment.reset(random);
        assertStart(environment.frame());
      }
      WarehouseFrame before = environment.frame();
      for (int i = 0; i < actions.length; i++) {
        // Mostly forward or load, so that robots meet and carry shelves about.
        int effective = random.nextInt(4) < 2 ? 1 : random.nextInt(5);
        actions[i] = (effective + before.agentTypes()[i]) % 5;
      }
      assertFalse(environment.step(actions, rewards, random));
      assertSound(before, environment.frame(), queue);
      assertObservations(environment);
    }
  }

  private static void assertStart(WarehouseFrame frame) {
    for (int shelf = 0; shelf < frame.shelfColours().length; shelf++) {
      int cell = frame.shelves()[2 * shelf + 1] * frame.width() + frame.shelves()[2 * shelf];
      assertFalse(frame.highway()[cell], "every shelf begins at home");
    }
    assertTrue(Arrays.stream(frame.loads()).allMatch(load -> load == 0));
  }

  private static void assertSound(WarehouseFrame before, WarehouseFrame after, int queue) {
    assertEquals(
        after.headings().length, cells(after.positions(), after).size(), "one robot to a cell");
    assertEquals(
        after.shelfColours().length, cells(after.shelves(), after).size(), "one shelf to a cell");
    assertTrue(Arrays.equals(before.shelfColours(), after.shelfColours()), "colours stay");
    Set<Integer> requested = new HashSet<>();
    for (int shelf : after.requests()) {
      assertTrue(shelf >= 1 && shelf <= after.shelfColours().length && requested.add(shelf));
    }
    assertEquals(queue, requested.size(), "always as many different shelves requested");
    Set<Integer> carried = new HashSet<>();
    for (int i = 0; i < after.loads().length; i++) {
      assertRobot(before, after, i);
      int load = after.loads()[i];
      if (load != 0) {
        assertTrue(carried.add(load), "no shelf has two carriers");
        assertEquals(after.positions()[2 * i], after.shelves()[2 * load - 2]);
        assertEquals(after.positions()[2 * i + 1], after.shelves()[2 * load - 1]);
      }
    }
    assertStandingShelves(before, after, carried);
  }

  private static void assertRobot(WarehouseFrame before, WarehouseFrame after, int i) {
    int moved =
        Math.abs(after.positions()[2 * i] - before.positions()[2 * i])
            + Math.abs(after.positions()[2 * i + 1] - before.positions()[2 * i + 1]);
    assertTrue(moved == 0 || moved == 1 && after.executed()[i] == 1, "one cell at most");
    assertFalse(moved == 1 && after.blocked()[i], "who moved was not blocked");
    int load = before.loads()[i];
    assertTrue(load == 0 || after.loads()[i] == 0 || after.loads()[i] == load, "one load");
    assertTrue(after.rewards()[i] >= 0 && after.rewards()[i] <= 1);
    if (after.rewards()[i] == 1) {
      int delivered = after.loads()[i];
      assertEquals(after.agentTypes()[i], after.shelfColours()[delivered - 1], "own colour only");
      assertTrue(Arrays.stream(before.requests()).anyMatch(shelf -> shelf == delivered));
    }
  }

  private static void assertStandingShelves(
      WarehouseFrame before, WarehouseFrame after, Set<Integer> carried) {
    for (int shelf = 1; shelf <= after.shelfColours().length; shelf++) {
      int x = after.shelves()[2 * shelf - 2];
      int y = after.shelves()[2 * shelf - 1];
      if (!carried.contains(shelf)) {
        assertFalse(after.highway()[y * after.width() + x], "no shelf is left on a highway");
        assertEquals(before.shelves()[2 * shelf - 2], x, "only carried shelves move");
        assertEquals(before.shelves()[2 * shelf - 1], y, "only carried shelves move");
      }
    }
  }

  private static Set<Integer> cells(int[] positions, WarehouseFrame frame) {
    Set<Integer> cells = new HashSet<>();
    for (int k = 0; k < positions.length; k += 2) {
      assertTrue(positions[k] >= 0 && positions[k] < frame.width());
      assertTrue(positions[k + 1] >= 0 && positions[k + 1] < frame.height());
      cells.add(positions[k + 1] * frame.width() + positions[k]);
    }
    return cells;
  }

  /** Every entry but the two coordinates is 0 or 1, and exactly the asked places are written. */
  private static void assertObservations(WarehouseEnvironment environment) {
    int size = environment.spec().observationSize();
    WarehouseFrame frame = environment.frame();
    float[] observation = new float[size + 2];
    for (int i = 0; i < environment.spec().agents(); i++) {
      Arrays.fill(observation, -7);
      environment.observe(i, observation, 1);
      assertEquals(-7, observation[0]);
      assertEquals(-7, observation[size + 1]);
      int outside = 0;
      int ones = 0;
      for (int j = 1; j <= size; j++) {
        assertTrue(observation[j] >= 0 && observation[j] < Math.max(frame.width(), frame.height()));
        outside += observation[j] > 1 ? 1 : 0;
        ones += observation[j] == 1 ? 1 : 0;
      }
      assertTrue(outside <= 2, "only the coordinates exceed 1");
      assertTrue(ones >= 2, "heading and own place are always there");
    }
  }
}
