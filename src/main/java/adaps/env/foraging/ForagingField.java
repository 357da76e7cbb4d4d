package adaps.env.foraging;

import adaps.env.StateArrays;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Where agents and food are, in flat arrays that only the environment changes. The field has a rim
 * of one empty cell all around, so that neighbours need no check of borders.
 */
final class ForagingField {
  private static final int NOBODY = -1;
  private static final int SPAWN_ATTEMPTS = 1000;

  final int rows;
  final int columns;

  /** Distance between one row and the next in cell numbers. */
  final int stride;

  final int[] levels;
  final int[] agentRows;
  final int[] agentColumns;

  /** Food in the order of rows, then columns; {@link #foodCount} pieces were put down. */
  final int[] foodRows;

  final int[] foodColumns;
  final int[] foodLevels;
  final boolean[] foodLeft;
  int foodCount;
  int foodSpawned;

  private int left;

  /** Food on each cell, or nobody. */
  private final int[] foodAt;

  /**
   * Cells of the field, in order at the begin of each draw: from it the agents' cells are drawn.
   */
  private final int[] deck;

  ForagingField(ForagingSettings settings, int[] levels) {
    rows = settings.rows();
    columns = settings.columns();
    stride = columns + 2;
    this.levels = levels.clone();
    agentRows = new int[levels.length];
    agentColumns = new int[levels.length];
    foodRows = new int[settings.foods()];
    foodColumns = new int[settings.foods()];
    foodLevels = new int[settings.foods()];
    foodLeft = new boolean[settings.foods()];
    foodAt = new int[(rows + 2) * stride];
    deck = new int[rows * columns];
    clearFood();
  }

  /** Number of a cell, the rim included. */
  int cell(int row, int column) {
    return (row + 1) * stride + column + 1;
  }

  boolean contains(int row, int column) {
    return row >= 0 && row < rows && column >= 0 && column < columns;
  }

  boolean isFood(int cell) {
    return foodAt[cell] != NOBODY;
  }

  /** A piece of food beside a cell, or -1; food lies so far apart that there is one at most. */
  int foodBeside(int cell) {
    int beside = Math.max(foodAt[cell - stride], foodAt[cell + stride]);
    return Math.max(beside, Math.max(foodAt[cell - 1], foodAt[cell + 1]));
  }

  boolean isEmpty() {
    return left == 0;
  }

  void eat(int food) {
    foodLeft[food] = false;
    foodAt[cell(foodRows[food], foodColumns[food])] = NOBODY;
    left--;
  }

  /** Agents on different cells, then food; drawn anew in the rare case that no food fits. */
  void reset(FoodLevels food, int wanted, UniformRandomProvider random) {
    do {
      clearFood();
      spawnAgents(random);
      for (int attempt = 0; attempt < SPAWN_ATTEMPTS && foodCount < wanted; attempt++) {
        int row = 1 + random.nextInt(rows - 2);
        int column = 1 + random.nextInt(columns - 2);
        if (isFree(row, column)) {
          int above = random.nextInt(food.highest() - food.lowest() + 1);
          addFood(row, column, food.lowest() + above);
        }
      }
    } while (foodCount == 0);
  }

  void clearFood() {
    Arrays.fill(foodAt, NOBODY);
    foodCount = 0;
    foodSpawned = 0;
    left = 0;
  }

  private void spawnAgents(UniformRandomProvider random) {
    for (int cell = 0; cell < deck.length; cell++) {
      deck[cell] = cell;
    }
    for (int i = 0; i < levels.length; i++) {
      int drawn = i + random.nextInt(deck.length - i);
      int cell = deck[drawn];
      deck[drawn] = deck[i];
      deck[i] = cell;
      agentRows[i] = cell / columns;
      agentColumns[i] = cell % columns;
    }
  }

