package adaps.env.foraging;

import adaps.env.PlacedThing;
import adaps.env.WorldFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Level-based foraging at one moment. Rows count downwards from 0, columns to the right.
 *
 * @param step steps since the episode began
 * @param agentTypes type of each agent, which stands for its level
 * @param rows height of the field
 * @param columns width of the field
 * @param sight how far agents see, in cells
 * @param positions row, column of each agent, [2 × agents]; two agents can share a cell
 * @param levels level of each agent
 * @param foods row, column, level of each piece of food that is left, row by row, [3 × left]
 * @param foodsPlaced pieces of food at the start of the episode
 * @param foodSpawned sum of the levels of all food at the start of the episode
 * @param executed what each agent did in the last step: 0 nothing (also for what was not possible),
 *     1 north, 2 south, 3 west, 4 east, 5 load; all 0 before the first
 * @param loadings every attempt to load in the last step
 * @param rewards reward of each agent in the last step
 */
public record ForagingFrame(
    int step,
    int[] agentTypes,
    int rows,
    int columns,
    int sight,
    int[] positions,
    int[] levels,
    int[] foods,
    int foodsPlaced,
    int foodSpawned,
    int[] executed,
    List<Loading> loadings,
    double[] rewards)
    implements WorldFrame {

  /** What a piece of food is called where things are moved by hand. */
  static final String FOOD = "food";

  public ForagingFrame {
    loadings = List.copyOf(loadings);
  }

  /** Agents and the food that is left; a key moves one by a cell. */
  @Override
  public List<PlacedThing> things() {
    List<PlacedThing> things = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      things.add(thing(PlacedThing.AGENT, i, positions[2 * i], positions[2 * i + 1]));
    }
    for (int k = 0; k < foods.length; k += 3) {
      things.add(thing(FOOD, k / 3, foods[k], foods[k + 1]));
    }
    return things;
  }

  private PlacedThing thing(String kind, int index, int row, int column) {
    return new PlacedThing(kind, index, column + 0.5, rows - row - 0.5, 1);
  }

  /**
   * Agents that tried together to load one piece of food.
   *
   * @param row of the food
   * @param column of the food
   * @param foodLevel level of the food
   * @param agents those that took part
   * @param succeeded whether their levels sufficed and the food is gone
   */
  public record Loading(
      int row, int column, int foodLevel, List<Integer> agents, boolean succeeded) {
    public Loading {
      agents = List.copyOf(agents);
    }
  }
}
