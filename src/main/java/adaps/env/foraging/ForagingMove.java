package adaps.env.foraging;

import adaps.env.CannotMoveException;
import adaps.env.PlacedThing;

/** Puts an agent or a piece of food on another cell, where an episode could begin with it. */
record ForagingMove(ForagingField field) {

  /**
   * Puts it there.
   *
   * @param x in cells from the left
   * @param y in cells from below
   * @return whether it was elsewhere before
   * @throws CannotMoveException if it cannot be there
   */
  boolean move(PlacedThing thing, double x, double y) {
    int column = (int) Math.floor(x);
    int row = field.rows - 1 - (int) Math.floor(y);
    if (row == field.rows - 1 - (int) Math.floor(thing.y()) && column == (int) thing.x()) {
      return false;
    }
    CannotMoveException.require(
        field.contains(row, column),
        thing.name() + " cannot be outside the field; let it go on a cell of it.");
    requireNobody(thing, row, column);
    if (thing.isAgent()) {
      CannotMoveException.require(
          !field.isFood(field.cell(row, column)),
          thing.name() + " cannot stand on food; let it go on a free cell.");
      field.agentRows[thing.index()] = row;
      field.agentColumns[thing.index()] = column;
    } else {
      int food = foodAt(thing.index());
      requireRoom(thing, food, row, column);
      field.moveFood(food, row, column);
    }
    return true;
  }

  private void requireNobody(PlacedThing thing, int row, int column) {
    for (int i = 0; i < field.levels.length; i++) {
      CannotMoveException.require(
          field.agentRows[i] != row || field.agentColumns[i] != column,
          thing.name()
              + " cannot share the cell of agent "
              + (i + 1)
              + "; let it go on a free one.");
    }
  }

  /** As at the beginning of an episode: inside, and so far apart that nobody stands beside two. */
  private void requireRoom(PlacedThing thing, int food, int row, int column) {
    CannotMoveException.require(
        row > 0 && row < field.rows - 1 && column > 0 && column < field.columns - 1,
        thing.name() + " cannot lie at the edge of the field; let it go farther inside.");
    for (int other = 0; other < field.foodCount; other++) {
      CannotMoveException.require(
          other == food || !field.foodLeft[other] || !field.isNear(other, row, column),
          thing.name() + " cannot lie so close to other food; let it go farther from it.");
    }
  }

  /** Number of a piece of food in the field by its place among those that are left. */
  private int foodAt(int index) {
    int left = -1;
    int food = -1;
    while (left < index) {
      left += field.foodLeft[++food] ? 1 : 0;
    }
    return food;
  }
}
