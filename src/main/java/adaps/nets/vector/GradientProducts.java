package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Sums over rows: weight gradients G += Aᵀ·D and bias gradients g += Σ D, column counts multiples
 * of the lanes. Each element is one chain of fused multiply-adds over the rows in order, whatever
 * the vector length.
 */
final class GradientProducts {
  /**
   * Rows whose activations and deltas stay in the first-level cache while all tiles of a gradient
   * are updated.
   */
  private static final int CHUNK = 64;

  private static final boolean FOUR_WIDE = LANES != 8;

  private GradientProducts() {}

  /**
   * Rows from {@code firstInput} to before {@code k} of G[k × columns] += A[rows × k]ᵀ · D[rows ×
   * columns].
   *
   * @param a activations, rows {@code lda} apart
   * @param d deltas, rows {@code n} apart, as those of {@code g}
   * @param shift the deltas of row r are the row r - shift of {@code d}
   * @param g gradient, whose row 0 is or would be at {@code g0}
   */
  static void addOuter(
      float[] a,
      int lda,
      int firstInput,
      int k,
      float[] d,
      int shift,
      int n,
      int columns,
      float[] g,
      int g0,
      int firstRow,
      int rows) {
    for (int from = firstRow; from < firstRow + rows; from += CHUNK) {
      int count = Math.min(CHUNK, firstRow + rows - from);
      for (int i = firstInput; i < k; i += 4) {
        int j = 0;
        if (FOUR_WIDE) {
          for (; j + 4 * LANES <= columns; j += 4 * LANES) {
            GradientTiles.fourByFour(a, lda, k, d, shift, n, g, g0, from, count, i, j);
          }
        }
        if (FOUR_WIDE && j + 3 * LANES <= columns) {
          GradientTiles.fourByThree(a, lda, k, d, shift, n, g, g0, from, count, i, j);
          j += 3 * LANES;
        }
        for (; j + 2 * LANES <= columns; j += 2 * LANES) {
          GradientTiles.fourByTwo(a, lda, k, d, shift, n, g, g0, from, count, i, j);
        }
        for (; j < columns; j += LANES) {
          GradientTiles.fourByOne(a, lda, k, d, shift, n, g, g0, from, count, i, j);
        }
      }
    }
  }

  /**
   * g[columns] += sum of the rows of D; four chains at a time, because one would wait for each sum,
   * and in chunks, because JDK 17 may box the vectors of a very long loop.
   */
  static void addColumns(float[] d, int n, int columns, float[] g, int g0, int firstRow, int rows) {
    int j = 0;
    for (; j + 4 * LANES <= columns; j += 4 * LANES) {
      for (int from = firstRow; from < firstRow + rows; from += CHUNK) {
        addFourColumns(d, n, g, g0, from, Math.min(CHUNK, firstRow + rows - from), j);
      }
    }
    for (; j < columns; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, g, g0 + j);
      for (int r = firstRow; r < firstRow + rows; r++) {
        sum = sum.add(FloatVector.fromArray(SPECIES, d, r * n + j));
      }
      sum.intoArray(g, g0 + j);
    }
  }

  private static void addFourColumns(
      float[] d, int n, float[] g, int g0, int firstRow, int rows, int j) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, g, g0 + j);
    FloatVector s1 = FloatVector.fromArray(SPECIES, g, g0 + j + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, g, g0 + j + 2 * LANES);
    FloatVector s3 = FloatVector.fromArray(SPECIES, g, g0 + j + 3 * LANES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int dp = r * n + j;
      s0 = s0.add(FloatVector.fromArray(SPECIES, d, dp));
      s1 = s1.add(FloatVector.fromArray(SPECIES, d, dp + LANES));
      s2 = s2.add(FloatVector.fromArray(SPECIES, d, dp + 2 * LANES));
      s3 = s3.add(FloatVector.fromArray(SPECIES, d, dp + 3 * LANES));
    }
    s0.intoArray(g, g0 + j);
    s1.intoArray(g, g0 + j + LANES);
    s2.intoArray(g, g0 + j + 2 * LANES);
    s3.intoArray(g, g0 + j + 3 * LANES);
  }
}
