package adaps.env.foraging;

/**
 * What an agent sees: the food in its window, then itself, then the other agents, each list packed
 * to the front with unused places marked by -1, -1 (and level 0). Coordinates count from the corner
 * of the window as far as it lies on the field.
 */
final class ForagerView {
  private static final int UNSEEN = -1;

  private final ForagingField field;
  private final int foods;
  private final int sight;
  private final LevelVisibility visibility;

  ForagerView(ForagingField field, ForagingSettings settings) {
    this.field = field;
    foods = settings.foods();
    sight = settings.sight();
    visibility = settings.levelVisibility();
  }

  void observe(int agent, float[] target, int offset) {
    int row = field.agentRows[agent];
    int column = field.agentColumns[agent];
    int top = Math.max(row - sight, 0);
    int left = Math.max(column - sight, 0);
    observeFood(row, column, top, left, target, offset);
    int at = offset + 3 * foods;
    at = put(agent, row - top, column - left, true, target, at);
    for (int other = 0; other < field.levels.length; other++) {
      int down = field.agentRows[other] - top;
      int across = field.agentColumns[other] - left;
      // The upper limit stays at twice the sight even where the border cuts the window.
      boolean seen = down >= 0 && down <= 2 * sight && across >= 0 && across <= 2 * sight;
      if (seen && other != agent) {
        at = put(other, down, across, false, target, at);
      }
    }
    int end = offset + 3 * foods + field.levels.length * visibility.numbersPerAgent();
    while (at < end) {
      target[at] = UNSEEN;
      target[at + 1] = UNSEEN;
      if (visibility != LevelVisibility.NONE) {
        target[at + 2] = 0;
      }
      at += visibility.numbersPerAgent();
    }
  }

  private void observeFood(int row, int column, int top, int left, float[] target, int offset) {
    int at = offset;
    for (int f = 0; f < field.foodCount; f++) {
      if (field.foodLeft[f]
          && Math.abs(field.foodRows[f] - row) <= sight
          && Math.abs(field.foodColumns[f] - column) <= sight) {
        target[at] = field.foodRows[f] - top;
        target[at + 1] = field.foodColumns[f] - left;
        target[at + 2] = field.foodLevels[f];
        at += 3;
      }
    }
    for (; at < offset + 3 * foods; at += 3) {
      target[at] = UNSEEN;
      target[at + 1] = UNSEEN;
      target[at + 2] = 0;
    }
  }

  private int put(int agent, int row, int column, boolean self, float[] target, int at) {
    target[at] = row;
    target[at + 1] = column;
    if (visibility == LevelVisibility.NONE) {
      return at + 2;
    }
    boolean shown = visibility == LevelVisibility.ALL || self && visibility == LevelVisibility.OWN;
    target[at + 2] = shown ? field.levels[agent] : 0;
    return at + 3;
  }
}
