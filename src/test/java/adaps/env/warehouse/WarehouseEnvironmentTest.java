package adaps.env.warehouse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.Environment;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Single rules in the tiny warehouse (11 rows of 10 cells, goals at 4, 10 and 5, 10). */
class WarehouseEnvironmentTest {
  private static final int UP = 0;
  private static final int DOWN = 1;
  private static final int RIGHT = 3;

  /** Two robots, one of each colour, that see the plain observation. */
  private final WarehouseEnvironment environment = plain(Map.of("agents", 2));

  private final WarehouseFrame home = environment.frame();
  private final double[] rewards = new double[2];

  private static WarehouseEnvironment plain(Map<String, ?> settings) {
    WarehouseSettings read = new WarehouseKind().parameters().read(settings);
    int[] order = IntStream.range(0, read.observationSize()).toArray();
    int[][] orders = new int[read.colours()][];
    Arrays.fill(orders, order);
    return new WarehouseEnvironment(read, orders);
  }

  /** Two robots; a robot that carries a shelf has it on its cell. */
  private WarehouseFrame state(int[] positions, int[] headings, int[] loads, int[] requests) {
    int[] shelves = home.shelves().clone();
    int[] colours = new int[home.shelfColours().length];
    for (int i = 0; i < loads.length; i++) {
      if (loads[i] != 0) {
        shelves[2 * loads[i] - 2] = positions[2 * i];
        shelves[2 * loads[i] - 1] = positions[2 * i + 1];
      }
    }
    return new WarehouseFrame(
        0,
        home.agentTypes(),
        home.width(),
        home.height(),
        home.highway(),
        home.goals(),
        positions,
        headings,
        loads,
        shelves,
        colours,
        requests,
        home.executed(),
        home.blocked(),
        home.rewards());
  }

  /** Steps with effective actions; colour c wants its action number c higher. */
  private WarehouseFrame step(int first, int second) {
    UniformRandomProvider random = new RandomStreams(0).stream("draws");
    environment.step(new int[] {first, (second + 1) % 5}, rewards, random);
    return environment.frame();
  }

  @Test
  void inOneOrderTheColoursSeeTheSameAndUnrotatedTheyDoTheSame() {
    Map<String, ?> settings =
        Map.of("agents", 2, "observationOrder", "one", "rotatedActions", false);
    Environment one = new WarehouseKind().prepare(settings, new RandomStreams(3)).get();
    WarehouseEnvironment plain = plain(Map.of("agents", 2, "rotatedActions", false));
    one.reset(new RandomStreams(0).stream("draws"));
    plain.reset(new RandomStreams(0).stream("draws"));
    for (int agent = 0; agent < 2; agent++) {
      float[] expected = new float[44];
      float[] seen = new float[44];
      plain.observe(agent, expected, 0);
      one.observe(agent, seen, 0);
      assertArrayEquals(expected, seen);
    }
    plain.step(new int[] {2, 2}, rewards, new RandomStreams(0).stream("draws"));
    assertArrayEquals(new int[] {2, 2}, plain.frame().executed(), "both turn left");
  }

  @Test
  void aRequestedShelfOfTheOwnColourIsWorthOneAndAnotherIsRequested() {
    environment.restore(
        state(new int[] {4, 9, 0, 0}, new int[] {DOWN, UP}, new int[] {7, 0}, new int[] {3, 7}));
    WarehouseFrame after = step(1, 0);
    assertArrayEquals(new double[] {1, 0}, rewards);
    assertEquals(7, after.loads()[0], "the shelf stays with its carrier");
    assertEquals(3, after.requests()[0]);
    assertNotEquals(7, after.requests()[1]);
    assertNotEquals(3, after.requests()[1]);
    step(0, 0);
    assertArrayEquals(new double[2], rewards, "it is no longer requested");
  }

  @Test
  void aShelfOfAnotherColourOrThatNobodyWantsIsWorthNothing() {
    environment.restore(
        state(new int[] {4, 9, 5, 9}, new int[] {DOWN, DOWN}, new int[] {7, 8}, new int[] {3, 8}));
    WarehouseFrame after = step(1, 1);
    // Robot 0 brings what was not requested; robot 1 has colour 1 and its shelf colour 0.
    assertArrayEquals(new double[2], rewards);
    assertArrayEquals(new int[] {4, 10, 5, 10}, after.positions());
    assertArrayEquals(new int[] {3, 8}, after.requests());
  }

  @Test
  void aShelfIsPickedUpAtItsCellAndPutDownOffTheHighwayOnly() {
    environment.restore(
        state(new int[] {1, 1, 9, 0}, new int[] {UP, UP}, new int[] {0, 0}, new int[] {3, 8}));
    assertEquals(1, step(4, 4).loads()[0]);
    WarehouseFrame onHighway = step(1, 0);
    assertArrayEquals(new int[] {1, 0}, Arrays.copyOf(onHighway.shelves(), 2));
    assertEquals(1, step(4, 0).loads()[0], "no shelf may be put down on a highway");
    assertEquals(0, onHighway.loads()[1], "an empty cell gives no shelf");
  }

