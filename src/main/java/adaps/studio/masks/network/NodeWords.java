package adaps.studio.masks.network;

import adaps.words.Quantity;
import java.util.List;

/** What is said of a node. */
final class NodeWords {
  private static final int STRONGEST = 3;

  private NodeWords() {}

  /**
   * @param lines of the node, weakest first
   */
  static String of(DrawnNetwork network, NetworkLayout.Node node, List<StrongWeights.Line> lines) {
    StringBuilder words = new StringBuilder(network.name(node.level(), node.index()));
    if (network.isHidden(node.level())) {
      Owner owner = network.owner(node.level(), node.index());
      words.append('\n').append(words(owner, network.second() != null));
      if (network.mean() != null && network.first()[node.level() - 1][node.index()]) {
        double mean = network.mean()[node.level() - 1][node.index()];
        words.append(", mean activation ").append(Quantity.value(mean));
      }
    }
    add(words, network, "from", lines.stream().filter(l -> l.level() < node.level()).toList());
    add(words, network, "to", lines.stream().filter(l -> l.level() == node.level()).toList());
    return words.toString();
  }

  private static String words(Owner owner, boolean laidOver) {
    return switch (owner) {
      case BOTH -> "kept by both";
      case FIRST -> laidOver ? "kept by the first only" : "kept";
      case SECOND -> "kept by the second only";
      case NEITHER -> laidOver ? "kept by neither" : "dropped";
      case OTHERS -> "a copy that others use";
      case SPARE -> "room for a copy, used by nobody";
    };
  }

  private static void add(
      StringBuilder words, DrawnNetwork network, String side, List<StrongWeights.Line> lines) {
    for (int i = 0; i < Math.min(STRONGEST, lines.size()); i++) {
      StrongWeights.Line line = lines.get(lines.size() - 1 - i);
      String end =
          side.equals("from")
              ? network.name(line.level(), line.from())
              : network.name(line.level() + 1, line.to());
      words
          .append('\n')
          .append(side)
          .append(' ')
          .append(end)
          .append(": ")
          .append(Quantity.value(line.weight()));
    }
  }
}
