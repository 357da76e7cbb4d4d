package adaps.env.foraging;

import static adaps.env.foraging.ThreeForagers.EAST;
import static adaps.env.foraging.ThreeForagers.LOAD;
import static adaps.env.foraging.ThreeForagers.NOTHING;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.CannotMoveException;
import adaps.env.PlacedThing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents and food moved by hand on 6 rows of 6 cells; agents 1 and 3 have level 1, 2 level 2. */
class ForagingMoveTest {
  /** Agents at row 0, columns 0 and 1, and in the last corner; food of levels 1 and 2. */
  private final ForagingEnvironment environment =
      ThreeForagers.at(Map.of("visibility", "all"), new int[] {0, 0, 0, 1, 5, 5}, 2, 2, 1, 4, 4, 2);

  private final double[] rewards = new double[3];

  private boolean move(int thing, int row, int column) {
    return environment.move(environment.frame().things().get(thing), column + 0.5, 6 - row - 0.5);
  }

  private float[] seenBy(int agent) {
    float[] observation = new float[15];
    environment.observe(agent, observation, 0);
    return observation;
  }

  @Test
  void thingsAreTheAgentsAndTheFoodInTheMiddleOfTheirCells() {
    List<PlacedThing> things = environment.frame().things();
    assertEquals(5, things.size());
    assertEquals(new PlacedThing("agent", 1, 1.5, 5.5, 1), things.get(1));
    assertEquals(new PlacedThing("food", 1, 4.5, 1.5, 1), things.get(4));
  }

  @Test
  void anAgentSeesAndLoadsFromWhereItWasPut() {
    environment.step(new int[] {EAST, NOTHING, LOAD}, rewards, null);
    assertTrue(move(0, 2, 1));

    assertArrayEquals(new float[] {2, 2, 1, 4, 4, 2, 2, 1, 1, 0, 1, 2, 5, 5, 1}, seenBy(0));
    assertArrayEquals(new int[3], environment.frame().executed(), "the last step is forgotten");
    assertFalse(environment.step(new int[] {LOAD, NOTHING, NOTHING}, rewards, null));
    // Level 1 suffices: all of it is the agent's, of the 3 levels that there are.
    assertArrayEquals(new double[] {1 / 3.0, 0, 0}, rewards, 1e-12);
  }

  @Test
  void movedFoodIsSeenInTheOrderOfRowsAndLoadedWhereItLies() {
    assertTrue(move(4, 1, 4), "in front of the other piece");
    assertArrayEquals(new int[] {1, 4, 2, 2, 2, 1}, environment.frame().foods());
    assertArrayEquals(new float[] {1, 4, 2, 2, 2, 1, 0, 1, 2, 0, 0, 1, 5, 5, 1}, seenBy(1));
    move(1, 0, 4);
    environment.step(new int[] {NOTHING, LOAD, LOAD}, rewards, null);
    // The food of level 2 is 2 of the 3 levels; where it lay before there is none.
    assertArrayEquals(new double[] {0, 2 / 3.0, 0}, rewards, 1e-12);
    assertArrayEquals(new int[] {2, 2, 1}, environment.frame().foods());
    move(0, 2, 1);
    assertTrue(environment.step(new int[] {LOAD, NOTHING, NOTHING}, rewards, null));
    assertArrayEquals(new double[] {1 / 3.0, 0, 0}, rewards, 1e-12, "the other piece is itself");
  }

  @Test
  void foodThatIsLeftMovesPastFoodThatIsGone() {
    move(0, 2, 1);
    environment.step(new int[] {LOAD, NOTHING, NOTHING}, rewards, null);
    assertEquals(4, environment.frame().things().size(), "one piece is gone");
    assertTrue(move(3, 1, 1));

    assertArrayEquals(new int[] {1, 1, 2}, environment.frame().foods());
    assertArrayEquals(new float[] {1, 1, 2, -1, -1, 0, 0, 1, 2, 2, 1, 1, 5, 5, 1}, seenBy(1));
    assertTrue(environment.isValid(1, LOAD));
    assertFalse(environment.isValid(2, LOAD), "it lies there no longer");
    assertTrue(environment.step(new int[] {NOTHING, LOAD, NOTHING}, rewards, null), "all is gone");
    assertArrayEquals(new double[] {0, 2 / 3.0, 0}, rewards, 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | -1 | 0 | Agent 1 cannot be outside the field; let it go on a cell of it.",
        "0 | 0 | 6 | Agent 1 cannot be outside the field; let it go on a cell of it.",
        "0 | 5 | 5 | Agent 1 cannot share the cell of agent 3; let it go on a free one.",
        "2 | 2 | 2 | Agent 3 cannot stand on food; let it go on a free cell.",
        "3 | 0 | 1 | Food 1 cannot share the cell of agent 2; let it go on a free one.",
        "3 | 0 | 3 | Food 1 cannot lie at the edge of the field; let it go farther inside.",
        "3 | 2 | 5 | Food 1 cannot lie at the edge of the field; let it go farther inside.",
        "3 | 3 | 3 | Food 1 cannot lie so close to other food; let it go farther from it.",
        "3 | 2 | 4 | Food 1 cannot lie so close to other food; let it go farther from it.",
      })
  void whatMayNotBeStaysAndSaysWhy(int thing, int row, int column, String why) {
    ForagingFrame before = environment.frame();
    CannotMoveException refused =
        assertThrows(CannotMoveException.class, () -> move(thing, row, column));
    assertEquals(why, refused.getMessage());
    assertArrayEquals(before.positions(), environment.frame().positions());
    assertArrayEquals(before.foods(), environment.frame().foods());
    assertFalse(move(0, 0, 0), "it is there already");
  }
}
