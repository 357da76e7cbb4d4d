package adaps.studio.masks.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the connections that are worth a line. */
final class StrongWeights {
  private StrongWeights() {}

  /**
   * A connection.
   *
   * @param level it starts at, 0 for the inputs
   * @param strength its weight's size over the largest one drawn or not between its two levels, 0
   *     to 1
   */
  record Line(int level, int from, int to, float weight, double strength, Owner owner) {}

  /**
   * The strongest connections of either mask, as many between any two levels; weakest first, so
   * that the strongest are drawn on top.
   *
   * @param count lines in all
   */
  static List<Line> of(DrawnNetwork network, int count) {
    List<Line> lines = new ArrayList<>();
    int gaps = network.levels() - 1;
    for (int level = 0; level < gaps; level++) {
      lines.addAll(strongest(network, level, Math.max(1, count / gaps)));
    }
    lines.sort(Comparator.comparingDouble(Line::strength));
    return lines;
  }

  /**
   * All connections of one node that belong to a mask, weakest first; their strength is over the
   * node's own largest weight on the same side.
   */
  static List<Line> at(DrawnNetwork network, int level, int node) {
    List<Line> into = new ArrayList<>();
    List<Line> out = new ArrayList<>();
    for (int from = 0; level > 0 && from < network.nodes(level - 1); from++) {
      add(into, network, level - 1, from, node);
    }
    for (int to = 0; level < network.levels() - 1 && to < network.nodes(level + 1); to++) {
      add(out, network, level, node, to);
    }
    List<Line> lines = new ArrayList<>(overStrongest(into));
    lines.addAll(overStrongest(out));
    lines.sort(Comparator.comparingDouble(Line::strength));
    return lines;
  }

  private static void add(List<Line> lines, DrawnNetwork network, int level, int from, int to) {
    Owner owner = network.owner(level, from, to);
    if (owner != Owner.NEITHER) {
      float weight = network.weight(level, from, to);
      lines.add(new Line(level, from, to, weight, Math.abs(weight), owner));
    }
  }

  private static List<Line> overStrongest(List<Line> lines) {
    double most = lines.stream().mapToDouble(Line::strength).max().orElse(0);
    double scale = most == 0 ? 0 : 1 / most;
    return lines.stream()
        .map(l -> new Line(l.level, l.from, l.to, l.weight, scale * l.strength, l.owner))
        .toList();
  }

  private static double largest(DrawnNetwork network, int level) {
    double most = 1e-12;
    for (int from = 0; from < network.nodes(level); from++) {
      for (int to = 0; to < network.nodes(level + 1); to++) {
        if (network.owner(level, from, to) != Owner.NEITHER) {
          most = Math.max(most, Math.abs(network.weight(level, from, to)));
        }
      }
    }
    return most;
  }

  private static List<Line> strongest(DrawnNetwork network, int level, int count) {
    double most = largest(network, level);
    PriorityQueue<Line> kept =
        new PriorityQueue<>(Comparator.comparingDouble(line -> line.strength));
    for (int from = 0; from < network.nodes(level); from++) {
      for (int to = 0; to < network.nodes(level + 1); to++) {
        float weight = network.weight(level, from, to);
        double strength = Math.abs(weight) / most;
        boolean strong = kept.size() < count || strength > kept.peek().strength;
        Owner owner = strong ? network.owner(level, from, to) : Owner.NEITHER;
        if (owner != Owner.NEITHER) {
          kept.add(new Line(level, from, to, weight, strength, owner));
          if (kept.size() > count) {
            kept.poll();
          }
        }
      }
    }
    return new ArrayList<>(kept);
  }
}
