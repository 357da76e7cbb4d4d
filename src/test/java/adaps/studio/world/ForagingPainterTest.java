package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.foraging.ForagingFrame;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A field of 4 × 4 cells: food of level 3 at row 1, column 1; level 1 right of it, 2 left of it.
 */
@ExtendWith(ApplicationExtension.class)
class ForagingPainterTest {
  private static final Color BLUE = Painting.PALETTE.type(0);
  private static final Color ORANGE = Painting.PALETTE.type(1);

  private static ForagingFrame frame(int step, int[] foods, ForagingFrame.Loading... loadings) {
    return frame(step, new int[] {1, 2, 1, 0}, foods, loadings);
  }

  private static ForagingFrame frame(
      int step, int[] positions, int[] foods, ForagingFrame.Loading... loadings) {
    return new ForagingFrame(
        step,
        new int[] {0, 1},
        4,
        4,
        4,
        positions,
        new int[] {1, 2},
        foods,
        2,
        3,
        new int[2],
        List.of(loadings),
        new double[2]);
  }

  private static final int[] FOOD = {1, 1, 3};
  private static final int[] NO_FOOD = {};

  private static Painting paint(List<ForagingFrame> states) {
    return Painting.of(400, 400, Painting.byType(), states);
  }

  @Test
  void agentsAndFoodAreInTheirCells() {
    Painting painting = paint(List.of(frame(0, FOOD)));

    assertTrue(painting.shows(BLUE, 2.5 - 0.25, 2.5), "level 1");
    assertTrue(painting.shows(ORANGE, 0.5 - 0.2, 2.5 + 0.2), "level 2");
    assertTrue(painting.shows(Painting.PALETTE.axis(), 1.5 - 0.22, 2.45), "food");
    assertFalse(paint(List.of(frame(0, NO_FOOD))).shows(Painting.PALETTE.axis(), 1.5 - 0.22, 2.45));
  }

  @Test
  void thoseWhoLoadTogetherAreJoinedWithTheFood() {
    ForagingFrame.Loading both = new ForagingFrame.Loading(1, 1, 3, List.of(0, 1), true);
    Painting painting = paint(List.of(frame(0, FOOD), frame(1, NO_FOOD, both)));
    Painting before = paint(List.of(frame(0, FOOD)));

    assertTrue(painting.shows(BLUE, 2.12, 2.5), "line from level 1");
    assertTrue(painting.shows(ORANGE, 0.87, 2.5), "line from level 2");
    assertFalse(before.shows(BLUE, 2.12, 2.5), "no line before");
  }

  @Test
  void successAndFailureLookDifferentAndFade() {
    ForagingFrame.Loading success = new ForagingFrame.Loading(1, 1, 3, List.of(0, 1), true);
    ForagingFrame.Loading failure = new ForagingFrame.Loading(1, 1, 3, List.of(0), false);

    assertEquals(ForagingLoadings.SUCCESS_STEPS, stepsShown(NO_FOOD, success));
    assertEquals(ForagingLoadings.FAILURE_STEPS, stepsShown(FOOD, failure));
    ForagingFrame.Loading alone = new ForagingFrame.Loading(1, 1, 1, List.of(0), true);
    ForagingFrame.Loading vain = new ForagingFrame.Loading(1, 1, 1, List.of(0), false);
    Painting tick = paint(List.of(frame(0, FOOD), frame(1, FOOD, alone)));
    Painting cross = paint(List.of(frame(0, FOOD), frame(1, FOOD, vain)));
    assertTrue(tick.differences(cross) > 100);
  }

  /** In how many pictures, one for each step, an attempt to load is seen. */
  private static int stepsShown(int[] foodsAfter, ForagingFrame.Loading loading) {
    Painting quiet = paint(List.of(frame(0, foodsAfter)));
    List<ForagingFrame> states = new ArrayList<>(List.of(frame(0, FOOD)));
    states.add(frame(1, foodsAfter, loading));
    int shown = 0;
    while (paint(states).differences(quiet) > 0) {
      shown++;
      states.add(frame(states.size(), foodsAfter));
    }
    return shown;
  }

  @Test
  void agentsOnOneCellStandBesideEachOther() {
    double[] places = ForagingPainter.places(frame(0, new int[] {0, 0, 0, 0}, FOOD));

    assertArrayEquals(new double[] {0.27, 3.5, 0.73, 3.5}, places, 1e-9);
    Painting painting = paint(List.of(frame(0, new int[] {0, 0, 0, 0}, FOOD)));
    assertTrue(painting.shows(BLUE, 0.27 - 0.15, 3.5));
    assertTrue(painting.shows(ORANGE, 0.73 + 0.15, 3.5));
  }

  @Test
  void wordsSayWhoLoadedWhat() {
    ForagingFrame.Loading both = new ForagingFrame.Loading(1, 1, 3, List.of(0, 1), true);

    assertEquals(
        "level 2\nloaded food of level 3 with 1 other: levels 3 of 3\nreward 0",
        new ForagingPainter().describe(frame(1, NO_FOOD, both), 1));
    assertEquals("level 1", new ForagingPainter().describe(frame(0, FOOD), 0));
  }
}
