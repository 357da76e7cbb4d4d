package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The tiles of {@link FourVectorTiles} for three vectors of columns, as a masked layer of 64
 * neurons often has. Six rows share the loop's own work and its checks of indices among as many
 * products as four rows of four vectors do; on JDK 25 four rows of three are a fifth slower.
 */
final class ThreeVectorTiles {
  private ThreeVectorTiles() {}

  /** The rows from the first to the end; fours where sixes would leave single rows. */
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
    for (; end - r >= 10 || end - r == 6; r += 6) {
      sixByThree(a, lda, b, b0, k, start, s0, c, n, r, j);
    }
    for (; r + 4 <= end; r += 4) {
      fourByThree(a, lda, b, b0, k, start, s0, c, n, r, j);
    }
    for (; r < end; r++) {
      for (int v = 0; v < 3 * LANES; v += LANES) {
        OneVectorTiles.oneByOne(a, lda, b, b0 + v, k, start, s0 + v, c, n, r, j + v);
      }
    }
  }

  private static void sixByThree(
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
    FloatVector c00 = FloatVector.fromArray(SPECIES, start, s0);
    FloatVector c01 = FloatVector.fromArray(SPECIES, start, s0 + LANES);
    FloatVector c02 = FloatVector.fromArray(SPECIES, start, s0 + 2 * LANES);
    FloatVector c10 = c00;
    FloatVector c11 = c01;
    FloatVector c12 = c02;
    FloatVector c20 = c00;
    FloatVector c21 = c01;
    FloatVector c22 = c02;
    FloatVector c30 = c00;
    FloatVector c31 = c01;
    FloatVector c32 = c02;
    FloatVector c40 = c00;
    FloatVector c41 = c01;
    FloatVector c42 = c02;
    FloatVector c50 = c00;
    FloatVector c51 = c01;
    FloatVector c52 = c02;
    int end = b0 + k * n;
    for (int p = 0, bp = b0; bp < end; p++, bp += n) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, b, bp);
      FloatVector v1 = FloatVector.fromArray(SPECIES, b, bp + LANES);
      FloatVector v2 = FloatVector.fromArray(SPECIES, b, bp + 2 * LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + p]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      c02 = x.fma(v2, c02);
      x = FloatVector.broadcast(SPECIES, a[a1 + p]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      c12 = x.fma(v2, c12);
      x = FloatVector.broadcast(SPECIES, a[a2 + p]);
      c20 = x.fma(v0, c20);
      c21 = x.fma(v1, c21);
      c22 = x.fma(v2, c22);
      x = FloatVector.broadcast(SPECIES, a[a3 + p]);
      c30 = x.fma(v0, c30);
      c31 = x.fma(v1, c31);
      c32 = x.fma(v2, c32);
      x = FloatVector.broadcast(SPECIES, a[a4 + p]);
      c40 = x.fma(v0, c40);
      c41 = x.fma(v1, c41);
      c42 = x.fma(v2, c42);
      x = FloatVector.broadcast(SPECIES, a[a5 + p]);
      c50 = x.fma(v0, c50);
      c51 = x.fma(v1, c51);
      c52 = x.fma(v2, c52);
    }
    int o = r * n + j;
    c00.intoArray(c, o);
    c01.intoArray(c, o + LANES);
    c02.intoArray(c, o + 2 * LANES);
    o += n;
    c10.intoArray(c, o);
    c11.intoArray(c, o + LANES);
    c12.intoArray(c, o + 2 * LANES);
    o += n;
    c20.intoArray(c, o);
    c21.intoArray(c, o + LANES);
    c22.intoArray(c, o + 2 * LANES);
    o += n;
    c30.intoArray(c, o);
    c31.intoArray(c, o + LANES);
    c32.intoArray(c, o + 2 * LANES);
    o += n;
    c40.intoArray(c, o);
    c41.intoArray(c, o + LANES);
    c42.intoArray(c, o + 2 * LANES);
    o += n;
    c50.intoArray(c, o);
    c51.intoArray(c, o + LANES);
    c52.intoArray(c, o + 2 * LANES);
  }

  private static void fourByThree(
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
    FloatVector c02 = FloatVector.fromArray(SPECIES, start, s0 + 2 * LANES);
    FloatVector c10 = c00;
    FloatVector c11 = c01;
    FloatVector c12 = c02;
    FloatVector c20 = c00;
    FloatVector c21 = c01;
    FloatVector c22 = c02;
    FloatVector c30 = c00;
    FloatVector c31 = c01;
    FloatVector c32 = c02;
    int end = b0 + k * n;
    for (int p = 0, bp = b0; bp < end; p++, bp += n) {
      FloatVector v0 = FloatVector.fromArray(SPECIES, b, bp);
      FloatVector v1 = FloatVector.fromArray(SPECIES, b, bp + LANES);
      FloatVector v2 = FloatVector.fromArray(SPECIES, b, bp + 2 * LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + p]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      c02 = x.fma(v2, c02);
      x = FloatVector.broadcast(SPECIES, a[a1 + p]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      c12 = x.fma(v2, c12);
      x = FloatVector.broadcast(SPECIES, a[a2 + p]);
      c20 = x.fma(v0, c20);
      c21 = x.fma(v1, c21);
      c22 = x.fma(v2, c22);
      x = FloatVector.broadcast(SPECIES, a[a3 + p]);
      c30 = x.fma(v0, c30);
      c31 = x.fma(v1, c31);
      c32 = x.fma(v2, c32);
    }
    int o = r * n + j;
    c00.intoArray(c, o);
    c01.intoArray(c, o + LANES);
    c02.intoArray(c, o + 2 * LANES);
    o += n;
    c10.intoArray(c, o);
    c11.intoArray(c, o + LANES);
    c12.intoArray(c, o + 2 * LANES);
    o += n;
    c20.intoArray(c, o);
    c21.intoArray(c, o + LANES);
    c22.intoArray(c, o + 2 * LANES);
    o += n;
    c30.intoArray(c, o);
    c31.intoArray(c, o + LANES);
    c32.intoArray(c, o + 2 * LANES);
  }
}
