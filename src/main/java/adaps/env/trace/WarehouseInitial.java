package adaps.env.trace;

import adaps.env.warehouse.WarehouseFrame;
import java.util.HashSet;
import java.util.Set;

/**
 * A recorded initial state of the warehouse: every shelf is at home or with the robot that carries
 * it, and robots stand on cells of their own.
 */
final class WarehouseInitial {
  private final WarehouseFrame plan;
  private final int agents;

  /** x, y, heading, carried shelf of each robot; x, y of each shelf. */
  private final int[] robots;

  private final int[] shelves;
  private final int[] shelfColours;
  private final int[] requests;

  /**
   * Reads a state.
   *
   * @param plan a frame of the same warehouse with every shelf at home
   */
  WarehouseInitial(TraceEntry initial, WarehouseFrame plan) {
    this.plan = plan;
    agents = plan.headings().length;
    robots = initial.table("agents", agents, 4);
    shelves = initial.table("shelves", plan.shelfColours().length, 2);
    shelfColours = initial.integers("shelf_colors", plan.shelfColours().length);
    requests = initial.integers("request_queue", plan.requests().length);
  }

  /** The state as a frame. */
  WarehouseFrame frame() {
    return new WarehouseFrame(
        0,
        plan.agentTypes(),
        plan.width(),
        plan.height(),
        plan.highway(),
        plan.goals(),
        columns(0, 2),
        columns(2, 1),
        columns(3, 1),
        shelves,
        shelfColours,
        requests,
        plan.executed(),
        plan.blocked(),
        plan.rewards());
  }

  private int[] columns(int from, int count) {
    int[] columns = new int[agents * count];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = robots[4 * (k / count) + from + k % count];
    }
    return columns;
  }

  /**
   * Notes what cannot be.
   *
   * @param carrying whether each robot's own observation says that it carries a shelf
   * @param colours number of colours
   */
  void compare(boolean[] carrying, int colours, FirstDifference difference) {
    Set<Long> taken = new HashSet<>();
    for (int i = 0; i < agents; i++) {
      compareRobot(i, carrying[i], difference);
      if (!taken.add(place(robots, 4 * i))) {
        difference.noteWords("agents, agent " + i, "recorded on the cell of another robot");
      }
    }
    Set<Integer> queued = new HashSet<>();
    for (int slot = 0; slot < requests.length; slot++) {
      int shelf = requests[slot];
      if (shelf < 1 || shelf > shelfColours.length || !queued.add(shelf)) {
        difference.noteWords("request_queue, slot " + slot, "recorded " + shelf + " wrongly");
      }
    }
    for (int shelf = 1; shelf <= shelfColours.length; shelf++) {
      if (!isAtHome(shelf) && !isCarried(shelf)) {
        difference.noteWords("shelves, shelf " + (shelf - 1), "neither at home nor carried");
      }
      int colour = shelfColours[shelf - 1];
      if (colour < 0 || colour >= colours) {
        difference.noteWords("shelf_colors, shelf " + (shelf - 1), "recorded " + colour);
      }
    }
  }

  private void compareRobot(int robot, boolean carrying, FirstDifference difference) {
    String field = "agents, agent " + robot;
    int x = robots[4 * robot];
    int y = robots[4 * robot + 1];
    int heading = robots[4 * robot + 2];
    int load = robots[4 * robot + 3];
    if (x < 0 || x >= plan.width() || y < 0 || y >= plan.height()) {
      difference.noteWords(field, "recorded outside the warehouse");
    } else if (heading < 0 || heading > 3) {
      difference.noteWords(field, "recorded heading " + heading + ", but headings are 0 to 3");
    } else if (load < 0 || load > shelfColours.length) {
      difference.noteWords(field, "recorded load " + load + ", which is no shelf");
    } else if (load == 0 && carrying && standsOnStrayShelf(robot)) {
      difference.noteWords(field, "recorded without the shelf that obs says it carries");
    } else if (load != 0 && isAtHome(load) && !isCarried(load)) {
      difference.noteWords(field, "recorded with load " + load + ", which stands at home");
    }
  }

  private boolean standsOnStrayShelf(int robot) {
    for (int shelf = 1; shelf <= shelfColours.length; shelf++) {
      if (!isAtHome(shelf) && place(shelves, 2 * shelf - 2) == place(robots, 4 * robot)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAtHome(int shelf) {
    return place(shelves, 2 * shelf - 2) == place(plan.shelves(), 2 * shelf - 2);
  }

  private boolean isCarried(int shelf) {
    for (int i = 0; i < robots.length; i += 4) {
      if (robots[i + 3] == shelf && place(robots, i) == place(shelves, 2 * shelf - 2)) {
        return true;
      }
    }
    return false;
  }

  private static long place(int[] table, int at) {
    return ((long) table[at + 1] << 32) + table[at];
  }
}
