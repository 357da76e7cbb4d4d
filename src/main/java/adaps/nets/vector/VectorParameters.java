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
  private static final int CHAINS = Math.max(16, LANES);
  private static final int BLOCK = 64 * CHAINS;

  private final float[] chains = new float[CHAINS];
  final float[] values;
  final float[] gradients;
  final float[] firstMoment;
  final float[] secondMoment;
  long steps;

  VectorParameters(PaddedLayout layout) {
    values = new float[layout.size()];
    gradients = new float[layout.size()];
    firstMoment = new float[layout.size()];
    secondMoment = new float[layout.size()];
  }

  /**
   * Squares are summed in blocks, each element's chain by its place in a block of sixteen, and
   * blocks in double precision in order: the same number on every machine, whatever its vector
   * length.
   */
  double squaredGradientNorm() {
    double sum = 0;
    for (int from = 0; from < gradients.length; from += BLOCK) {
      sum += squares(from, Math.min(gradients.length, from + BLOCK));
    }
    return sum;
  }

  private double squares(int from, int to) {
    Arrays.fill(chains, 0);
    for (int place = 0; place < CHAINS; place += LANES) {
      FloatVector chain = FloatVector.zero(SPECIES);
      for (int i = from + place; i < to; i += CHAINS) {
        FloatVector g = FloatVector.fromArray(SPECIES, gradients, i);
        chain = g.fma(g, chain);
      }
      chain.intoArray(chains, place);
    }
    double sum = 0;
    for (float chain : chains) {
      sum += chain;
    }
    return sum;
  }

  /**
   * Bias correction goes into the rate and into epsilon's scale, so that the loop has one root and
   * one division.
   */
  void adam(AdamSettings settings, float gradientScale) {
    steps++;
    double correction1 = 1 - Math.pow(AdamSettings.BETA1, steps);
    double correction2 = Math.sqrt(1 - Math.pow(AdamSettings.BETA2, steps));
    float rate = (float) (settings.rate() / correction1 * correction2);
    float epsilon = (float) (settings.epsilon() * correction2);
    for (int from = 0; from < values.length; from += BLOCK) {
      int to = Math.min(values.length, from + BLOCK);
      moments(gradientScale, from, to);
      apply(rate, epsilon, from, to);
    }
  }

  // Two short loops: the compiler stops inlining in a longer one, and then boxes every vector.

  private void moments(float gradientScale, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradients, i).mul(gradientScale);
      FloatVector.fromArray(SPECIES, firstMoment, i)
          .mul(AdamSettings.BETA1)
          .add(g.mul(1 - AdamSettings.BETA1))
          .intoArray(firstMoment, i);
      FloatVector.fromArray(SPECIES, secondMoment, i)
          .mul(AdamSettings.BETA2)
          .add(g.mul(g).mul(1 - AdamSettings.BETA2))
          .intoArray(secondMoment, i);
    }
  }

  private void apply(float rate, float epsilon, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector root = FloatVector.fromArray(SPECIES, secondMoment, i).sqrt().add(epsilon);
      FloatVector change = FloatVector.fromArray(SPECIES, firstMoment, i).mul(rate).div(root);
      FloatVector.fromArray(SPECIES, values, i).sub(change).intoArray(values, i);
    }
  }
}
