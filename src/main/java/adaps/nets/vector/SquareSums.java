package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The sum of all numbers' squares. They are summed in blocks, each number's chain by its place in
 * its row, and blocks in double precision in order. Blocks are counted as if every row were padded
 * to whole {@link #CHAINS}, so that the sum is the same on every machine, whatever its vector
 * length, and whoever computes a block.
 */
final class SquareSums {
  /** Vectors of as many numbers exist today; on machines with shorter ones several make up one. */
  static final int CHAINS = Math.max(16, LANES);

  /** Numbers that each chain of a block has. */
  private static final int GROUPS = 64;

  private final PaddedLayout layout;
  private final int groupsOfNetwork;
  private final int groups;
  private final double[] ofBlock;
  private final Walk[] walks;

  /** Where one thread stands. */
  private static final class Walk {
    final float[] chains = new float[CHAINS];
    int block;

    /** Numbers that each chain of the present block has. */
    int groups;
  }

  /**
   * @param parts threads that may add at once
   */
  SquareSums(PaddedLayout layout, int parts) {
    this.layout = layout;
    int ofNetwork = 0;
    for (int layer = 0; layer < layout.width.length; layer++) {
      ofNetwork += groups(layer);
    }
    groupsOfNetwork = ofNetwork;
    groups = Math.multiplyExact(layout.networks, ofNetwork);
    ofBlock = new double[(groups + GROUPS - 1) / GROUPS];
    walks = new Walk[parts];
    Arrays.setAll(walks, part -> new Walk());
  }

  private int groups(int layer) {
    return (layout.shape.in(layer) + 1) * groupsOfRow(layer);
  }

  private int groupsOfRow(int layer) {
    return (layout.width[layer] + CHAINS - 1) / CHAINS;
  }

  /** Squares the blocks of a part, as many parts as there may be threads. */
  void add(float[] numbers, int part) {
    Walk walk = walks[part];
    walk.block = (int) ((long) ofBlock.length * part / walks.length);
    int from = walk.block * GROUPS;
    int to = (int) ((long) ofBlock.length * (part + 1) / walks.length) * GROUPS;
    int end = Math.min(groups, to);
    int network = from / groupsOfNetwork;
    for (int at = network * groupsOfNetwork; at < end; network++) {
      for (int layer = 0; layer < layout.width.length; layer++) {
        int ofLayer = groups(layer);
        int first = Math.max(0, from - at);
        int last = Math.min(ofLayer, end - at);
        if (first < last) {
          addLayer(numbers, network, layer, first, last, walk);
        }
        at += ofLayer;
      }
    }
    if (walk.groups > 0) {
      endBlock(walk);
    }
  }

  private void addLayer(float[] numbers, int network, int layer, int first, int end, Walk walk) {
    int at = layout.weights(network, layer);
    if (layout.width[layer] % CHAINS == 0) {
      addGroups(numbers, at + first * CHAINS, end - first, walk);
      return;
    }
    int width = layout.width[layer];
    int whole = width / CHAINS;
    int ofRow = groupsOfRow(layer);
    for (int group = first; group < end; ) {
      int row = at + group / ofRow * width;
      int column = group % ofRow;
      if (column == whole) {
        addSquares(numbers, row + whole * CHAINS, 1, width % CHAINS, walk.chains);
        count(1, walk);
        group++;
      } else {
        int now = Math.min(end - group, whole - column);
        addGroups(numbers, row + column * CHAINS, now, walk);
        group += now;
      }
    }
  }

  /** Adds neighbouring numbers, as many for each chain. */
  private void addGroups(float[] numbers, int first, int number, Walk walk) {
    int from = first;
    for (int left = number; left > 0; ) {
      int now = Math.min(left, GROUPS - walk.groups);
      addSquares(numbers, from, now, CHAINS, walk.chains);
      count(now, walk);
      from += now * CHAINS;
      left -= now;
    }
  }

  private void count(int more, Walk walk) {
    walk.groups += more;
    if (walk.groups == GROUPS) {
      endBlock(walk);
    }
  }

  /** In registers, since a chain that passes through memory takes three times as long. */
  private static void addSquares(
      float[] numbers, int from, int number, int chainsOfThem, float[] chains) {
    for (int place = 0; place < chainsOfThem; place += LANES) {
      FloatVector squares = FloatVector.fromArray(SPECIES, chains, place);
      int end = from + place + number * CHAINS;
      for (int i = from + place; i < end; i += CHAINS) {
        FloatVector g = FloatVector.fromArray(SPECIES, numbers, i);
        squares = g.fma(g, squares);
      }
      squares.intoArray(chains, place);
    }
  }

  /** Adds up the chains, which begin anew. */
  private void endBlock(Walk walk) {
    double sum = 0;
    for (float chain : walk.chains) {
      sum += chain;
    }
    ofBlock[walk.block++] = sum;
    Arrays.fill(walk.chains, 0);
    walk.groups = 0;
  }

  /** The sum of all blocks, in their order. */
  double sum() {
    double sum = 0;
    for (double block : ofBlock) {
      sum += block;
    }
    return sum;
  }
}
