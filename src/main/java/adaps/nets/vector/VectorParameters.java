package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import adaps.nets.AdamSettings;
import jdk.incubator.vector.FloatVector;

/**
 * The trained numbers of a bank with their gradients and Adam's moments, all in one padded layout.
 */
final class VectorParameters {
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

  /** Four sums in a fixed order: as fast as the machine adds, and the same on every machine. */
  double squaredGradientNorm() {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < gradients.length; i += 4) {
      s0 += (double) gradients[i] * gradients[i];
      s1 += (double) gradients[i + 1] * gradients[i + 1];
      s2 += (double) gradients[i + 2] * gradients[i + 2];
      s3 += (double) gradients[i + 3] * gradients[i + 3];
    }
    for (; i < gradients.length; i++) {
      s0 += (double) gradients[i] * gradients[i];
    }
    return s0 + s1 + (s2 + s3);
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
    for (int i = 0; i < values.length; i += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradients, i).mul(gradientScale);
      FloatVector m =
          FloatVector.fromArray(SPECIES, firstMoment, i)
              .mul(AdamSettings.BETA1)
              .add(g.mul(1 - AdamSettings.BETA1));
      FloatVector v =
          FloatVector.fromArray(SPECIES, secondMoment, i)
              .mul(AdamSettings.BETA2)
              .add(g.mul(g).mul(1 - AdamSettings.BETA2));
      m.intoArray(firstMoment, i);
      v.intoArray(secondMoment, i);
      FloatVector change = m.mul(rate).div(v.sqrt().add(epsilon));
      FloatVector.fromArray(SPECIES, values, i).sub(change).intoArray(values, i);
    }
  }
}
