package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Where every layer of the masks is drawn.
 *
 * @param blocks one for each layer
 * @param rowHeight height of one mask's strip, in pixels
 */
record MaskLayout(List<Block> blocks, double rowHeight) {
  static final double BADGE_WIDTH = 24;
  static final double KEEP_WIDTH = 38;
  static final double HEADER = 14;
  static final double USAGE = 8;
  private static final double GAP = 12;
  private static final double ROW_GAP = 2;
  private static final double PADDING = 4;
  private static final double MAX_ROW = 48;

  /** Below this height whole pixels would leave much of the place empty. */
  private static final double MIN_WHOLE_ROW = 6;

  /**
   * One layer's place.
   *
   * @param layer its index
   * @param x left edge of its first neuron
   * @param y upper edge of its first mask's strip
   * @param width of all its neurons
   * @param neurons in it
   * @param first whether it stands leftmost, where the masks' numbers are
   */
  record Block(int layer, double x, double y, double width, int neurons, boolean first) {
    /** Left edge of a neuron, on whole pixels. */
    double left(int neuron) {
      return Math.round(x + width * neuron / neurons);
    }

    /** Neuron at a horizontal place, or -1. */
    int neuronAt(double px) {
      int neuron = (int) Math.floor((px - x) / width * neurons);
      return neuron >= 0 && neuron < neurons ? neuron : -1;
    }
  }

  /**
   * What is at a place.
   *
   * @param block the layer
   * @param mask whose strip it is, or -1
   * @param column of the neuron from the left, or -1 beside the neurons
   */
  record Place(Block block, int mask, int column) {}

  /** What is at a place, or null where there is nothing. */
  Place at(double px, double py, int masks) {
    for (Block block : blocks) {
      int mask = (int) Math.floor((py - block.y()) / rowHeight);
      double from = block.x() - (block.first() ? BADGE_WIDTH : 0);
      boolean across = px >= from && px < block.x() + block.width() + KEEP_WIDTH;
      if (across && mask >= 0 && mask < masks) {
        return new Place(block, mask, block.neuronAt(px));
      }
      double below = py - block.y() - masks * rowHeight;
      if (across && below >= 0 && below < USAGE && block.neuronAt(px) >= 0) {
        return new Place(block, -1, block.neuronAt(px));
      }
    }
    return null;
  }

  /** The arrangement with the larger cells: every layer in a row of its own, or a network's. */
  static MaskLayout of(MaskFrame frame, double width, double height) {
    List<List<Integer>> networks = networks(frame.layerNames());
    List<List<Integer>> layers =
        networks.stream().flatMap(List::stream).map(layer -> List.of(layer)).toList();
    MaskLayout byNetwork = of(networks, frame, width, height);
    MaskLayout byLayer = of(layers, frame, width, height);
    return byLayer.smallestSide() >= byNetwork.smallestSide() ? byLayer : byNetwork;
  }

  private double smallestSide() {
    double narrowest =
        blocks.stream().mapToDouble(block -> block.width() / block.neurons()).min().orElse(0);
    return Math.min(narrowest, rowHeight);
  }

  private static MaskLayout of(
      List<List<Integer>> rows, MaskFrame frame, double width, double height) {
    int masks = frame.bits().length;
    double groupHeight = (height - 2 * PADDING - (rows.size() - 1) * ROW_GAP) / rows.size();
    double fitting = Math.min(MAX_ROW, (groupHeight - HEADER - USAGE) / masks);
    double rowHeight = fitting < MIN_WHOLE_ROW ? Math.max(1, fitting) : Math.floor(fitting);
    List<Block> blocks = new ArrayList<>();
    double y = PADDING;
    for (List<Integer> row : rows) {
      double free =
          width - 2 * PADDING - BADGE_WIDTH - row.size() * KEEP_WIDTH - (row.size() - 1) * GAP;
      int neurons = row.stream().mapToInt(layer -> frame.neurons(layer).length).sum();
      double x = PADDING + BADGE_WIDTH;
      for (int layer : row) {
        int own = frame.neurons(layer).length;
        double blockWidth = Math.max(1, Math.floor(free * own / neurons));
        blocks.add(new Block(layer, x, y + HEADER, blockWidth, own, layer == row.get(0)));
        x += blockWidth + KEEP_WIDTH + GAP;
      }
      y += HEADER + masks * rowHeight + USAGE + ROW_GAP;
    }
    return new MaskLayout(List.copyOf(blocks), rowHeight);
  }

  /** Layers of the same network stand together: their names differ in the number alone. */
  private static List<List<Integer>> networks(List<String> names) {
    List<List<Integer>> networks = new ArrayList<>();
    String last = null;
    for (int layer = 0; layer < names.size(); layer++) {
      String network = names.get(layer).split(" ")[0];
      if (!network.equals(last)) {
        networks.add(new ArrayList<>());
      }
      networks.get(networks.size() - 1).add(layer);
      last = network;
    }
    return networks;
  }
}
