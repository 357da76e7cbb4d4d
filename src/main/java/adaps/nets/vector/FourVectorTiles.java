package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Tiles of C = start + A · B, rows × four vectors of columns, whose sums stay in registers from the
 * first product to the store.
 *
 * <p>The methods are short for a reason: the compiler stops inlining vector operations in a method
 * that has grown too large, and each one left over costs as much as a whole tile. A 4 × 4 tile with
 * its store fused in is too large already.
 *
 * <p>The loops count by B's places, not by products: of a loop that counts by ones the compiler
 * makes three, to leave out checks of A's indices, and a sum of some dozen products is over before
 * that pays. This way a tile takes three quarters of the time.
 *
 * <p>Parameters of all tiles of this package: A with rows {@code lda} apart; B with rows {@code n}
 * apart, the tile's first column in row 0 at {@code b0}; k products a sum; start values from {@code
 * s0} on; C with rows {@code n} apart; the tile's first row and column.
 */
final class FourVectorTiles {
  private FourVectorTiles() {}

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
    for (; r + 4 <= end; r += 4) {
      fourByFour(a, lda, b, b0, k, start, s0, c, n, r, j);
    }
    for (; r < end; r++) {
      oneByFour(a, lda, b, b0, k, start, s0, c, n, r, j);
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
    int end = b0 + k * n;
    for (int p = 0, bp = b0; bp < end; p++, bp += n) {
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
    FloatVector c0 = FloatVector.fromArray(SPECIES, start, s0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, start, s0 + LANES);
    FloatVector c2 = FloatVector.fromArray(SPECIES, start, s0 + 2 * LANES);
    FloatVector c3 = FloatVector.fromArray(SPECIES, start, s0 + 3 * LANES);
    int end = b0 + k * n;
    for (int p = 0, bp = b0; bp < end; p++, bp += n) {
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
}
