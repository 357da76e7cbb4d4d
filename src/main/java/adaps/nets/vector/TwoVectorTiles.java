package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The tiles of {@link FourVectorTiles} for two vectors of columns. Eight rows make sixteen sums,
 * too many for the registers of AVX2.
 */
final class TwoVectorTiles {
  private static final boolean EIGHT_BY_TWO = LANES != 8;

  private TwoVectorTiles() {}

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
    if (EIGHT_BY_TWO) {
      for (; r + 8 <= end; r += 8) {
        eightByTwo(a, lda, b, b0, k, start, s0, c, n, r, j);
      }
    }
    for (; r + 4 <= end; r += 4) {
      fourByTwo(a, lda, b, b0, k, start, s0, c, n, r, j);
    }
    for (; r < end; r++) {
      OneVectorTiles.oneByOne(a, lda, b, b0, k, start, s0, c, n, r, j);
      OneVectorTiles.oneByOne(a, lda, b, b0 + LANES, k, start, s0 + LANES, c, n, r, j + LANES);
    }
  }

  private static void eightByTwo(
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
    int a4 = a3 + lda;
    int a5 = a4 + lda;
    int a6 = a5 + lda;
    int a7 = a6 + lda;
    FloatVector c00 = FloatVector.fromArray(SPECIES, start, s0);
    FloatVector c01 = FloatVector.fromArray(SPECIES, start, s0 + LANES);
    FloatVector c10 = c00;
    FloatVector c11 = c01;
    FloatVector c20 = c00;
    FloatVector c21 = c01;
    FloatVector c30 = c00;
    FloatVector c31 = c01;
    FloatVector c40 = c00;
    FloatVector c41 = c01;
    FloatVector c50 = c00;
    FloatVector c51 = c01;
    FloatVector c60 = c00;
    FloatVector c61 = c01;
    FloatVector c70 = c00;
    FloatVector c71 = c01;
    int end = b0 + k * n;
    for (int p = 0, bp = b0; bp < end; p++, bp += n) {
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
      x = FloatVector.broadcast(SPECIES, a[a4 + p]);
      c40 = x.fma(v0, c40);
      c41 = x.fma(v1, c41);
      x = FloatVector.broadcast(SPECIES, a[a5 + p]);
      c50 = x.fma(v0, c50);
      c51 = x.fma(v1, c51);
      x = FloatVector.broadcast(SPECIES, a[a6 + p]);
      c60 = x.fma(v0, c60);
      c61 = x.fma(v1, c61);
      x = FloatVector.broadcast(SPECIES, a[a7 + p]);
      c70 = x.fma(v0, c70);
      c71 = x.fma(v1, c71);
    }
    int o = r * n + j;
    c00.intoArray(c, o);
    c01.intoArray(c, o + LANES);
    o += n;
    c10.intoArray(c, o);
    c11.intoArray(c, o + LANES);
    o += n;
    c20.intoArray(c, o);
    c21.intoArray(c, o + LANES);
    o += n;
    c30.intoArray(c, o);
    c31.intoArray(c, o + LANES);
    o += n;
    c40.intoArray(c, o);
    c41.intoArray(c, o + LANES);
    o += n;
    c50.intoArray(c, o);
    c51.intoArray(c, o + LANES);
    o += n;
    c60.intoArray(c, o);
    c61.intoArray(c, o + LANES);
    o += n;
    c70.intoArray(c, o);
    c71.intoArray(c, o + LANES);
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
    FloatVector c00 = FloatVector.fromArray(SPECIES, start, s0);
    FloatVector c01 = FloatVector.fromArray(SPECIES, start, s0 + LANES);
    FloatVector c10 = c00;
    FloatVector c11 = c01;
    FloatVector c20 = c00;
    FloatVector c21 = c01;
    FloatVector c30 = c00;
    FloatVector c31 = c01;
    int end = b0 + k * n;
    for (int p = 0, bp = b0; bp < end; p++, bp += n) {
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
    c00.intoArray(c, o);
    c01.intoArray(c, o + LANES);
    c10.intoArray(c, o + n);
    c11.intoArray(c, o + n + LANES);
    c20.intoArray(c, o + 2 * n);
    c21.intoArray(c, o + 2 * n + LANES);
    c30.intoArray(c, o + 3 * n);
    c31.intoArray(c, o + 3 * n + LANES);
  }
}
