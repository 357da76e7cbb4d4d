package adaps.nets.vector;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.NE;

import adaps.nets.Categorical;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link Categorical#exp} of many numbers at once, the same to the bit. */
final class VectorExp {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Added and taken away again it rounds to the nearest whole number, ties to even. */
  private static final double ROUNDER = 0x1.8p52;

  private static final long EXPONENT_BIAS = 1023L << 52;

  private VectorExp() {}

  /** x = e^x for all x ≤ 0 in [from, to). */
  static void exp(double[] x, int from, int to) {
    int i = from;
    for (; i + LANES <= to; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, i);
      power(v).intoArray(x, i);
    }
    for (; i < to; i++) {
      x[i] = Categorical.exp(x[i]);
    }
  }

  private static DoubleVector power(DoubleVector x) {
    DoubleVector rounded = x.mul(Categorical.LOG2_E).add(ROUNDER);
    DoubleVector r = x.sub(rounded.sub(ROUNDER).mul(Categorical.LN_2));
    // The whole number stands in the lowest bits of the rounded sum.
    DoubleVector scale =
        rounded.reinterpretAsLongs().lanewise(LSHL, 52).add(EXPONENT_BIAS).reinterpretAsDoubles();
    DoubleVector power = polynomial(r).mul(scale);
    DoubleVector others = DoubleVector.zero(SPECIES).blend(x, x.compare(NE, x));
    return others.blend(power, x.compare(GT, Categorical.LEAST));
  }

  private static DoubleVector polynomial(DoubleVector r) {
    return r.mul(1 / 5040.0)
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
        .add(1);
  }
}
