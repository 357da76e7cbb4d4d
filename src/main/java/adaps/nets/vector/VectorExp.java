package adaps.nets.vector;

import adaps.nets.Categorical;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Categorical#exp} of many numbers at once, the same to the bit. The powers of two are left
 * to a plain loop: JDK 17 now and then boxes vectors that change from doubles to integers.
 */
final class VectorExp {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Added and taken away again it rounds to the nearest whole number, ties to even. */
  private static final double ROUNDER = 0x1.8p52;

  private static final long EXPONENT_BIAS = 1023L << 52;

  private VectorExp() {}

  /**
   * x = e^x for all x ≤ 0 in [from, to).
   *
   * @param scratch as long as x; what it holds in that range is lost
   */
  static void exp(double[] x, double[] scratch, int from, int to) {
    int whole = from + (to - from) / LANES * LANES;
    for (int i = from; i < whole; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, i).max(Categorical.LEAST);
      DoubleVector rounded = v.mul(Categorical.LOG2_E).add(ROUNDER);
      rounded.intoArray(scratch, i);
      DoubleVector r = v.sub(rounded.sub(ROUNDER).mul(Categorical.LN_2));
      r.mul(1 / 5040.0)
          .add(1 / 720.0)
          .mul(r)
          .add(1 / 120.0)
          .mul(r)
          .add(1 / 24.0)
          .mul(r)
          .add(1 / 6.0)
          .mul(r)
          .add(1 / 2.0)
          .mul(r)
          .add(1)
          .mul(r)
          .add(1)
          .intoArray(x, i);
    }
    for (int i = from; i < whole; i++) {
      // The whole number stands in the lowest bits of the rounded sum.
      long power = Double.doubleToRawLongBits(scratch[i]) << 52;
      x[i] *= Double.longBitsToDouble(power + EXPONENT_BIAS);
    }
    for (int i = whole; i < to; i++) {
      x[i] = Categorical.exp(x[i]);
    }
  }
}
