package adaps.report.animation;

import java.util.LinkedHashMap;
import java.util.Map;

/** A world of cells, all of which stand still. */
abstract class CellScene implements WorldScene {
  private final int stride;
  private final int columns;
  private final int rows;

  /**
   * @param stride numbers of every agent
   * @param columns cells from left to right
   * @param rows cells from top to bottom
   */
  CellScene(int stride, int columns, int rows) {
    this.stride = stride;
    this.columns = columns;
    this.rows = rows;
  }

  @Override
  public final int stride() {
    return stride;
  }

  @Override
  public final Map<String, Object> still() {
    Map<String, Object> still = new LinkedHashMap<>();
    still.put("cells", new int[] {columns, rows});
    addStill(still);
    return still;
  }

  /** Adds what else stands still, by the names that the page's script knows. */
  abstract void addStill(Map<String, Object> still);
}
