package adaps.studio.conflict;

import adaps.conflict.ConflictFrame;
import adaps.conflict.LayerPulls;
import adaps.conflict.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Where every layer is drawn: a layer in a row of its own, or all of a kind of networks.
 *
 * @param blocks one for each layer
 * @param rowHeight height of one part's strip, in pixels
 */
record ConflictLayout(List<Block> blocks, double rowHeight) {
  static final double NAMES = 56;
  static final double HEADER = 16;

  /** Below the parts: how much is left of what they pull. */
  static final double LEFT_OVER = 9;

  private static final double GAP = 12;
  private static final double PADDING = 4;
  private static final double MAX_ROW = 96;

  /**
   * One layer's place.
   *
   * @param layer what is drawn
   * @param x left edge of its first neuron
   * @param y upper edge of its first part's strip
   * @param width of all its neurons
   * @param first whether it stands leftmost, where the parts' names are
   */
  record Block(LayerPulls layer, double x, double y, double width, boolean first) {
    /** Left edge of a neuron, on whole pixels. */
    double left(int neuron) {
      return Math.round(x + width * neuron / layer.neurons());
    }

    /** Neuron at a horizontal place, or -1. */
    int neuronAt(double px) {
      int neuron = (int) Math.floor((px - x) / width * layer.neurons());
      return neuron >= 0 && neuron < layer.neurons() ? neuron : -1;
    }
  }

  /**
   * What is at a place.
   *
   * @param part whose strip it is, or -1 in the line below the parts
   */
  record Place(Block block, int part, int neuron) {}

  /** What is at a place, or null where there is no neuron. */
  Place at(double px, double py, int parts) {
    for (Block block : blocks) {
      int neuron = block.neuronAt(px);
      int part = (int) Math.floor((py - block.y) / rowHeight);
      double below = py - block.y - parts * rowHeight;
      if (neuron >= 0 && part >= 0 && below < LEFT_OVER) {
        return new Place(block, part < parts ? part : -1, neuron);
      }
    }
    return null;
  }

  /** The arrangement with the larger cells. */
  static ConflictLayout of(ConflictFrame frame, double width, double height) {
    List<List<LayerPulls>> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      roles.add(frame.layers().stream().filter(layer -> layer.role() == role).toList());
    }
    List<List<LayerPulls>> single = frame.layers().stream().map(List::of).toList();
    ConflictLayout byRole = of(roles, frame.parts(), width, height);
    ConflictLayout byLayer = of(single, frame.parts(), width, height);
    return byLayer.smallestSide() >= byRole.smallestSide() ? byLayer : byRole;
  }

  private double smallestSide() {
    double narrowest =
        blocks.stream().mapToDouble(b -> b.width / b.layer.neurons()).min().orElse(0);
    return Math.min(narrowest, rowHeight);
  }

  private static ConflictLayout of(
      List<List<LayerPulls>> rows, int parts, double width, double height) {
    double each = (height - 2 * PADDING) / rows.size();
    double rowHeight =
        Math.max(1, Math.min(MAX_ROW, Math.floor((each - HEADER - LEFT_OVER) / parts)));
    List<Block> blocks = new ArrayList<>();
    double y = PADDING;
    for (List<LayerPulls> row : rows) {
      double free = width - 2 * PADDING - NAMES - (row.size() - 1) * GAP;
      int neurons = row.stream().mapToInt(LayerPulls::neurons).sum();
      double x = PADDING + NAMES;
      for (LayerPulls layer : row) {
        double own = Math.max(1, Math.floor(free * layer.neurons() / neurons));
        blocks.add(new Block(layer, x, y + HEADER, own, x == PADDING + NAMES));
        x += own + GAP;
      }
      y += HEADER + parts * rowHeight + LEFT_OVER;
    }
    return new ConflictLayout(List.copyOf(blocks), rowHeight);
  }
}
