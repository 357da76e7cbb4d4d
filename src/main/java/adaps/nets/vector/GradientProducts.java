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

  /** g[columns] += sum of the rows of D. */
  static void addColumns(float[] d, int n, int columns, float[] g, int g0, int firstRow, int rows) {
    for (int j = 0; j < columns; j += 4 * LANES) {
      int vectors = Math.min(4, (columns - j) / LANES);
      for (int from = firstRow; from < firstRow + rows; from += CHUNK) {
        int count = Math.min(CHUNK, firstRow + rows - from);
        addVectors(vectors, d, from * n + j, n, count, g, g0 + j);
      }
    }
  }

  /**
   * Up to four chains at a time, because one would wait for each sum; of no more than a chunk of
   * rows, because JDK 17 may box the vectors of a very long loop. All in one method: see {@link
   * MatrixProducts}.
   */
  private static void addVectors(
      int vectors, float[] d, int first, int n, int rows, float[] g, int at) {
    int p = first;
    int end = first + rows * n;
    if (vectors == 4) {
      FloatVector s0 = FloatVector.fromArray(SPECIES, g, at);
      FloatVector s1 = FloatVector.fromArray(SPECIES, g, at + LANES);
      FloatVector s2 = FloatVector.fromArray(SPECIES, g, at + 2 * LANES);
      FloatVector s3 = FloatVector.fromArray(SPECIES, g, at + 3 * LANES);
      for (; p < end; p += n) {
        s0 = FloatVector.fromArray(SPECIES, d, p).add(s0);
        s1 = FloatVector.fromArray(SPECIES, d, p + LANES).add(s1);
        s2 = FloatVector.fromArray(SPECIES, d, p + 2 * LANES).add(s2);
        s3 = FloatVector.fromArray(SPECIES, d, p + 3 * LANES).add(s3);
      }
      s0.intoArray(g, at);
      s1.intoArray(g, at + LANES);
      s2.intoArray(g, at + 2 * LANES);
      s3.intoArray(g, at + 3 * LANES);
    } else if (vectors == 3) {
      FloatVector s0 = FloatVector.fromArray(SPECIES, g, at);
      FloatVector s1 = FloatVector.fromArray(SPECIES, g, at + LANES);
      FloatVector s2 = FloatVector.fromArray(SPECIES, g, at + 2 * LANES);
      for (; p < end; p += n) {
        s0 = FloatVector.fromArray(SPECIES, d, p).add(s0);
        s1 = FloatVector.fromArray(SPECIES, d, p + LANES).add(s1);
        s2 = FloatVector.fromArray(SPECIES, d, p + 2 * LANES).add(s2);
      }
      s0.intoArray(g, at);
      s1.intoArray(g, at + LANES);
      s2.intoArray(g, at + 2 * LANES);
    } else if (vectors == 2) {
      FloatVector s0 = FloatVector.fromArray(SPECIES, g, at);
      FloatVector s1 = FloatVector.fromArray(SPECIES, g, at + LANES);
      for (; p < end; p += n) {
        s0 = FloatVector.fromArray(SPECIES, d, p).add(s0);
        s1 = FloatVector.fromArray(SPECIES, d, p + LANES).add(s1);
      }
      s0.intoArray(g, at);
      s1.intoArray(g, at + LANES);
    } else {
      FloatVector s0 = FloatVector.fromArray(SPECIES, g, at);
      for (; p < end; p += n) {
        s0 = FloatVector.fromArray(SPECIES, d, p).add(s0);
      }
      s0.intoArray(g, at);
    }
  }
}
