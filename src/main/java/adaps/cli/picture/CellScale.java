package adaps.cli.picture;

/**
 * Maps numbers to cells.
 *
 * @param low the number in the middle of the first cell
 * @param high the number in the middle of the last cell
 * @param cells number of cells
 */
record CellScale(double low, double high, int cells) {
  /**
   * The cell of a number; the nearest one for numbers outside, the middle when there is no span.
   */
  int cell(double number) {
    if (!(high > low)) {
      return cells / 2;
    }
    long cell = Math.round((number - low) / (high - low) * (cells - 1));
    return (int) Math.max(0, Math.min(cells - 1, cell));
  }

  /** The number in the middle of a cell. */
  double at(int cell) {
    return cells == 1 ? low : low + (high - low) * cell / (cells - 1);
  }
}
