package adaps.env.warehouse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.CannotMoveException;
import adaps.env.PlacedThing;
import adaps.random.RandomStreams;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Robots moved by hand in the tiny warehouse: 11 rows of 10 cells, goals at 4, 10 and 5, 10. The
 * first, at 3, 3 and facing up, carries the requested shelf 1, whose home is 1, 1; the second
 * stands at 6, 6 without a load.
 */
class RobotMoveTest {
  private static final int CARRIER = 0;
  private static final int OTHER = 1;

  private final WarehouseEnvironment environment = plain();
  private final double[] rewards = new double[2];

  private static WarehouseEnvironment plain() {
    WarehouseSettings read =
        new WarehouseKind().parameters().read(Map.of("agents", 2, "rotatedActions", false));
    int[] order = IntStream.range(0, read.observationSize()).toArray();
    return new WarehouseEnvironment(read, new int[][] {order, order});
  }

  @BeforeEach
  void begin() {
    WarehouseFrame home = environment.frame();
    int[] shelves = home.shelves().clone();
    shelves[0] = 3;
    shelves[1] = 3;
    int[] requests = IntStream.rangeClosed(1, home.requests().length).toArray();
    environment.restore(
        new WarehouseFrame(
            7,
            home.agentTypes(),
            home.width(),
            home.height(),
            home.highway(),
            home.goals(),
            new int[] {3, 3, 6, 6},
            new int[] {0, 1},
            new int[] {1, 0},
            shelves,
            new int[home.shelfColours().length],
            requests,
            new int[] {1, 2},
            new boolean[2],
            new double[] {1, 0}));
  }

  private boolean move(int robot, int x, int y) {
    return environment.move(environment.frame().things().get(robot), x + 0.5, 11 - y - 0.5);
  }

  private float[] seenBy(int robot) {
    float[] observation = new float[44];
    environment.observe(robot, observation, 0);
    return observation;
  }

  @Test
  void thingsAreTheRobots() {
    assertEquals(2, environment.frame().things().size());
    assertEquals(new PlacedThing("agent", 1, 6.5, 4.5, 1), environment.frame().things().get(1));
  }

  @Test
  void aRobotSeesFromWhereItWasPutTogetherWithItsShelf() {
    assertTrue(move(CARRIER, 0, 0));

    float[] expected = new float[44];
    expected[2] = 1; // carries
    expected[3] = 1; // faces up
    expected[7] = 1; // on a highway
    // The cell in the middle of the window is the fifth: a robot, and its requested first colour.
    expected[8 + 4 * 4] = 1;
    expected[8 + 4 * 4 + 1] = 1;
    expected[8 + 4 * 4 + 3] = 1;
    // To the lower right is the home of the shelf that it carries, which is empty.
    assertArrayEquals(expected, seenBy(CARRIER));
    WarehouseFrame frame = environment.frame();
    assertArrayEquals(new int[] {0, 0}, new int[] {frame.shelves()[0], frame.shelves()[1]});
    assertArrayEquals(new int[2], frame.executed(), "the last step is forgotten");
    assertArrayEquals(new double[2], frame.rewards());
    assertEquals(7, frame.step());
  }

  @Test
  void aRobotPutOnAGoalWithItsRequestedShelfIsPaidInTheNextStep() {
    assertTrue(move(CARRIER, 4, 10));
    environment.step(new int[2], rewards, new RandomStreams(0).stream("draws"));
    assertArrayEquals(new double[] {1, 0}, rewards);
  }

  @Test
  void aRobotWithoutALoadMayStandBelowAShelf() {
    assertTrue(move(OTHER, 2, 1));
    float[] seen = seenBy(OTHER);
    assertEquals(2, seen[0]);
    assertEquals(1, seen[1]);
    assertEquals(0, seen[2]);
    assertEquals(1, seen[8 + 4 * 4 + 1], "the shelf above it");
    assertEquals(0, seen[8 + 3 * 4 + 1], "shelf 1 is away from its home");
    assertFalse(move(OTHER, 2, 1), "it is there already");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | 3 | Agent 1 cannot stand outside the warehouse; let it go on a cell of the floor.",
        "3 | -1 | Agent 1 cannot stand outside the warehouse; let it go on a cell of the floor.",
        "6 | 6  | Agent 1 cannot share the cell of agent 2; let it go on a free cell.",
        "2 | 1  | Agent 1 carries a shelf and cannot stand below another; let it go on a cell"
            + " without one.",
      })
  void whatMayNotBeStaysAndSaysWhy(int x, int y, String why) {
    CannotMoveException refused =
        assertThrows(CannotMoveException.class, () -> move(CARRIER, x, y));
    assertEquals(why, refused.getMessage());
    assertArrayEquals(new int[] {3, 3, 6, 6}, environment.frame().positions());
    assertArrayEquals(new double[] {1, 0}, environment.frame().rewards(), "nothing has changed");
  }
}
