package adaps.studio.masks.network;

import adaps.nets.MlpShape;
import adaps.sharing.NeuronCopies;
import java.util.List;

/**
 * One network with the masks that are looked at. Levels are the inputs, the hidden layers, the
 * outputs.
 *
 * @param shape of the network
 * @param parameters flat, in the order of {@link adaps.nets.MlpBank}; the first network's are drawn
 * @param layerNames of the hidden layers, for example {@code actor 1}
 * @param inputs names of the inputs
 * @param outputs names of the outputs
 * @param first mask, [hidden layer][neuron]
 * @param second mask that lies over it, or null
 * @param mean activation under the first mask, [hidden layer][neuron], or null when not known
 * @param room places of each neuron, by hidden layer: more than 1 where it may have copies
 * @param used whether some mask of the run keeps it, [hidden layer][neuron]
 */
record DrawnNetwork(
    MlpShape shape,
    float[] parameters,
    List<String> layerNames,
    List<String> inputs,
    List<String> outputs,
    boolean[][] first,
    boolean[][] second,
    double[][] mean,
    List<Integer> room,
    boolean[][] used) {

  /** Inputs, hidden layers, outputs. */
  int levels() {
    return shape.layers() + 1;
  }

  int nodes(int level) {
    return level == 0 ? shape.inputs() : shape.out(level - 1);
  }

  /** Whether a level is a hidden layer; inputs and outputs belong to every mask. */
  boolean isHidden(int level) {
    return level > 0 && level < levels() - 1;
  }

  /** Whose a node is; without a second mask the first one's, or nobody's. */
  Owner owner(int level, int node) {
    if (!isHidden(level)) {
      return second == null ? Owner.FIRST : Owner.BOTH;
    }
    Owner owner = Owner.of(first[level - 1][node], second != null && second[level - 1][node]);
    if (owner != Owner.NEITHER || room.get(level - 1) == 1) {
      return owner;
    }
    return used[level - 1][node] ? Owner.OTHERS : Owner.SPARE;
  }

  /** Whose a connection is: it is a mask's when that mask keeps both of its ends. */
  Owner owner(int level, int from, int to) {
    boolean both = second != null;
    return Owner.of(
        kept(first, level, from) && kept(first, level + 1, to),
        both && kept(second, level, from) && kept(second, level + 1, to));
  }

  private boolean kept(boolean[][] mask, int level, int node) {
    return !isHidden(level) || mask[level - 1][node];
  }

  /** Weight between a node and one of the next level. */
  float weight(int level, int from, int to) {
    int at = 0;
    for (int layer = 0; layer < level; layer++) {
      at += (shape.in(layer) + 1) * shape.out(layer);
    }
    return parameters[at + from * shape.out(level) + to];
  }

  /** Whether neurons may have copies. */
  boolean hasRoom() {
    return room.stream().anyMatch(places -> places > 1);
  }

  /** Hidden neurons of each {@link Owner}, by ordinal. */
  int[] counts() {
    int[] counts = new int[Owner.values().length];
    for (int level = 1; level < levels() - 1; level++) {
      for (int node = 0; node < nodes(level); node++) {
        counts[owner(level, node).ordinal()]++;
      }
    }
    return counts;
  }

  /** Name of a node as people read it. */
  String name(int level, int node) {
    if (level == 0) {
      return inputs.get(node);
    }
    return isHidden(level)
        ? layerNames.get(level - 1) + ", " + NeuronCopies.nameOf(room.get(level - 1), node)
        : outputs.get(node);
  }
}
