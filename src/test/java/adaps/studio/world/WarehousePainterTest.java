package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.warehouse.WarehouseFrame;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A warehouse of 4 × 4 cells. Shelves of the second row: blue, requested; orange, requested; blue;
 * orange. The blue robot is the first, the orange one the second. Goals are below at the left.
 */
@ExtendWith(ApplicationExtension.class)
class WarehousePainterTest {
  private static final Color BLUE = Painting.PALETTE.type(0);
  private static final Color ORANGE = Painting.PALETTE.type(1);
  private static final Color TEXT = Painting.PALETTE.text();
  private static final int UP = 0;
  private static final int RIGHT = 3;

  private static WarehouseFrame frame(
      int step, int x, int y, int heading, int load, double reward) {
    boolean[] highway = new boolean[16];
    for (int cell = 0; cell < highway.length; cell++) {
      highway[cell] = cell / 4 != 1;
    }
    int[] shelves = {0, 1, 1, 1, 2, 1, 3, 1};
    if (load != 0) {
      shelves[2 * load - 2] = x;
      shelves[2 * load - 1] = y;
    }
    return new WarehouseFrame(
        step,
        new int[] {0, 1},
        4,
        4,
        highway,
        new int[] {0, 3, 1, 3},
        new int[] {x, y, 3, 3},
        new int[] {heading, UP},
        new int[] {load, 0},
        shelves,
        new int[] {0, 1, 0, 1},
        new int[] {1, 2},
        new int[2],
        new boolean[2],
        new double[] {reward, 0});
  }

  private static Painting paint(WarehouseFrame... states) {
    return Painting.of(400, 400, Painting.byType(), List.of(states));
  }

  /** Pixels of a colour in the cell at column x and row y. */
  private static int count(Painting painting, Color colour, int x, int y) {
    return painting.count(colour, x, 3 - y, x + 1, 4 - y);
  }

  @Test
  void aRequestedShelfIsFullAndFramedAndAnyOtherIsFaint() {
    Painting painting = paint(frame(0, 0, 0, RIGHT, 0, 0));
    int cell = (int) Math.pow(painting.camera.scale(), 2);

    assertTrue(count(painting, BLUE, 0, 1) > cell / 3, "requested blue");
    assertTrue(count(painting, ORANGE, 1, 1) > cell / 3, "requested orange");
    assertEquals(0, count(painting, BLUE, 2, 1), "other blue");
    assertEquals(0, count(painting, ORANGE, 3, 1), "other orange");
    assertTrue(count(painting, TEXT, 0, 1) > cell / 20, "frame of a requested one");
    assertEquals(0, count(painting, TEXT, 2, 1), "frame of another one");
  }

  @Test
  void shelvesOfTwoColoursHaveMarksOfTwoShapes() {
    Painting painting = paint(frame(0, 0, 0, RIGHT, 0, 0));
    double aside = 0.17;

    // The corner of a square lies outside the circle that is as large.
    assertTrue(painting.shows(BLUE, 0.5 - aside, 2.5 + aside), "beside the circle");
    assertFalse(painting.shows(ORANGE, 1.5 - aside, 2.5 + aside), "in the square's corner");
  }

  @Test
  void aRobotIsInItsCellAndLooksWhereItFaces() {
    Painting painting = paint(frame(0, 1, 2, RIGHT, 0, 0));

    assertTrue(painting.shows(BLUE, 1.5 - 0.2, 1.5), "blue body");
    assertTrue(painting.shows(ORANGE, 3.5 - 0.2, 0.5 - 0.2), "orange body");
    assertTrue(painting.shows(TEXT, 1.5 + 0.42, 1.5), "nose at the right");
    assertFalse(painting.shows(TEXT, 1.5 - 0.42, 1.5), "no nose at the left");
    assertTrue(painting.shows(TEXT, 3.5, 0.5 + 0.42), "nose above");
  }

  @Test
  void aRobotGlidesFromTheLastButOneStateToTheLast() {
    List<WarehouseFrame> states = List.of(frame(0, 1, 2, RIGHT, 0, 0), frame(1, 2, 2, RIGHT, 0, 0));

    assertTrue(Painting.moving(400, 400, 0, states).shows(BLUE, 1.5 - 0.2, 1.5), "at first");
    assertTrue(Painting.moving(400, 400, 0.5, states).shows(BLUE, 2 - 0.2, 1.5), "half way");
    assertTrue(Painting.moving(400, 400, 1, states).shows(BLUE, 2.5 - 0.2, 1.5), "at last");
  }

  @Test
  void aCarriedShelfIsAFrameAroundItsRobotAndGoneFromItsPlace() {
    Painting painting = paint(frame(0, 2, 2, RIGHT, 2, 0));

    assertTrue(painting.shows(ORANGE, 2.5 - 0.41, 1.5), "around the robot");
    assertTrue(painting.shows(BLUE, 2.5 - 0.2, 1.5), "the robot");
    // The carried shelf's mark, at its corner, reaches a little into the cell.
    assertTrue(count(painting, ORANGE, 1, 1) < 10, "its place");
  }

  @Test
  void aDeliveryFlashesAndFadesInEightSteps() {
    List<WarehouseFrame> states = new ArrayList<>();
    states.add(frame(0, 0, 3, UP, 1, 0));
    Painting quiet = paint(states.get(0));
    states.add(frame(1, 0, 3, UP, 1, 1));
    double[] shown = new double[WarehouseDeliveries.STEPS + 1];
    for (int age = 0; age < shown.length; age++) {
      Painting painting = Painting.of(400, 400, Painting.byType(), states);
      shown[age] = painting.differences(quiet);
      states.add(frame(states.size(), 0, 3, UP, 1, 0));
    }

    assertTrue(shown[0] > 500, "flash");
    assertTrue(shown[WarehouseDeliveries.STEPS - 1] > 500, "nearly gone");
    assertEquals(0, shown[WarehouseDeliveries.STEPS], "gone");
  }

  @Test
  void byClusterARobotHasItsClustersOutline() {
    WorldStyle style =
        new WorldStyle(Painting.PALETTE, true, new int[] {1, 0}, false, false, -1, -1);
    Painting painting = Painting.of(400, 400, style, List.of(frame(0, 1, 2, RIGHT, 0, 0)));

    assertTrue(count(painting, Painting.PALETTE.cluster(1), 1, 2) > 50, "cluster 2");
    assertTrue(count(painting, Painting.PALETTE.cluster(0), 3, 3) > 50, "cluster 1");
    assertEquals(0, count(painting, BLUE, 1, 2), "no type");
  }

  @Test
  void wordsSayWhatARobotDidAndCarries() {
    WarehousePainter painter = new WarehousePainter();

    String words = painter.describe(frame(1, 0, 3, UP, 1, 1), 0);

    assertEquals("stood still\ncarries requested blue shelf 1\nreward 1.00", words);
    assertEquals(0, painter.agentAt(frame(0, 1, 2, UP, 0, 0), 1.6, 1.4, 0.1));
    assertEquals(-1, painter.agentAt(frame(0, 1, 2, UP, 0, 0), 0.2, 3.8, 0.1));
  }
}
