package adaps.env.warehouse;

import adaps.env.CannotMoveException;
import adaps.env.PlacedThing;

/** Puts a robot on another cell, where the rules let it stand. */
record RobotMove(WarehouseState state) {

  /**
   * Puts it there with its load.
   *
   * @param x in cells from the left
   * @param y in cells from below
   * @return whether it was elsewhere before
   * @throws CannotMoveException if it cannot stand there
   */
  boolean move(PlacedThing robot, double x, double y) {
    int column = (int) Math.floor(x);
    int row = state.layout.height() - 1 - (int) Math.floor(y);
    CannotMoveException.require(
        column >= 0 && column < state.layout.width() && row >= 0 && row < state.layout.height(),
        robot.name() + " cannot stand outside the warehouse; let it go on a cell of the floor.");
    int cell = state.layout.cell(column, row);
    if (cell == state.cells[robot.index()]) {
      return false;
    }
    CannotMoveException.require(
        state.agentAt[cell] == 0,
        robot.name()
            + " cannot share the cell of agent "
            + state.agentAt[cell]
            + "; let it go on a free cell.");
    CannotMoveException.require(
        state.loads[robot.index()] == 0 || state.shelfAt[cell] == 0,
        robot.name()
            + " carries a shelf and cannot stand below another; let it go on a cell without one.");
    state.leave(robot.index());
    state.enter(robot.index(), cell);
    return true;
  }
}
