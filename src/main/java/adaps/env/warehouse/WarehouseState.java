package adaps.env.warehouse;

import adaps.env.StateArrays;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Where robots and shelves are, in flat arrays that only the environment changes. */
final class WarehouseState {
  final WarehouseLayout layout;

  /** Cell, heading (0 up, 1 down, 2 left, 3 right) and carried shelf (0 none) of each robot. */
  final int[] cells;

  final int[] headings;
  final int[] loads;

  /** Robot and shelf on each cell, counted from 1, 0 for none; carried shelves count. */
  final int[] agentAt;

  final int[] shelfAt;

  /** Colour of each shelf, by its id. */
  final int[] shelfColours;

  private final int colours;

  /** All cells, in order at the begin of each draw: from it the robots' cells are drawn. */
  private final int[] deck;

  WarehouseState(WarehouseLayout layout, int agents, int colours) {
    this.layout = layout;
    this.colours = colours;
    cells = new int[agents];
    headings = new int[agents];
    loads = new int[agents];
    agentAt = new int[layout.cells()];
    shelfAt = new int[layout.cells()];
    shelfColours = new int[layout.shelfHomes().length + 1];
    deck = new int[layout.cells()];
    bringShelvesHome();
  }

  private void bringShelvesHome() {
    Arrays.fill(shelfAt, 0);
    int[] homes = layout.shelfHomes();
    for (int shelf = 1; shelf <= homes.length; shelf++) {
      shelfAt[homes[shelf - 1]] = shelf;
    }
  }

  int shelves() {
    return shelfColours.length - 1;
  }

  /** Shelves at home with new colours, robots unloaded on different cells with new headings. */
  void reset(UniformRandomProvider random) {
    bringShelvesHome();
    Arrays.fill(agentAt, 0);
    Arrays.fill(loads, 0);
    for (int shelf = 1; shelf <= shelves(); shelf++) {
      shelfColours[shelf] = random.nextInt(colours);
    }
    for (int cell = 0; cell < deck.length; cell++) {
      deck[cell] = cell;
    }
    for (int i = 0; i < cells.length; i++) {
      int drawn = i + random.nextInt(deck.length - i);
      int cell = deck[drawn];
      deck[drawn] = deck[i];
      deck[i] = cell;
      cells[i] = cell;
      agentAt[cell] = i + 1;
      headings[i] = random.nextInt(4);
    }
  }

  /** Cell in front of a robot, or its own cell in front of the outer wall. */
  int ahead(int agent) {
    int cell = cells[agent];
    int width = layout.width();
    return switch (headings[agent]) {
      case 0 -> cell >= width ? cell - width : cell;
      case 1 -> cell < layout.cells() - width ? cell + width : cell;
      case 2 -> cell % width > 0 ? cell - 1 : cell;
      default -> cell % width < width - 1 ? cell + 1 : cell;
    };
  }

  /** Whether the shelf that a robot carries would meet a shelf there that nobody carries away. */
  boolean isBlockedByShelf(int agent, int cell) {
    if (loads[agent] == 0 || cell == cells[agent] || shelfAt[cell] == 0) {
      return false;
    }
    int there = agentAt[cell];
    return there == 0 || loads[there - 1] == 0;
  }

  /** Takes a robot and its load off the floor; {@link #enter} puts them down again. */
  void leave(int agent) {
    agentAt[cells[agent]] = 0;
    if (loads[agent] != 0) {
      shelfAt[cells[agent]] = 0;
    }
  }

  void enter(int agent, int cell) {
    cells[agent] = cell;
    agentAt[cell] = agent + 1;
    if (loads[agent] != 0) {
      shelfAt[cell] = loads[agent];
    }
  }

  /** Picks up the shelf on the robot's cell, or puts its load down where that is allowed. */
  void toggleLoad(int agent) {
    if (loads[agent] == 0) {
      loads[agent] = shelfAt[cells[agent]];
    } else if (!layout.isHighway(cells[agent])) {
      loads[agent] = 0;
    }
  }

  /** x, y of each shelf in the order of their ids. */
  int[] shelfPositions() {
    int[] positions = new int[2 * shelves()];
    for (int cell = 0; cell < shelfAt.length; cell++) {
      if (shelfAt[cell] != 0) {
        positions[2 * shelfAt[cell] - 2] = cell % layout.width();
        positions[2 * shelfAt[cell] - 1] = cell / layout.width();
      }
    }
    return positions;
  }

  /** x, y of each robot. */
  int[] agentPositions() {
    int[] positions = new int[2 * cells.length];
    for (int i = 0; i < cells.length; i++) {
      positions[2 * i] = cells[i] % layout.width();
      positions[2 * i + 1] = cells[i] / layout.width();
    }
    return positions;
  }

  /**
   * Takes over a frame of a warehouse with the same settings.
   *
   * @throws IllegalArgumentException if its robots or shelves cannot stand like that
   */
  void restore(WarehouseFrame frame) {
    Arrays.fill(agentAt, 0);
    Arrays.fill(shelfAt, 0);
    for (int shelf = 1; shelf <= shelves(); shelf++) {
      int cell = cell(frame.shelves()[2 * shelf - 2], frame.shelves()[2 * shelf - 1], "shelf");
      require(shelfAt[cell] == 0, "two shelves stand on one cell");
      shelfAt[cell] = shelf;
      shelfColours[shelf] = frame.shelfColours()[shelf - 1];
      require(shelfColours[shelf] >= 0 && shelfColours[shelf] < colours, "a colour is unknown");
    }
    for (int i = 0; i < cells.length; i++) {
      int cell = cell(frame.positions()[2 * i], frame.positions()[2 * i + 1], "robot");
      require(agentAt[cell] == 0, "two robots stand on one cell");
      loads[i] = frame.loads()[i];
      headings[i] = frame.headings()[i];
      require(loads[i] == 0 || shelfAt[cell] == loads[i], "a load is not where its robot is");
      require(headings[i] >= 0 && headings[i] < 4, "a heading is unknown");
      enter(i, cell);
    }
  }

  private int cell(int x, int y, String what) {
    boolean inside = x >= 0 && x < layout.width() && y >= 0 && y < layout.height();
    require(inside, "a " + what + " stands outside the warehouse");
    return layout.cell(x, y);
  }

  void writeState(DataOutput out) throws IOException {
    StateArrays.write(out, cells);
    StateArrays.write(out, headings);
    StateArrays.write(out, loads);
    StateArrays.write(out, agentAt);
    StateArrays.write(out, shelfAt);
    StateArrays.write(out, shelfColours);
  }

  void readState(DataInput in) throws IOException {
    StateArrays.read(in, cells);
    StateArrays.read(in, headings);
    StateArrays.read(in, loads);
    StateArrays.read(in, agentAt);
    StateArrays.read(in, shelfAt);
    StateArrays.read(in, shelfColours);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
