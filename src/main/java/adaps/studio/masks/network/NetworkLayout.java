package adaps.studio.masks.network;

/**
 * Where the nodes of a network are drawn: levels from left to right, nodes from top to bottom.
 *
 * @param left of the inputs, with room for their names beside them
 * @param right of the outputs
 */
record NetworkLayout(DrawnNetwork network, double left, double right, double top, double bottom) {
  private static final double MAX_NODE = 7;
  private static final double MIN_NODE = 1.2;
  private static final double MAX_STEP = 30;
  private static final double HOVER_PIXELS = 8;

  /** A node by its level and place. */
  record Node(int level, int index) {}

  double x(int level) {
    return left + (right - left) * level / (network.levels() - 1);
  }

  /** Pixels between neighbours of a level. */
  double step(int level) {
    return Math.min(MAX_STEP, (bottom - top) / network.nodes(level));
  }

  double y(int level, int node) {
    double middle = (top + bottom) / 2;
    return middle + (node - (network.nodes(level) - 1) / 2.0) * step(level);
  }

  double radius(int level) {
    return Math.max(MIN_NODE, Math.min(MAX_NODE, step(level) / 2 - 0.4));
  }

  /** The node at a place, or null. */
  Node at(double px, double py) {
    for (int level = 0; level < network.levels(); level++) {
      double reach = Math.max(HOVER_PIXELS, radius(level));
      int node = (int) Math.round((py - y(level, 0)) / step(level));
      boolean inColumn = Math.abs(px - x(level)) <= reach;
      boolean inRow = node >= 0 && node < network.nodes(level);
      if (inColumn && inRow && Math.abs(py - y(level, node)) <= reach) {
        return new Node(level, node);
      }
    }
    return null;
  }
}
