package adaps.report.animation;

import adaps.env.WorldFrame;
import adaps.env.foraging.ForagingFrame;
import java.util.Map;

/** Level-based foraging in cells: agents, and food that is there (1) or gone (0). */
final class ForagingScene extends CellScene {
  private static final int STRIDE = 2;
  private static final int FOOD = 3;

  private final ForagingFrame first;

  ForagingScene(ForagingFrame first) {
    super(STRIDE, first.columns(), first.rows());
    this.first = first;
  }

  @Override
  void addStill(Map<String, Object> still) {
    int[] foodLevels = new int[first.foods().length / FOOD];
    for (int food = 0; food < foodLevels.length; food++) {
      foodLevels[food] = first.foods()[FOOD * food + 2];
    }
    still.put("levels", first.levels());
    still.put("foodLevels", foodLevels);
  }

  @Override
  public int[] numbers(WorldFrame frame) {
    ForagingFrame now = (ForagingFrame) frame;
    int agents = now.levels().length;
    int[] numbers = new int[STRIDE * agents + first.foods().length];
    for (int agent = 0; agent < agents; agent++) {
      numbers[STRIDE * agent] = now.positions()[2 * agent + 1];
      numbers[STRIDE * agent + 1] = now.positions()[2 * agent];
    }
    for (int food = 0; food < first.foods().length; food += FOOD) {
      int at = STRIDE * agents + food;
      numbers[at] = first.foods()[food + 1];
      numbers[at + 1] = first.foods()[food];
      numbers[at + 2] = isThere(now, first.foods()[food], first.foods()[food + 1]) ? 1 : 0;
    }
    return numbers;
  }

  private static boolean isThere(ForagingFrame frame, int row, int column) {
    for (int food = 0; food < frame.foods().length; food += FOOD) {
      if (frame.foods()[food] == row && frame.foods()[food + 1] == column) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String words() {
    return "Grey discs are food; numbers are the levels of agents and food.";
  }
}
