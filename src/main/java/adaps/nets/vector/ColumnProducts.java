package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Products of two matrices' numbers, summed over rows: {@code MlpKernel.sumColumnProducts}. */
final class ColumnProducts {
  private ColumnProducts() {}

  static void sum(float[] one, float[] other, int first, int rows, float[] sums) {
    int columns = sums.length;
    int column = 0;
    for (; column + 4 * LANES <= columns; column += 4 * LANES) {
      fourVectors(one, other, first + column, rows, sums, column);
    }
    for (; column + LANES <= columns; column += LANES) {
      oneVector(one, other, first + column, rows, sums, column);
    }
    for (; column < columns; column++) {
      float sum = 0;
      for (int row = 0; row < rows; row++) {
        int at = first + row * columns + column;
        sum += one[at] * other[at];
      }
      sums[column] = sum;
    }
  }

  /** Four chains at once, since each waits for its own last addition. */
  private static void fourVectors(
      float[] one, float[] other, int first, int rows, float[] sums, int column) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int at = first;
    for (int row = 0; row < rows; row++) {
      FloatVector e = FloatVector.fromArray(SPECIES, one, at);
      a = a.add(e.mul(FloatVector.fromArray(SPECIES, other, at)));
      FloatVector f = FloatVector.fromArray(SPECIES, one, at + LANES);
      b = b.add(f.mul(FloatVector.fromArray(SPECIES, other, at + LANES)));
      FloatVector g = FloatVector.fromArray(SPECIES, one, at + 2 * LANES);
      c = c.add(g.mul(FloatVector.fromArray(SPECIES, other, at + 2 * LANES)));
      FloatVector h = FloatVector.fromArray(SPECIES, one, at + 3 * LANES);
      d = d.add(h.mul(FloatVector.fromArray(SPECIES, other, at + 3 * LANES)));
      at += sums.length;
    }
    a.intoArray(sums, column);
    b.intoArray(sums, column + LANES);
    c.intoArray(sums, column + 2 * LANES);
    d.intoArray(sums, column + 3 * LANES);
  }

  private static void oneVector(
      float[] one, float[] other, int first, int rows, float[] sums, int column) {
    FloatVector sum = FloatVector.zero(SPECIES);
    int at = first;
    for (int row = 0; row < rows; row++) {
      FloatVector factor = FloatVector.fromArray(SPECIES, one, at);
      sum = sum.add(factor.mul(FloatVector.fromArray(SPECIES, other, at)));
      at += sums.length;
    }
    sum.intoArray(sums, column);
  }
}