  /** No agent there, no food around it, and none two cells away in a straight line. */
  private boolean isFree(int row, int column) {
    for (int i = 0; i < levels.length; i++) {
      if (agentRows[i] == row && agentColumns[i] == column) {
        return false;
      }
    }
    for (int f = 0; f < foodCount; f++) {
      if (isNear(f, row, column)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a piece of food lies around a cell, or two cells away in a straight line. */
  boolean isNear(int food, int row, int column) {
    int down = Math.abs(foodRows[food] - row);
    int across = Math.abs(foodColumns[food] - column);
    return Math.max(down, across) <= 1 || Math.min(down, across) == 0 && down + across == 2;
  }

  /** Puts food down, keeping the order of rows, then columns. */
  void addFood(int row, int column, int level) {
    int f = foodCount;
    while (f > 0 && cell(foodRows[f - 1], foodColumns[f - 1]) > cell(row, column)) {
      putFood(f, foodRows[f - 1], foodColumns[f - 1], foodLevels[f - 1]);
      f--;
    }
    putFood(f, row, column, level);
    foodCount++;
    foodSpawned += level;
    left++;
  }

  private void putFood(int food, int row, int column, int level) {
    foodRows[food] = row;
    foodColumns[food] = column;
    foodLevels[food] = level;
    foodLeft[food] = true;
    foodAt[cell(row, column)] = food;
  }

  /** Puts food that is left on another cell, keeping the order of rows, then columns. */
  void moveFood(int food, int row, int column) {
    int level = foodLevels[food];
    foodAt[cell(foodRows[food], foodColumns[food])] = NOBODY;
    int f = food;
    for (; f > 0 && cell(foodRows[f - 1], foodColumns[f - 1]) > cell(row, column); f--) {
      shiftFood(f - 1, f);
    }
    for (;
        f + 1 < foodCount && cell(foodRows[f + 1], foodColumns[f + 1]) < cell(row, column);
        f++) {
      shiftFood(f + 1, f);
    }
    putFood(f, row, column, level);
  }

  /** Gives a piece, eaten or not, another place in the order. */
  private void shiftFood(int from, int to) {
    boolean there = foodLeft[from];
    foodRows[to] = foodRows[from];
    foodColumns[to] = foodColumns[from];
    foodLevels[to] = foodLevels[from];
    foodLeft[to] = there;
    if (there) {
      foodAt[cell(foodRows[to], foodColumns[to])] = to;
    }
  }

  /** Row, column, level of each piece of food that is left. */
  int[] foodTable() {
    int[] table = new int[3 * left];
    int k = 0;
    for (int f = 0; f < foodCount; f++) {
      if (foodLeft[f]) {
        table[k++] = foodRows[f];
        table[k++] = foodColumns[f];
        table[k++] = foodLevels[f];
      }
    }
    return table;
  }

  /** Row, column of each agent. */
  int[] positionTable() {
    int[] table = new int[2 * levels.length];
    for (int i = 0; i < levels.length; i++) {
      table[2 * i] = agentRows[i];
      table[2 * i + 1] = agentColumns[i];
    }
    return table;
  }

  /**
   * Takes over a frame of a field with the same settings.
   *
   * @throws IllegalArgumentException if agents or food cannot stand like that
   */
  void restore(ForagingFrame frame) {
    require(frame.positions().length == 2 * levels.length, "the number of agents is another");
    require(frame.foods().length <= 3 * foodRows.length, "there is more food than places for it");
    clearFood();
    for (int k = 0; k < frame.foods().length; k += 3) {
      int row = frame.foods()[k];
      int column = frame.foods()[k + 1];
      require(contains(row, column), "food lies outside the field");
      require(!isFood(cell(row, column)), "two pieces of food lie on one cell");
      require(frame.foods()[k + 2] > 0, "food has no level");
      addFood(row, column, frame.foods()[k + 2]);
    }
    foodSpawned = frame.foodSpawned();
    for (int i = 0; i < levels.length; i++) {
      int row = frame.positions()[2 * i];
      int column = frame.positions()[2 * i + 1];
      require(contains(row, column), "an agent stands outside the field");
      require(!isFood(cell(row, column)), "an agent stands on food");
      require(frame.levels()[i] > 0, "an agent has no level");
      agentRows[i] = row;
      agentColumns[i] = column;
      levels[i] = frame.levels()[i];
    }
  }

  void writeState(DataOutput out) throws IOException {
    out.writeInt(foodCount);
    out.writeInt(foodSpawned);
    out.writeInt(left);
    StateArrays.write(out, levels);
    StateArrays.write(out, agentRows);
    StateArrays.write(out, agentColumns);
    StateArrays.write(out, foodRows);
    StateArrays.write(out, foodColumns);
    StateArrays.write(out, foodLevels);
    StateArrays.write(out, foodLeft);
    StateArrays.write(out, foodAt);
  }

  void readState(DataInput in) throws IOException {
    foodCount = in.readInt();
    foodSpawned = in.readInt();
    left = in.readInt();
    StateArrays.read(in, levels);
    StateArrays.read(in, agentRows);
    StateArrays.read(in, agentColumns);
    StateArrays.read(in, foodRows);
    StateArrays.read(in, foodColumns);
    StateArrays.read(in, foodLevels);
    StateArrays.read(in, foodLeft);
    StateArrays.read(in, foodAt);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
