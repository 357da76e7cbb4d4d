package adaps.env.spread;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.CannotMoveException;
import adaps.env.PlacedThing;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two agents of two types that are moved by hand; every number is worked out by hand. */
class SpreadMoveTest {
  private static final int RIGHT = 2;
  private final SpreadEnvironment environment =
      new SpreadEnvironment(new SpreadSettings(List.of(1, 1), false, 50));
  private final double[] rewards = new double[2];

  @BeforeEach
  void begin() {
    environment.restore(
        new SpreadFrame(
            4,
            new int[] {0, 1},
            new double[] {0.5, 0.5, -1, 0},
            new double[] {0.2, -0.4, 0.1, 0},
            new double[] {2, 1, -2, -2},
            new double[] {-1, -1}));
  }

  private PlacedThing thing(int place) {
    return environment.frame().things().get(place);
  }

  private float[] seenBy(int agent) {
    float[] observation = new float[8];
    environment.observe(agent, observation, 0);
    return observation;
  }

  @Test
  void agentsComeFirstThenTheLandmarksWhereTheyAre() {
    assertEquals(
        List.of(
            new PlacedThing("agent", 0, 0.5, 0.5, 0.1),
            new PlacedThing("agent", 1, -1, 0, 0.1),
            new PlacedThing("landmark", 0, 2, 1, 0.1),
            new PlacedThing("landmark", 1, -2, -2, 0.1)),
        environment.frame().things());
  }

  @Test
  void anAgentIsPutDownAtRestAndGoesOnFromThere() {
    assertTrue(environment.move(thing(0), 1.5, -3));

    assertArrayEquals(new float[] {0, 0, 1.5f, -3, 0.5f, 4, -3.5f, 1}, seenBy(0));
    assertArrayEquals(new float[] {0.1f, 0, -1, 0, 3, 1, -1, -2}, seenBy(1), "nobody else moved");
    assertArrayEquals(new double[2], environment.frame().rewards(), "of no step");
    assertEquals(4, environment.frame().step());
    environment.step(new int[] {RIGHT, 0}, rewards, null);
    // v = 0.5, p = (1.55, -3); the landmark is 0.45 to the right and 4 up.
    assertEquals(-0.5 * Math.sqrt(0.45 * 0.45 + 16), rewards[0], 1e-12);
  }

  @Test
  void aMovedLandmarkIsWhatItsTypeIsPaidForAndWhatAllSee() {
    assertTrue(environment.move(thing(3), -3, 3));

    assertArrayEquals(new float[] {0.2f, -0.4f, 0.5f, 0.5f, 1.5f, 0.5f, -3.5f, 2.5f}, seenBy(0));
    assertArrayEquals(new float[] {0.1f, 0, -1, 0, 3, 1, -2, 3}, seenBy(1));
    environment.step(new int[] {0, 0}, rewards, null);
    // v = 0.075, p = (-0.9925, 0).
    assertEquals(-0.5 * Math.hypot(2.0075, 3), rewards[1], 1e-12);
  }

  @Test
  void aLandmarkOutsideItsRangeStaysAndWhatIsThereAlreadyIsNoMove() {
    CannotMoveException refused =
        assertThrows(CannotMoveException.class, () -> environment.move(thing(2), 2, -3.01));
    assertEquals(
        "Landmark 1 can only lie within \u22123 and 3 in both directions; let it go inside.",
        refused.getMessage());
    assertFalse(environment.move(thing(2), 2, 1));
    assertArrayEquals(new double[] {-1, -1}, environment.frame().rewards(), "nothing has changed");
    assertTrue(environment.move(thing(1), -40, 3.5), "agents may go anywhere");
  }
}
