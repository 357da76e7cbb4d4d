package adaps.env.warehouse;

import java.util.stream.IntStream;

/**
 * The floor plan of a warehouse: blocks of shelves two cells wide between highways, two goals in
 * the middle of the bottom row, and a free lane above them. A cell is numbered row by row, {@code y
 * · width + x}, x to the right and y downwards.
 */
public final class WarehouseLayout {
  private final int width;
  private final int height;
  private final boolean[] highway;
  private final int[] shelfHomes;
  private final int[] goals;

  WarehouseLayout(int shelfRows, int shelfColumns, int columnHeight) {
    width = 3 * shelfColumns + 1;
    height = (columnHeight + 1) * shelfRows + 2;
    highway = new boolean[width * height];
    for (int cell = 0; cell < highway.length; cell++) {
      highway[cell] = isHighway(cell % width, cell / width, columnHeight);
    }
    shelfHomes = IntStream.range(0, highway.length).filter(cell -> !highway[cell]).toArray();
    goals = new int[] {cell(width / 2 - 1, height - 1), cell(width / 2, height - 1)};
  }

  private boolean isHighway(int x, int y, int columnHeight) {
    boolean aisle = x % 3 == 0 || y % (columnHeight + 1) == 0;
    boolean deliveryRow = y == height - 1;
    boolean laneToGoals = y > height - (columnHeight + 3) && (x == width / 2 - 1 || x == width / 2);
    return aisle || deliveryRow || laneToGoals;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int cells() {
    return highway.length;
  }

  /** Number of a cell. */
  public int cell(int x, int y) {
    return y * width + x;
  }

  /** Whether no shelf may be put down there. */
  public boolean isHighway(int cell) {
    return highway[cell];
  }

  /** Cells that hold a shelf at the start, in the order of the shelves' ids. */
  int[] shelfHomes() {
    return shelfHomes;
  }

  /** The two goal cells, in the order in which deliveries are counted. */
  int[] goals() {
    return goals;
  }

  boolean[] highways() {
    return highway.clone();
  }
}
