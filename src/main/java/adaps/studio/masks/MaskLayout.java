package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Where every layer of the masks is drawn: the actor's layers in one row, the critic's below.
 *
 * @param blocks one for each layer
 * @param rowHeight height of one mask's strip, in pixels
 */
record MaskLayout(List<Block> blocks, double rowHeight) {
  static final double BADGE_WIDTH = 24;
  static final double KEEP_WIDTH = 38;
  static final double HEADER = 18;
  static final double USAGE = 8;
  private static final double GAP = 12;
  private static final double PADDING = 8;
  private static final double HIGHEST_ROW = 26;

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

  static MaskLayout of(MaskFrame frame, double width, double height) {
    List<List<Integer>> groups = groups(frame.layerNames());
    int masks = frame.bits().length;
    double groupHeight = (height - 2 * PADDING - (groups.size() - 1) * GAP) / groups.size();
    double rowHeight =
        Math.max(2, Math.min(HIGHEST_ROW, Math.floor((groupHeight - HEADER - USAGE) / masks)));
    double used = HEADER + masks * rowHeight + USAGE;
    List<Block> blocks = new ArrayList<>();
    double y = PADDING;
    for (List<Integer> group : groups) {
      double free =
          width - 2 * PADDING - BADGE_WIDTH - group.size() * KEEP_WIDTH - (group.size() - 1) * GAP;
      int neurons = group.stream().mapToInt(layer -> frame.bits()[0][layer].length).sum();
      double x = PADDING + BADGE_WIDTH;
      for (int layer : group) {
        int own = frame.bits()[0][layer].length;
        double blockWidth = Math.max(1, Math.floor(free * own / neurons));
        boolean first = layer == group.get(0);
        blocks.add(new Block(layer, x, y + HEADER, blockWidth, own, first));
        x += blockWidth + KEEP_WIDTH + GAP;
      }
      y += used + GAP;
    }
    return new MaskLayout(List.copyOf(blocks), rowHeight);
  }

  /** Layers of the same network stand together: their names differ in the number alone. */
  private static List<List<Integer>> groups(List<String> names) {
    List<List<Integer>> groups = new ArrayList<>();
    String last = null;
    for (int layer = 0; layer < names.size(); layer++) {
      String network = names.get(layer).split(" ")[0];
      if (!network.equals(last)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(layer);
      last = network;
    }
    return groups;
  }
}
