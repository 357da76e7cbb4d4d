package adaps.nets.vector;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of small row-major matrices whose column counts are multiples of {@link #LANES}. Tiles
 * of rows × vectors stay in registers; what follows a product (rectifier and mask, or gate) passes
 * over a chunk of rows while it is still in the first-level cache.
 *
 * <p>Every element is one chain of fused multiply-adds in a fixed order, so the numbers depend
 * neither on the tile nor on the machine's vector length, and compiled code gives the same bits as
 * interpreted code. Reductions across lanes have no fixed order and are avoided throughout.
 *
 * <p>The methods are short for a reason: the compiler stops inlining vector operations in a method
 * that has grown too large, and each one left over costs as much as a whole tile. A 4 × 4 tile with
 * its store fused in is too large already.
 */
final class MatrixProducts {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  /** Rows that stay in the first-level cache from the product to the pass that follows it. */
  private static final int CHUNK = 32;

  /** A 4 × 4 tile needs 21 registers: more than AVX2 has, fewer than AVX-512 and NEON have. */
  private static final boolean FOUR_BY_FOUR = LANES != 8;

  private MatrixProducts() {}

  /**
   * A layer: C = bias + A[rows × k] · B[k × n], then, with a mask, C = max(0, C) ⊙ mask.
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
      int firstRow,
      int rows) {
    for (int from = firstRow; from < firstRow + rows; from += CHUNK) {
      int count = Math.min(CHUNK, firstRow + rows - from);
      multiply(a, lda, b, b0, k, bias, s0, c, n, from, count);
      if (mask != null) {
        rectifyAndMask(c, n, mask, m0, from, count);
      }
    }
  }

  /**
   * Deltas of the layer below: C = A[rows × k] · B[k × n] where the activations H[rows × n] are
   * above 0, else 0.
   *
   * @param zeros at least n zeros
   */
  static void gatedProduct(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] zeros,
      float[] h,
      float[] c,
      int n,
      int firstRow,
      int rows) {
    for (int from = firstRow; from < firstRow + rows; from += CHUNK) {
      int count = Math.min(CHUNK, firstRow + rows - from);
      multiply(a, lda, b, b0, k, zeros, 0, c, n, from, count);
      gate(c, h, n, from, count);
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
      int firstRow,
      int rows) {
    int end = firstRow + rows;
    int j = 0;
    if (FOUR_BY_FOUR) {
      for (; j + 4 * LANES <= n; j += 4 * LANES) {
        int r = firstRow;
        for (; r + 4 <= end; r += 4) {
          fourByFour(a, lda, b, b0 + j, k, start, s0 + j, c, n, r, j);
        }
        for (; r < end; r++) {
          oneByFour(a, lda, b, b0 + j, k, start, s0 + j, c, n, r, j);
        }
      }
    }
    for (; j + 2 * LANES <= n; j += 2 * LANES) {
      int r = firstRow;
      for (; r + 4 <= end; r += 4) {
        fourByTwo(a, lda, b, b0 + j, k, start, s0 + j, c, n, r, j);
      }
      for (; r < end; r++) {
        oneByOne(a, lda, b, b0 + j, k, start, s0 + j, c, n, r, j);
        oneByOne(a, lda, b, b0 + j + LANES, k, start, s0 + j + LANES, c, n, r, j + LANES);
      }
    }
    for (; j < n; j += LANES) {
      int r = firstRow;
      for (; r + 8 <= end; r += 8) {
        eightByOne(a, lda, b, b0 + j, k, start, s0 + j, c, n, r, j);
      }
      for (; r < end; r++) {
        oneByOne(a, lda, b, b0 + j, k, start, s0 + j, c, n, r, j);
      }
    }
  }

  private static void fourByFour(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      float[] c,
      int n,
      int r,
      int j) {
    int a0 = r * lda;
    int a1 = a0 + lda;
    int a2 = a1 + lda;
    int a3 = a2 + lda;
    FloatVector c00 = load(start, s0);
    FloatVector c01 = load(start, s0 + LANES);
    FloatVector c02 = load(start, s0 + 2 * LANES);
    FloatVector c03 = load(start, s0 + 3 * LANES);
    FloatVector c10 = c00;
    FloatVector c11 = c01;
    FloatVector c12 = c02;
    FloatVector c13 = c03;
    FloatVector c20 = c00;
    FloatVector c21 = c01;
    FloatVector c22 = c02;
    FloatVector c23 = c03;
    FloatVector c30 = c00;
    FloatVector c31 = c01;
    FloatVector c32 = c02;
    FloatVector c33 = c03;
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
      FloatVector v0 = load(b, bp);
      FloatVector v1 = load(b, bp + LANES);
      FloatVector v2 = load(b, bp + 2 * LANES);
      FloatVector v3 = load(b, bp + 3 * LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + p]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      c02 = x.fma(v2, c02);
      c03 = x.fma(v3, c03);
      x = FloatVector.broadcast(SPECIES, a[a1 + p]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      c12 = x.fma(v2, c12);
      c13 = x.fma(v3, c13);
      x = FloatVector.broadcast(SPECIES, a[a2 + p]);
      c20 = x.fma(v0, c20);
      c21 = x.fma(v1, c21);
      c22 = x.fma(v2, c22);
      c23 = x.fma(v3, c23);
      x = FloatVector.broadcast(SPECIES, a[a3 + p]);
      c30 = x.fma(v0, c30);
      c31 = x.fma(v1, c31);
      c32 = x.fma(v2, c32);
      c33 = x.fma(v3, c33);
    }
    int o = r * n + j;
    c00.intoArray(c, o);
    c01.intoArray(c, o + LANES);
    c02.intoArray(c, o + 2 * LANES);
    c03.intoArray(c, o + 3 * LANES);
    o += n;
    c10.intoArray(c, o);
    c11.intoArray(c, o + LANES);
    c12.intoArray(c, o + 2 * LANES);
    c13.intoArray(c, o + 3 * LANES);
    o += n;
    c20.intoArray(c, o);
    c21.intoArray(c, o + LANES);
    c22.intoArray(c, o + 2 * LANES);
    c23.intoArray(c, o + 3 * LANES);
    o += n;
    c30.intoArray(c, o);
    c31.intoArray(c, o + LANES);
    c32.intoArray(c, o + 2 * LANES);
    c33.intoArray(c, o + 3 * LANES);
  }

  private static void oneByFour(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      float[] c,
      int n,
      int r,
      int j) {
    int a0 = r * lda;
    FloatVector c0 = load(start, s0);
    FloatVector c1 = load(start, s0 + LANES);
    FloatVector c2 = load(start, s0 + 2 * LANES);
    FloatVector c3 = load(start, s0 + 3 * LANES);
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + p]);
      c0 = x.fma(load(b, bp), c0);
      c1 = x.fma(load(b, bp + LANES), c1);
      c2 = x.fma(load(b, bp + 2 * LANES), c2);
      c3 = x.fma(load(b, bp + 3 * LANES), c3);
    }
    int o = r * n + j;
    c0.intoArray(c, o);
    c1.intoArray(c, o + LANES);
    c2.intoArray(c, o + 2 * LANES);
    c3.intoArray(c, o + 3 * LANES);
  }

  private static void fourByTwo(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      float[] c,
      int n,
      int r,
      int j) {
    int a0 = r * lda;
    int a1 = a0 + lda;
    int a2 = a1 + lda;
    int a3 = a2 + lda;
    FloatVector c00 = load(start, s0);
    FloatVector c01 = load(start, s0 + LANES);
    FloatVector c10 = c00;
    FloatVector c11 = c01;
    FloatVector c20 = c00;
    FloatVector c21 = c01;
    FloatVector c30 = c00;
    FloatVector c31 = c01;
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
      FloatVector v0 = load(b, bp);
      FloatVector v1 = load(b, bp + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + p]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      x = FloatVector.broadcast(SPECIES, a[a1 + p]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      x = FloatVector.broadcast(SPECIES, a[a2 + p]);
      c20 = x.fma(v0, c20);
      c21 = x.fma(v1, c21);
      x = FloatVector.broadcast(SPECIES, a[a3 + p]);
      c30 = x.fma(v0, c30);
      c31 = x.fma(v1, c31);
    }
    int o = r * n + j;
    c00.intoArray(c, o);
    c01.intoArray(c, o + LANES);
    c10.intoArray(c, o + n);
    c11.intoArray(c, o + n + LANES);
    c20.intoArray(c, o + 2 * n);
    c21.intoArray(c, o + 2 * n + LANES);
    c30.intoArray(c, o + 3 * n);
    c31.intoArray(c, o + 3 * n + LANES);
  }

  /**
   * Eight chains, because one vector of columns alone would wait for each multiply-add to finish.
   */
  private static void eightByOne(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      float[] c,
      int n,
      int r,
      int j) {
    int a0 = r * lda;
    int a4 = a0 + 4 * lda;
    FloatVector c0 = load(start, s0);
    FloatVector c1 = c0;
    FloatVector c2 = c0;
    FloatVector c3 = c0;
    FloatVector c4 = c0;
    FloatVector c5 = c0;
    FloatVector c6 = c0;
    FloatVector c7 = c0;
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
      FloatVector v = load(b, bp);
      c0 = FloatVector.broadcast(SPECIES, a[a0 + p]).fma(v, c0);
      c1 = FloatVector.broadcast(SPECIES, a[a0 + lda + p]).fma(v, c1);
      c2 = FloatVector.broadcast(SPECIES, a[a0 + 2 * lda + p]).fma(v, c2);
      c3 = FloatVector.broadcast(SPECIES, a[a0 + 3 * lda + p]).fma(v, c3);
      c4 = FloatVector.broadcast(SPECIES, a[a4 + p]).fma(v, c4);
      c5 = FloatVector.broadcast(SPECIES, a[a4 + lda + p]).fma(v, c5);
      c6 = FloatVector.broadcast(SPECIES, a[a4 + 2 * lda + p]).fma(v, c6);
      c7 = FloatVector.broadcast(SPECIES, a[a4 + 3 * lda + p]).fma(v, c7);
    }
    int o = r * n + j;
    c0.intoArray(c, o);
    c1.intoArray(c, o + n);
    c2.intoArray(c, o + 2 * n);
    c3.intoArray(c, o + 3 * n);
    c4.intoArray(c, o + 4 * n);
    c5.intoArray(c, o + 5 * n);
    c6.intoArray(c, o + 6 * n);
    c7.intoArray(c, o + 7 * n);
  }

  private static void oneByOne(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      float[] c,
      int n,
      int r,
      int j) {
    int a0 = r * lda;
    FloatVector sum = load(start, s0);
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
      sum = FloatVector.broadcast(SPECIES, a[a0 + p]).fma(load(b, bp), sum);
    }
    sum.intoArray(c, r * n + j);
  }

  private static void rectifyAndMask(
      float[] c, int n, float[] mask, int m0, int firstRow, int rows) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      for (int j = 0; j < n; j += LANES) {
        load(c, r * n + j).max(zero).mul(load(mask, m0 + j)).intoArray(c, r * n + j);
      }
    }
  }

  private static void gate(float[] d, float[] h, int n, int firstRow, int rows) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = firstRow * n; i < (firstRow + rows) * n; i += LANES) {
      zero.blend(load(d, i), load(h, i).compare(GT, 0f)).intoArray(d, i);
    }
  }

  private static FloatVector load(float[] from, int at) {
    return FloatVector.fromArray(SPECIES, from, at);
  }
}
