package adaps.nets.vector;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of small row-major matrices whose column counts are multiples of {@link #LANES}. Tiles
 * of rows × vectors stay in registers; what follows a product (rectifier, mask, gate) happens at
 * the store.
 *
 * <p>Every element is one chain of fused multiply-adds in a fixed order, so the numbers depend
 * neither on the tile nor on the machine's vector length, and compiled code gives the same bits as
 * interpreted code. Reductions across lanes have no fixed order and are avoided throughout.
 */
final class MatrixProducts {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  /** A 4 × 4 tile needs 21 registers: more than AVX2 has, fewer than AVX-512 and NEON have. */
  private static final boolean FOUR_BY_FOUR = LANES != 8;

  /** What happens to a finished element before it is stored. */
  static final int PLAIN = 0;

  static final int RECTIFY_AND_MASK = 1;
  static final int GATE = 2;

  private MatrixProducts() {}

  /**
   * C[rows × n] = store(start + A[rows × k] · B[k × n]).
   *
   * @param a left matrix; its first row is {@code firstRow}, rows are {@code lda} apart
   * @param b right matrix from {@code b0} on, rows are {@code n} apart
   * @param start start value of each column from {@code s0} on (the bias), or null for 0
   * @param store {@link #PLAIN}; {@link #RECTIFY_AND_MASK} with {@code aside} the mask of each
   *     column from {@code aside0} on; {@link #GATE} with {@code aside} the activations [rows × n]
   *     that let an element pass where they are above 0
   * @param c result, rows are {@code n} apart, same row numbers as {@code a}
   */
  static void multiply(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      int store,
      float[] aside,
      int aside0,
      float[] c,
      int n,
      int firstRow,
      int rows) {
    int j = 0;
    if (FOUR_BY_FOUR) {
      for (; j + 4 * LANES <= n; j += 4 * LANES) {
        multiplyFour(a, lda, b, b0, k, start, s0, store, aside, aside0, c, n, firstRow, rows, j);
      }
    }
    for (; j + 2 * LANES <= n; j += 2 * LANES) {
      multiplyTwo(a, lda, b, b0, k, start, s0, store, aside, aside0, c, n, firstRow, rows, j);
    }
    for (; j < n; j += LANES) {
      multiplyOne(a, lda, b, b0, k, start, s0, store, aside, aside0, c, n, firstRow, rows, j);
    }
  }

  private static void multiplyFour(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      int store,
      float[] aside,
      int aside0,
      float[] c,
      int n,
      int firstRow,
      int rows,
      int j) {
    int end = firstRow + rows;
    int r = firstRow;
    FloatVector s00 = start(start, s0 + j);
    FloatVector s01 = start(start, s0 + j + LANES);
    FloatVector s02 = start(start, s0 + j + 2 * LANES);
    FloatVector s03 = start(start, s0 + j + 3 * LANES);
    for (; r + 4 <= end; r += 4) {
      int a0 = r * lda;
      int a1 = a0 + lda;
      int a2 = a1 + lda;
      int a3 = a2 + lda;
      FloatVector c00 = s00, c01 = s01, c02 = s02, c03 = s03;
      FloatVector c10 = s00, c11 = s01, c12 = s02, c13 = s03;
      FloatVector c20 = s00, c21 = s01, c22 = s02, c23 = s03;
      FloatVector c30 = s00, c31 = s01, c32 = s02, c33 = s03;
      for (int p = 0, bp = b0 + j; p < k; p++, bp += n) {
        FloatVector v0 = FloatVector.fromArray(SPECIES, b, bp);
        FloatVector v1 = FloatVector.fromArray(SPECIES, b, bp + LANES);
        FloatVector v2 = FloatVector.fromArray(SPECIES, b, bp + 2 * LANES);
        FloatVector v3 = FloatVector.fromArray(SPECIES, b, bp + 3 * LANES);
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
      storeFour(c00, c01, c02, c03, store, aside, aside0, j, c, o);
      storeFour(c10, c11, c12, c13, store, aside, aside0, j, c, o + n);
      storeFour(c20, c21, c22, c23, store, aside, aside0, j, c, o + 2 * n);
      storeFour(c30, c31, c32, c33, store, aside, aside0, j, c, o + 3 * n);
    }
    for (; r < end; r++) {
      int a0 = r * lda;
      FloatVector c0 = s00, c1 = s01, c2 = s02, c3 = s03;
      for (int p = 0, bp = b0 + j; p < k; p++, bp += n) {
        FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + p]);
        c0 = x.fma(FloatVector.fromArray(SPECIES, b, bp), c0);
        c1 = x.fma(FloatVector.fromArray(SPECIES, b, bp + LANES), c1);
        c2 = x.fma(FloatVector.fromArray(SPECIES, b, bp + 2 * LANES), c2);
        c3 = x.fma(FloatVector.fromArray(SPECIES, b, bp + 3 * LANES), c3);
      }
      storeFour(c0, c1, c2, c3, store, aside, aside0, j, c, r * n + j);
    }
  }

  private static void multiplyTwo(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      int store,
      float[] aside,
      int aside0,
      float[] c,
      int n,
      int firstRow,
      int rows,
      int j) {
    int end = firstRow + rows;
    int r = firstRow;
    FloatVector s00 = start(start, s0 + j);
    FloatVector s01 = start(start, s0 + j + LANES);
    for (; r + 4 <= end; r += 4) {
      int a0 = r * lda;
      int a1 = a0 + lda;
      int a2 = a1 + lda;
      int a3 = a2 + lda;
      FloatVector c00 = s00,
          c01 = s01,
          c10 = s00,
          c11 = s01,
          c20 = s00,
          c21 = s01,
          c30 = s00,
          c31 = s01;
      for (int p = 0, bp = b0 + j; p < k; p++, bp += n) {
        FloatVector v0 = FloatVector.fromArray(SPECIES, b, bp);
        FloatVector v1 = FloatVector.fromArray(SPECIES, b, bp + LANES);
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
      storeTwo(c00, c01, store, aside, aside0, j, c, o);
      storeTwo(c10, c11, store, aside, aside0, j, c, o + n);
      storeTwo(c20, c21, store, aside, aside0, j, c, o + 2 * n);
      storeTwo(c30, c31, store, aside, aside0, j, c, o + 3 * n);
    }
    for (; r < end; r++) {
      int a0 = r * lda;
      FloatVector c0 = s00, c1 = s01;
      for (int p = 0, bp = b0 + j; p < k; p++, bp += n) {
        FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + p]);
        c0 = x.fma(FloatVector.fromArray(SPECIES, b, bp), c0);
        c1 = x.fma(FloatVector.fromArray(SPECIES, b, bp + LANES), c1);
      }
      storeTwo(c0, c1, store, aside, aside0, j, c, r * n + j);
    }
  }

  private static void multiplyOne(
      float[] a,
      int lda,
      float[] b,
      int b0,
      int k,
      float[] start,
      int s0,
      int store,
      float[] aside,
      int aside0,
      float[] c,
      int n,
      int firstRow,
      int rows,
      int j) {
    int end = firstRow + rows;
    int r = firstRow;
    FloatVector s00 = start(start, s0 + j);
    for (; r + 8 <= end; r += 8) {
      int a0 = r * lda;
      int a4 = a0 + 4 * lda;
      FloatVector c0 = s00, c1 = s00, c2 = s00, c3 = s00, c4 = s00, c5 = s00, c6 = s00, c7 = s00;
      for (int p = 0, bp = b0 + j; p < k; p++, bp += n) {
        FloatVector v = FloatVector.fromArray(SPECIES, b, bp);
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
      store(c0, store, aside, aside0, j, c, o);
      store(c1, store, aside, aside0, j, c, o + n);
      store(c2, store, aside, aside0, j, c, o + 2 * n);
      store(c3, store, aside, aside0, j, c, o + 3 * n);
      store(c4, store, aside, aside0, j, c, o + 4 * n);
      store(c5, store, aside, aside0, j, c, o + 5 * n);
      store(c6, store, aside, aside0, j, c, o + 6 * n);
      store(c7, store, aside, aside0, j, c, o + 7 * n);
    }
    for (; r < end; r++) {
      int a0 = r * lda;
      FloatVector c0 = s00;
      for (int p = 0, bp = b0 + j; p < k; p++, bp += n) {
        c0 =
            FloatVector.broadcast(SPECIES, a[a0 + p])
                .fma(FloatVector.fromArray(SPECIES, b, bp), c0);
      }
      store(c0, store, aside, aside0, j, c, r * n + j);
    }
  }

  private static FloatVector start(float[] start, int at) {
    return start == null ? FloatVector.zero(SPECIES) : FloatVector.fromArray(SPECIES, start, at);
  }

  private static void storeFour(
      FloatVector c0,
      FloatVector c1,
      FloatVector c2,
      FloatVector c3,
      int store,
      float[] aside,
      int aside0,
      int j,
      float[] c,
      int o) {
    storeTwo(c0, c1, store, aside, aside0, j, c, o);
    storeTwo(c2, c3, store, aside, aside0, j + 2 * LANES, c, o + 2 * LANES);
  }

  private static void storeTwo(
      FloatVector c0,
      FloatVector c1,
      int store,
      float[] aside,
      int aside0,
      int j,
      float[] c,
      int o) {
    store(c0, store, aside, aside0, j, c, o);
    store(c1, store, aside, aside0, j + LANES, c, o + LANES);
  }

  private static void store(
      FloatVector v, int store, float[] aside, int aside0, int j, float[] c, int o) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector stored = v;
    if (store == RECTIFY_AND_MASK) {
      stored = v.max(zero).mul(FloatVector.fromArray(SPECIES, aside, aside0 + j));
    } else if (store == GATE) {
      stored = zero.blend(v, FloatVector.fromArray(SPECIES, aside, o).compare(GT, 0f));
    }
    stored.intoArray(c, o);
  }
}
