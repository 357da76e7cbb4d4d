package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/** The tiles of {@link FourVectorTiles} for one vector of columns. */
final class OneVectorTiles {
  private OneVectorTiles() {}

  /** The rows from the first to the end, as all tiles together. */
  static void rows(
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
      int end,
      int j) {
    int r = firstRow;
    for (; r + 8 <= end; r += 8) {
      eightByOne(a, lda, b, b0, k, start, s0, c, n, r, j);
    }
    for (; r < end; r++) {
      oneByOne(a, lda, b, b0, k, start, s0, c, n, r, j);
    }
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
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, s0);
    FloatVector c1 = c0;
    FloatVector c2 = c0;
    FloatVector c3 = c0;
    FloatVector c4 = c0;
    FloatVector c5 = c0;
    FloatVector c6 = c0;
    FloatVector c7 = c0;
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
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
    c0.intoArray(c, o);
    c1.intoArray(c, o + n);
    c2.intoArray(c, o + 2 * n);
    c3.intoArray(c, o + 3 * n);
    c4.intoArray(c, o + 4 * n);
    c5.intoArray(c, o + 5 * n);
    c6.intoArray(c, o + 6 * n);
    c7.intoArray(c, o + 7 * n);
  }

  static void oneByOne(
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
    FloatVector sum = FloatVector.fromArray(SPECIES, start, s0);
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
      sum =
          FloatVector.broadcast(SPECIES, a[a0 + p]).fma(FloatVector.fromArray(SPECIES, b, bp), sum);
    }
    sum.intoArray(c, r * n + j);
  }
}
