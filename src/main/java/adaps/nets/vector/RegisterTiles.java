package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Tiles of C = start + A · B, rows × vectors of columns, whose sums stay in registers from the
 * first product to the store.
 *
 * <p>The methods are short for a reason: the compiler stops inlining vector operations in a method
 * that has grown too large, and each one left over costs as much as a whole tile. A 4 × 4 tile with
 * its store fused in is too large already.
 *
 * <p>Parameters of every tile: A with rows {@code lda} apart; B with rows {@code n} apart, the
 * tile's first column in row 0 at {@code b0}; k products a sum; start values from {@code s0} on; C
 * with rows {@code n} apart; the tile's first row and column.
 */
final class RegisterTiles {
  private RegisterTiles() {}

  static void fourByFour(
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
    FloatVector c03 = FloatVector.fromArray(SPECIES, start, s0 + 3 * LANES);
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

  static void oneByFour(
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
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, s0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, s0 + LANES);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, s0 + 2 * LANES);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, s0 + 3 * LANES);
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[a0 + p]);
      c0 = x.fma(FloatVector.fromArray(SPECIES, b, bp), c0);
      c1 = x.fma(FloatVector.fromArray(SPECIES, b, bp + LANES), c1);
      c2 = x.fma(FloatVector.fromArray(SPECIES, b, bp + 2 * LANES), c2);
      c3 = x.fma(FloatVector.fromArray(SPECIES, b, bp + 3 * LANES), c3);
    }
    int o = r * n + j;
    c0.intoArray(c, o);
    c1.intoArray(c, o + LANES);
    c2.intoArray(c, o + 2 * LANES);
    c3.intoArray(c, o + 3 * LANES);
  }

  static void sixByThree(
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
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
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

  static void fourByThree(
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
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
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

  static void eightByTwo(
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
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
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

  static void fourByTwo(
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
    for (int p = 0, bp = b0; p < k; p++, bp += n) {
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

  /**
   * Eight chains, because one vector of columns alone would wait for each multiply-add to finish.
   */
  static void eightByOne(
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
