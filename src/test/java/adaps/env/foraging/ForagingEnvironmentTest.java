package adaps.env.foraging;

import static adaps.env.foraging.ThreeForagers.EAST;
import static adaps.env.foraging.ThreeForagers.LOAD;
import static adaps.env.foraging.ThreeForagers.NORTH;
import static adaps.env.foraging.ThreeForagers.NOTHING;
import static adaps.env.foraging.ThreeForagers.SOUTH;
import static adaps.env.foraging.ThreeForagers.WEST;
import static adaps.env.foraging.ThreeForagers.at;
import static adaps.env.foraging.ThreeForagers.environment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.foraging.ForagingFrame.Loading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single rules, worked out by hand, for agents of levels 1, 2, 1 on 6 rows of 6 cells. */
class ForagingEnvironmentTest {
  private final double[] rewards = new double[3];

  private boolean step(ForagingEnvironment environment, int... actions) {
    return environment.step(actions, rewards, null);
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
}
