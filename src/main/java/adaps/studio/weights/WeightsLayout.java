package adaps.studio.weights;

import adaps.conflict.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Where every layer is drawn: actors in the upper row, critics in the lower, inputs at the left.
 *
 * @param cells one for each layer, in the frame's order
 */
record WeightsLayout(List<Cell> cells) {
  static final double HEADER = 17;
  static final double AXIS = 15;
  private static final double GAP = 14;
  private static final double PADDING = 6;

  /**
   * One layer's place.
   *
   * @param x left end of its bars
   * @param y upper end of the highest bar
   * @param width of all bars
   * @param height of the highest bar
   */
  record Cell(LayerNumbers layer, double x, double y, double width, double height) {
    /** Left edge of a bin, on whole pixels. */
    double left(int bin) {
      return Math.round(x + width * bin / LayerNumbers.BINS);
    }

    /** Bin at a horizontal place, or -1. */
    int binAt(double px) {
      int bin = (int) Math.floor((px - x) / width * LayerNumbers.BINS);
      return bin >= 0 && bin < LayerNumbers.BINS ? bin : -1;
    }

    boolean holds(double px, double py) {
      return px >= x && px < x + width && py >= y - HEADER && py < y + height + AXIS;
    }
  }

  static WeightsLayout of(WeightsFrame frame, double width, double height) {
    int rows = frame.hasCritics() ? 2 : 1;
    double each = (height - 2 * PADDING - (rows - 1) * GAP) / rows;
    List<Cell> cells = new ArrayList<>();
    double y = PADDING;
    for (Role role : Role.values()) {
      List<LayerNumbers> row = frame.of(role);
      double wide = (width - 2 * PADDING - (row.size() - 1) * GAP) / Math.max(1, row.size());
      for (int i = 0; i < row.size(); i++) {
        cells.add(
            new Cell(
                row.get(i),
                PADDING + i * (wide + GAP),
                y + HEADER,
                Math.max(1, wide),
                Math.max(1, each - HEADER - AXIS)));
      }
      y += each + GAP;
    }
    return new WeightsLayout(List.copyOf(cells));
  }

  /** The number of the cell at a place, or -1. */
  int at(double px, double py) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).holds(px, py)) {
        return i;
      }
    }
    return -1;
  }
}
