package adaps.nets.vector;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of small row-major matrices whose column counts are multiples of {@link #LANES}; the
 * rows of a matrix may lie further apart than it has columns. Tiles of rows × vectors stay in
 * registers; what follows a product (rectifier and mask, or gate) passes over a chunk of rows while
 * it is still in the first-level cache.
 *
 * <p>Every element is one chain of fused multiply-adds in a fixed order, so the numbers depend
 * neither on the tile nor on the machine's vector length, and compiled code gives the same bits as
 * interpreted code. Reductions across lanes have no fixed order and are avoided throughout.
 */
final class MatrixProducts {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  /**
   * Rows that stay in the first-level cache from the product to the pass that follows it; eight,
   * six and four, as the tiles have them, divide it.
   */
  private static final int CHUNK = 24;

  /** A 4 × 4 tile needs 21 registers: more than AVX2 has, fewer than AVX-512 and NEON have. */
  private static final boolean FOUR_VECTORS = LANES != 8;

  private MatrixProducts() {}

  /**
   * A layer: C = bias + A[rows × k] · B[k × columns], then, with a mask, C = max(0, C) ⊙ mask.
   *
   * @param a left matrix; its first row is {@code firstRow}, rows are {@code lda} apart
   * @param b right matrix from {@code b0} on, rows are {@code n} apart
   * @param bias start value of each column from {@code s0} on
   * @param mask factor of each column from {@code m0} on, or null to neither rectify nor mask
   * @param c result, rows are {@code n} apart, same row numbers as {@code a}
   */
  static void layer(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] bias,
      int s0,
      float[] mask,
      int m0,
      float[] c,
      int n,
      int columns,
      int firstRow,
      int rows) {
    for (int from = firstRow; from < firstRow + rows; from += CHUNK) {
      int count = Math.min(CHUNK, firstRow + rows - from);
      multiply(a, lda, b, b0, k, bias, s0, c, n, columns, from, count);
      if (mask != null) {
        rectifyAndMask(c, n, columns, mask, m0, from, count);
      }
    }
  }

  /**
   * Deltas of the layer below: C = A[rows × k] · B[k × columns] where the activations H[rows ×
   * columns] are above 0, else 0. Rows of B, C and H are {@code n} apart.
   *
   * @param zeros at least as many zeros as there are columns
   * @param shift row r of A and C belongs to the row r + shift of {@code h}
   * @param firstRow first row of A and C
   */
  static void gatedProduct(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] zeros,
      float[] h,
      int shift,
      float[] c,
      int n,
      int columns,
      int firstRow,
      int rows) {
    for (int from = firstRow; from < firstRow + rows; from += CHUNK) {
      int count = Math.min(CHUNK, firstRow + rows - from);
      multiply(a, lda, b, b0, k, zeros, 0, c, n, columns, from, count);
      gate(c, h, shift, n, columns, from, count);
    }
  }

  private static void multiply(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      float[] c,
      int n,
      int columns,
      int firstRow,
      int rows) {
    int end = firstRow + rows;
    int j = 0;
    if (FOUR_VECTORS) {
      for (; j + 4 * LANES <= columns; j += 4 * LANES) {
        FourVectorTiles.rows(a, lda, b, b0 + j, k, start, s0 + j, c, n, firstRow, end, j);
      }
      if (j + 3 * LANES <= columns) {
        ThreeVectorTiles.rows(a, lda, b, b0 + j, k, start, s0 + j, c, n, firstRow, end, j);
        j += 3 * LANES;
      }
    }
    for (; j + 2 * LANES <= columns; j += 2 * LANES) {
      TwoVectorTiles.rows(a, lda, b, b0 + j, k, start, s0 + j, c, n, firstRow, end, j);
    }
    if (j < columns) {
      OneVectorTiles.rows(a, lda, b, b0 + j, k, start, s0 + j, c, n, firstRow, end, j);
    }
  }

  private static void rectifyAndMask(
      float[] c, int n, int columns, float[] mask, int m0, int firstRow, int rows) {
    int j = 0;
    for (; j + 4 * LANES <= columns; j += 4 * LANES) {
      rectifyAndMaskFour(c, n, mask, m0, firstRow, rows, j);
    }
    FloatVector zero = FloatVector.zero(SPECIES);
    for (; j < columns; j += LANES) {
      FloatVector kept = FloatVector.fromArray(SPECIES, mask, m0 + j);
      for (int at = firstRow * n + j; at < (firstRow + rows) * n; at += n) {
        FloatVector.fromArray(SPECIES, c, at).max(zero).mul(kept).intoArray(c, at);
      }
    }
  }

  private static void rectifyAndMaskFour(
      float[] c, int n, float[] mask, int m0, int firstRow, int rows, int j) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector m1 = FloatVector.fromArray(SPECIES, mask, m0 + j);
    FloatVector m2 = FloatVector.fromArray(SPECIES, mask, m0 + j + LANES);
    FloatVector m3 = FloatVector.fromArray(SPECIES, mask, m0 + j + 2 * LANES);
    FloatVector m4 = FloatVector.fromArray(SPECIES, mask, m0 + j + 3 * LANES);
    for (int at = firstRow * n + j; at < (firstRow + rows) * n; at += n) {
      FloatVector.fromArray(SPECIES, c, at).max(zero).mul(m1).intoArray(c, at);
      FloatVector.fromArray(SPECIES, c, at + LANES).max(zero).mul(m2).intoArray(c, at + LANES);
      FloatVector.fromArray(SPECIES, c, at + 2 * LANES)
          .max(zero)
          .mul(m3)
          .intoArray(c, at + 2 * LANES);
      FloatVector.fromArray(SPECIES, c, at + 3 * LANES)
          .max(zero)
          .mul(m4)
          .intoArray(c, at + 3 * LANES);
    }
  }

  private static void gate(
      float[] d, float[] h, int shift, int n, int columns, int firstRow, int rows) {
    FloatVector zero = FloatVector.zero(SPECIES);
    int h0 = shift * n;
    for (int j = 0; j < columns; j += LANES) {
      for (int i = firstRow * n + j; i < (firstRow + rows) * n; i += n) {
        zero.blend(
                FloatVector.fromArray(SPECIES, d, i),
                FloatVector.fromArray(SPECIES, h, h0 + i).compare(GT, 0f))
            .intoArray(d, i);
      }
    }
  }
}