  @Test
  void aLoadedRobotStopsBeforeAShelfAndAFreeOnePassesUnderIt() {
    environment.restore(
        state(
            new int[] {0, 1, 0, 2}, new int[] {RIGHT, RIGHT}, new int[] {9, 0}, new int[] {3, 8}));
    WarehouseFrame after = step(1, 1);
    assertArrayEquals(new int[] {0, 1, 1, 2}, after.positions());
    assertArrayEquals(new boolean[] {true, false}, after.blocked());
    assertArrayEquals(new int[] {0, 1}, after.executed());
  }

  @Test
  void theWallKeepsARobotWhereItIs() {
    environment.restore(
        state(new int[] {0, 0, 9, 10}, new int[] {UP, RIGHT}, new int[] {0, 0}, new int[] {3, 8}));
    WarehouseFrame after = step(1, 1);
    assertArrayEquals(new int[] {0, 0, 9, 10}, after.positions());
    assertArrayEquals(new int[] {1, 1}, after.executed());
  }

  @Test
  void turnsGoRoundThroughAllHeadings() {
    environment.restore(
        state(new int[] {0, 0, 9, 10}, new int[] {UP, UP}, new int[] {0, 0}, new int[] {3, 8}));
    // Counter-clockwise: left, down, right; clockwise: right, down, left.
    assertArrayEquals(new int[] {2, 3}, step(2, 3).headings());
    assertArrayEquals(new int[] {1, 1}, step(2, 3).headings());
    assertArrayEquals(new int[] {3, 2}, step(2, 3).headings());
    assertArrayEquals(new int[] {0, 0}, step(2, 3).headings());
  }

  @Test
  void theObservationShowsWhatStandsAround() {
    environment.restore(
        state(new int[] {0, 1, 0, 2}, new int[] {RIGHT, DOWN}, new int[] {0, 0}, new int[] {1, 8}));
    float[] seen = new float[44];
    environment.observe(0, seen, 0);
    float[] expected = new float[44];
    expected[1] = 1; // y
    expected[6] = 1; // heading right
    expected[7] = 1; // on the highway
    expected[8 + 4 * 4] = 1; // itself in the centre
    expected[8 + 5 * 4 + 1] = 1; // to the right shelf 1, colour 0,
    expected[8 + 5 * 4 + 3] = 1; // requested
    expected[8 + 7 * 4] = 1; // below the other robot
    expected[8 + 8 * 4 + 1] = 1; // right below shelf 5, colour 0
    assertArrayEquals(expected, seen);
  }

  @Test
  void theSizesHaveTheirFloorPlans() {
    int[][] sizes = {
      {1, 3, 11, 10, 32}, {2, 3, 20, 10, 80}, {2, 5, 20, 16, 144}, {3, 5, 29, 16, 224}
    };
    for (int[] size : sizes) {
      WarehouseLayout layout = new WarehouseLayout(size[0], size[1], 8);
      assertEquals(size[2], layout.height());
      assertEquals(size[3], layout.width());
      assertEquals(size[4], layout.shelfHomes().length);
    }
  }

  @Test
  void copiesOfOneExperimentShareTheirOrdersAndOtherSeedsHaveOthers() {
    float[] first = firstSight(1, 0);
    assertArrayEquals(first, firstSight(1, 1));
    assertFalse(Arrays.equals(first, firstSight(2, 0)));
  }

  /** What robot 0 sees in the same state in a later copy of an experiment. */
  private static float[] firstSight(long seed, int copy) {
    var copies = new WarehouseKind().prepare(Map.of(), new RandomStreams(seed));
    Environment environment = copies.get();
    for (int k = 0; k < copy; k++) {
      environment = copies.get();
    }
    environment.reset(new RandomStreams(9).stream("reset"));
    float[] seen = new float[environment.spec().observationSize()];
    environment.observe(0, seen, 0);
    return seen;
  }

  @Test
  void aFrameBringsTheStateBack() {
    WarehouseKind kind = new WarehouseKind();
    RandomStreams streams = new RandomStreams(4);
    var copies = kind.prepare(Map.of(), streams);
    WarehouseEnvironment one = (WarehouseEnvironment) copies.get();
    WarehouseEnvironment other = (WarehouseEnvironment) copies.get();
    UniformRandomProvider random = streams.stream("play");
    one.reset(random);
    double[] gained = new double[4];
    for (int step = 0; step < 200; step++) {
      other.restore(one.frame());
      int[] actions = random.ints(4, 0, 5).toArray();
      one.step(actions, gained, new RandomStreams(step).stream("draws"));
      other.step(actions, gained, new RandomStreams(step).stream("draws"));
      assertArrayEquals(one.frame().positions(), other.frame().positions());
      assertArrayEquals(one.frame().shelves(), other.frame().shelves());
      assertArrayEquals(one.frame().requests(), other.frame().requests());
      assertEquals(one.frame().step(), other.frame().step());
    }
    other.restore(one.frame());
    assertArrayEquals(one.frame().executed(), other.frame().executed());
    assertArrayEquals(one.frame().blocked(), other.frame().blocked());
    assertArrayEquals(one.frame().rewards(), other.frame().rewards());
    assertTrue(one.frame().step() == 200);
  }
}
