package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import adaps.nets.AdamSettings;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The trained numbers of a bank with their gradients and Adam's moments, all in one padded layout.
 */
final class VectorParameters {
  /** Vectors of as many numbers exist today; on machines with shorter ones several make up one. */
  private static final int CHAINS = Math.max(16, LANES);

  private static final int BLOCK = 64 * CHAINS;

  private final float[] chains = new float[CHAINS];

  /** Squares of all blocks that have ended. */
  private double sum;

  /** Numbers that each chain of the present block has. */
  private int groups;

  final PaddedLayout layout;
  final float[] values;
  final float[] gradients;
  final float[] firstMoment;
  final float[] secondMoment;
  long steps;

  VectorParameters(PaddedLayout layout) {
    this.layout = layout;
    values = new float[layout.size()];
    gradients = new float[layout.size()];
    firstMoment = new float[layout.size()];
    secondMoment = new float[layout.size()];
  }

  /**
   * Squares are summed in blocks, each number's chain by its place in its row, and blocks in double
   * precision in order. Blocks are counted as if every row were padded to whole {@link #CHAINS}, so
   * that the sum is the same on every machine, whatever its vector length.
   */
  double squaredGradientNorm() {
    sum = 0;
    groups = 0;
    for (int network = 0; network < layout.networks; network++) {
      for (int layer = 0; layer < layout.width.length; layer++) {
        int width = layout.width[layer];
        int rows = layout.shape.in(layer) + 1;
        if (width % CHAINS == 0) {
          addGroups(layout.weights(network, layer), rows * width / CHAINS);
        } else {
          addRows(layout.weights(network, layer), width, rows);
        }
      }
    }
    endChains();
    return sum;
  }

  private void addRows(int first, int width, int rows) {
    int rest = width % CHAINS;
    for (int from = first; from < first + rows * width; from += width) {
      addGroups(from, width / CHAINS);
      addSquares(from + width - rest, 1, rest);
      count(1);
    }
  }

  /** Adds neighbouring numbers, as many for each chain. */
  private void addGroups(int first, int number) {
    int from = first;
    for (int left = number; left > 0; ) {
      int now = Math.min(left, BLOCK / CHAINS - groups);
      addSquares(from, now, CHAINS);
      count(now);
      from += now * CHAINS;
      left -= now;
    }
  }

  private void count(int more) {
    groups += more;
    if (groups == BLOCK / CHAINS) {
      endChains();
    }
  }

  /** In registers, since a chain that passes through memory takes three times as long. */
  private void addSquares(int from, int number, int chainsOfThem) {
    for (int place = 0; place < chainsOfThem; place += LANES) {
      FloatVector squares = FloatVector.fromArray(SPECIES, chains, place);
      int end = from + place + number * CHAINS;
      for (int i = from + place; i < end; i += CHAINS) {
        FloatVector g = FloatVector.fromArray(SPECIES, gradients, i);
        squares = g.fma(g, squares);
      }
      squares.intoArray(chains, place);
    }
  }

  /** Adds up the chains, which begin anew. */
  private void endChains() {
    double ofBlock = 0;
    for (float chain : chains) {
      ofBlock += chain;
    }
    sum += ofBlock;
    Arrays.fill(chains, 0);
    groups = 0;
  }

  /**
   * Bias correction goes into the rate and into epsilon's scale, so that the loop has one root and
   * one division.
   */
  void adam(AdamSettings settings, float gradientScale) {
    steps++;
    double correction1 = 1 - Math.pow(settings.beta1(), steps);
    double correction2 = Math.sqrt(1 - Math.pow(settings.beta2(), steps));
    float rate = (float) (settings.rate() / correction1 * correction2);
    float epsilon = (float) (settings.epsilon() * correction2);
    for (int from = 0; from < values.length; from += BLOCK) {
      int to = Math.min(values.length, from + BLOCK);
      moments(settings.beta1(), settings.beta2(), gradientScale, from, to);
      apply(rate, epsilon, from, to);
    }
  }

  // Plain loops, which the compiler turns into vectors by itself: no vector object is there that it
  // could leave on the heap, as it does where it stops inlining the Vector API.

  private void moments(float beta1, float beta2, float gradientScale, int from, int to) {
    for (int i = from; i < to; i++) {
      float g = gradients[i] * gradientScale;
      firstMoment[i] = firstMoment[i] * beta1 + g * (1 - beta1);
      secondMoment[i] = secondMoment[i] * beta2 + g * g * (1 - beta2);
    }
  }

  private void apply(float rate, float epsilon, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] -= firstMoment[i] * rate / ((float) Math.sqrt(secondMoment[i]) + epsilon);
    }
  }
}
