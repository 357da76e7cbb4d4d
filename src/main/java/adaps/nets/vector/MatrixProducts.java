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
 *
 * <p>What passes over the rows is of one to four vectors in one method, so that it has more than
 * 325 bytes of code: HotSpot makes no such method a part of another one. Small ones became a part
 * of a whole backward pass where the compiler began anew after much else had run, and JDK 17 then
 * left their vectors on the heap for the life of the process.
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
    for (int j = 0; j < columns; j += 4 * LANES) {
      int vectors = Math.min(4, (columns - j) / LANES);
      rectifyAndMaskVectors(vectors, c, firstRow * n + j, n, rows, mask, m0 + j);
    }
  }

  private static void rectifyAndMaskVectors(
      int vectors, float[] c, int first, int n, int rows, float[] mask, int from) {
    int at = first;
    int end = first + rows * n;
    if (vectors == 4) {
      FloatVector m0 = FloatVector.fromArray(SPECIES, mask, from);
      FloatVector m1 = FloatVector.fromArray(SPECIES, mask, from + LANES);
      FloatVector m2 = FloatVector.fromArray(SPECIES, mask, from + 2 * LANES);
      FloatVector m3 = FloatVector.fromArray(SPECIES, mask, from + 3 * LANES);
      for (; at < end; at += n) {
        FloatVector.fromArray(SPECIES, c, at).max(0f).mul(m0).intoArray(c, at);
        FloatVector.fromArray(SPECIES, c, at + LANES).max(0f).mul(m1).intoArray(c, at + LANES);
        FloatVector.fromArray(SPECIES, c, at + 2 * LANES)
            .max(0f)
            .mul(m2)
            .intoArray(c, at + 2 * LANES);
        FloatVector.fromArray(SPECIES, c, at + 3 * LANES)
            .max(0f)
            .mul(m3)
            .intoArray(c, at + 3 * LANES);
      }
    } else if (vectors == 3) {
      FloatVector m0 = FloatVector.fromArray(SPECIES, mask, from);
      FloatVector m1 = FloatVector.fromArray(SPECIES, mask, from + LANES);
      FloatVector m2 = FloatVector.fromArray(SPECIES, mask, from + 2 * LANES);
      for (; at < end; at += n) {
        FloatVector.fromArray(SPECIES, c, at).max(0f).mul(m0).intoArray(c, at);
        FloatVector.fromArray(SPECIES, c, at + LANES).max(0f).mul(m1).intoArray(c, at + LANES);
        FloatVector.fromArray(SPECIES, c, at + 2 * LANES)
            .max(0f)
            .mul(m2)
            .intoArray(c, at + 2 * LANES);
      }
    } else if (vectors == 2) {
      FloatVector m0 = FloatVector.fromArray(SPECIES, mask, from);
      FloatVector m1 = FloatVector.fromArray(SPECIES, mask, from + LANES);
      for (; at < end; at += n) {
        FloatVector.fromArray(SPECIES, c, at).max(0f).mul(m0).intoArray(c, at);
        FloatVector.fromArray(SPECIES, c, at + LANES).max(0f).mul(m1).intoArray(c, at + LANES);
      }
    } else {
      FloatVector m0 = FloatVector.fromArray(SPECIES, mask, from);
      for (; at < end; at += n) {
        FloatVector.fromArray(SPECIES, c, at).max(0f).mul(m0).intoArray(c, at);
      }
    }
  }

  private static void gate(
      float[] d, float[] h, int shift, int n, int columns, int firstRow, int rows) {
    for (int j = 0; j < columns; j += 4 * LANES) {
      int vectors = Math.min(4, (columns - j) / LANES);
      gateVectors(vectors, d, firstRow * n + j, n, rows, h, shift * n);
    }
  }

  private static void gateVectors(
      int vectors, float[] d, int first, int n, int rows, float[] h, int h0) {
    int i = first;
    int end = first + rows * n;
    if (vectors == 4) {
      for (; i < end; i += n) {
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i),
                FloatVector.fromArray(SPECIES, h, h0 + i).compare(GT, 0f))
            .intoArray(d, i);
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i + LANES),
                FloatVector.fromArray(SPECIES, h, h0 + i + LANES).compare(GT, 0f))
            .intoArray(d, i + LANES);
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i + 2 * LANES),
                FloatVector.fromArray(SPECIES, h, h0 + i + 2 * LANES).compare(GT, 0f))
            .intoArray(d, i + 2 * LANES);
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i + 3 * LANES),
                FloatVector.fromArray(SPECIES, h, h0 + i + 3 * LANES).compare(GT, 0f))
            .intoArray(d, i + 3 * LANES);
      }
    } else if (vectors == 3) {
      for (; i < end; i += n) {
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i),
                FloatVector.fromArray(SPECIES, h, h0 + i).compare(GT, 0f))
            .intoArray(d, i);
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i + LANES),
                FloatVector.fromArray(SPECIES, h, h0 + i + LANES).compare(GT, 0f))
            .intoArray(d, i + LANES);
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i + 2 * LANES),
                FloatVector.fromArray(SPECIES, h, h0 + i + 2 * LANES).compare(GT, 0f))
            .intoArray(d, i + 2 * LANES);
      }
    } else if (vectors == 2) {
      for (; i < end; i += n) {
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i),
                FloatVector.fromArray(SPECIES, h, h0 + i).compare(GT, 0f))
            .intoArray(d, i);
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i + LANES),
                FloatVector.fromArray(SPECIES, h, h0 + i + LANES).compare(GT, 0f))
            .intoArray(d, i + LANES);
      }
    } else {
      for (; i < end; i += n) {
        FloatVector.zero(SPECIES)
            .blend(
                FloatVector.fromArray(SPECIES, d, i),
                FloatVector.fromArray(SPECIES, h, h0 + i).compare(GT, 0f))
            .intoArray(d, i);
      }
    }
  }
}
