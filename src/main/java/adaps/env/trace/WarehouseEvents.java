package adaps.env.trace;

import adaps.env.warehouse.WarehouseFrame;
import java.util.Arrays;

/** What happened in the steps of the warehouse, seen from the states before and after. */
final class WarehouseEvents extends EventCounts {
  private static final int NOBODY = -1;

  /**
   * Counts one step.
   *
   * @param effective what each robot tried after the rotation of its action
   */
  void count(WarehouseFrame before, WarehouseFrame after, int[] effective) {
    for (int i = 0; i < effective.length; i++) {
      boolean stayed = cell(before, i) == cell(after, i);
      add("pick", before.loads()[i] == 0 && after.loads()[i] != 0);
      add("drop", before.loads()[i] != 0 && after.loads()[i] == 0);
      add("reward", (int) after.rewards()[i]);
      add("failed", after.blocked()[i]);
      add("moved", !stayed);
      add("wall", after.executed()[i] == 1 && stayed);
    }
    add("cycle", rings(before, after));
  }

  private static int cell(WarehouseFrame frame, int robot) {
    return frame.positions()[2 * robot + 1] * frame.width() + frame.positions()[2 * robot];
  }

  /** Rings of robots that each moved to where the next had been. */
  private static int rings(WarehouseFrame before, WarehouseFrame after) {
    int[] robotAt = new int[before.width() * before.height()];
    Arrays.fill(robotAt, NOBODY);
    for (int i = 0; i < before.headings().length; i++) {
      robotAt[cell(before, i)] = i;
    }
    int rings = 0;
    for (int i = 0; i < before.headings().length; i++) {
      int lowest = i;
      int next = robotAt[cell(after, i)];
      for (int k = 0; k < before.headings().length && next != NOBODY && next != i; k++) {
        lowest = Math.min(lowest, next);
        next = robotAt[cell(after, next)];
      }
      boolean moved = cell(before, i) != cell(after, i);
      rings += moved && next == i && lowest == i ? 1 : 0;
    }
    return rings;
  }
}
