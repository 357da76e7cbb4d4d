package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Tiles of G += Aᵀ · D, four inputs × vectors of columns, whose sums stay in registers over the
 * rows. Past the last input the last one is computed again and stored again: same numbers, no
 * branch in the loop.
 *
 * <p>Parameters of every tile: as {@link GradientProducts#addOuter} has them, and the tile's first
 * input and column.
 */
final class GradientTiles {
  private GradientTiles() {}

  static void fourByFour(
      float[] a,
      int lda,
      int k,
      float[] d,
      int shift,
      int n,
      float[] g,
      int g0,
      int firstRow,
      int rows,
      int i,
      int j) {
    int i1 = Math.min(i + 1, k - 1) - i;
    int i2 = Math.min(i + 2, k - 1) - i;
    int i3 = Math.min(i + 3, k - 1) - i;
    int o0 = g0 + i * n + j;
    int o1 = o0 + i1 * n;
    int o2 = o0 + i2 * n;
    int o3 = o0 + i3 * n;
    FloatVector c00 = FloatVector.fromArray(SPECIES, g, o0),
        c01 = FloatVector.fromArray(SPECIES, g, o0 + LANES),
        c02 = FloatVector.fromArray(SPECIES, g, o0 + 2 * LANES),
        c03 = FloatVector.fromArray(SPECIES, g, o0 + 3 * LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, g, o1),
        c11 = FloatVector.fromArray(SPECIES, g, o1 + LANES),
        c12 = FloatVector.fromArray(SPECIES, g, o1 + 2 * LANES),
        c13 = FloatVector.fromArray(SPECIES, g, o1 + 3 * LANES);
    FloatVector c20 = FloatVector.fromArray(SPECIES, g, o2),
        c21 = FloatVector.fromArray(SPECIES, g, o2 + LANES),
        c22 = FloatVector.fromArray(SPECIES, g, o2 + 2 * LANES),
        c23 = FloatVector.fromArray(SPECIES, g, o2 + 3 * LANES);
    FloatVector c30 = FloatVector.fromArray(SPECIES, g, o3),
        c31 = FloatVector.fromArray(SPECIES, g, o3 + LANES),
        c32 = FloatVector.fromArray(SPECIES, g, o3 + 2 * LANES),
        c33 = FloatVector.fromArray(SPECIES, g, o3 + 3 * LANES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int dp = (r - shift) * n + j;
      int ap = r * lda + i;
      FloatVector v0 = FloatVector.fromArray(SPECIES, d, dp);
      FloatVector v1 = FloatVector.fromArray(SPECIES, d, dp + LANES);
      FloatVector v2 = FloatVector.fromArray(SPECIES, d, dp + 2 * LANES);
      FloatVector v3 = FloatVector.fromArray(SPECIES, d, dp + 3 * LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[ap]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      c02 = x.fma(v2, c02);
      c03 = x.fma(v3, c03);
      x = FloatVector.broadcast(SPECIES, a[ap + i1]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      c12 = x.fma(v2, c12);
      c13 = x.fma(v3, c13);
      x = FloatVector.broadcast(SPECIES, a[ap + i2]);
      c20 = x.fma(v0, c20);
      c21 = x.fma(v1, c21);
      c22 = x.fma(v2, c22);
      c23 = x.fma(v3, c23);
      x = FloatVector.broadcast(SPECIES, a[ap + i3]);
      c30 = x.fma(v0, c30);
      c31 = x.fma(v1, c31);
      c32 = x.fma(v2, c32);
      c33 = x.fma(v3, c33);
    }
    c00.intoArray(g, o0);
    c01.intoArray(g, o0 + LANES);
    c02.intoArray(g, o0 + 2 * LANES);
    c03.intoArray(g, o0 + 3 * LANES);
    c10.intoArray(g, o1);
    c11.intoArray(g, o1 + LANES);
    c12.intoArray(g, o1 + 2 * LANES);
    c13.intoArray(g, o1 + 3 * LANES);
    c20.intoArray(g, o2);
    c21.intoArray(g, o2 + LANES);
    c22.intoArray(g, o2 + 2 * LANES);
    c23.intoArray(g, o2 + 3 * LANES);
    c30.intoArray(g, o3);
    c31.intoArray(g, o3 + LANES);
    c32.intoArray(g, o3 + 2 * LANES);
    c33.intoArray(g, o3 + 3 * LANES);
  }

  static void fourByThree(
      float[] a,
      int lda,
      int k,
      float[] d,
      int shift,
      int n,
      float[] g,
      int g0,
      int firstRow,
      int rows,
      int i,
      int j) {
    int i1 = Math.min(i + 1, k - 1) - i;
    int i2 = Math.min(i + 2, k - 1) - i;
    int i3 = Math.min(i + 3, k - 1) - i;
    int o0 = g0 + i * n + j;
    int o1 = o0 + i1 * n;
    int o2 = o0 + i2 * n;
    int o3 = o0 + i3 * n;
    FloatVector c00 = FloatVector.fromArray(SPECIES, g, o0),
        c01 = FloatVector.fromArray(SPECIES, g, o0 + LANES),
        c02 = FloatVector.fromArray(SPECIES, g, o0 + 2 * LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, g, o1),
        c11 = FloatVector.fromArray(SPECIES, g, o1 + LANES),
        c12 = FloatVector.fromArray(SPECIES, g, o1 + 2 * LANES);
    FloatVector c20 = FloatVector.fromArray(SPECIES, g, o2),
        c21 = FloatVector.fromArray(SPECIES, g, o2 + LANES),
        c22 = FloatVector.fromArray(SPECIES, g, o2 + 2 * LANES);
    FloatVector c30 = FloatVector.fromArray(SPECIES, g, o3),
        c31 = FloatVector.fromArray(SPECIES, g, o3 + LANES),
        c32 = FloatVector.fromArray(SPECIES, g, o3 + 2 * LANES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int dp = (r - shift) * n + j;
      int ap = r * lda + i;
      FloatVector v0 = FloatVector.fromArray(SPECIES, d, dp);
      FloatVector v1 = FloatVector.fromArray(SPECIES, d, dp + LANES);
      FloatVector v2 = FloatVector.fromArray(SPECIES, d, dp + 2 * LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[ap]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      c02 = x.fma(v2, c02);
      x = FloatVector.broadcast(SPECIES, a[ap + i1]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      c12 = x.fma(v2, c12);
      x = FloatVector.broadcast(SPECIES, a[ap + i2]);
      c20 = x.fma(v0, c20);
      c21 = x.fma(v1, c21);
      c22 = x.fma(v2, c22);
      x = FloatVector.broadcast(SPECIES, a[ap + i3]);
      c30 = x.fma(v0, c30);
      c31 = x.fma(v1, c31);
      c32 = x.fma(v2, c32);
    }
    c00.intoArray(g, o0);
    c01.intoArray(g, o0 + LANES);
    c02.intoArray(g, o0 + 2 * LANES);
    c10.intoArray(g, o1);
    c11.intoArray(g, o1 + LANES);
    c12.intoArray(g, o1 + 2 * LANES);
    c20.intoArray(g, o2);
    c21.intoArray(g, o2 + LANES);
    c22.intoArray(g, o2 + 2 * LANES);
    c30.intoArray(g, o3);
    c31.intoArray(g, o3 + LANES);
    c32.intoArray(g, o3 + 2 * LANES);
  }

  static void fourByTwo(
      float[] a,
      int lda,
      int k,
      float[] d,
      int shift,
      int n,
      float[] g,
      int g0,
      int firstRow,
      int rows,
      int i,
      int j) {
    int i1 = Math.min(i + 1, k - 1) - i;
    int i2 = Math.min(i + 2, k - 1) - i;
    int i3 = Math.min(i + 3, k - 1) - i;
    int o0 = g0 + i * n + j;
    int o1 = o0 + i1 * n;
    int o2 = o0 + i2 * n;
    int o3 = o0 + i3 * n;
    FloatVector c00 = FloatVector.fromArray(SPECIES, g, o0),
        c01 = FloatVector.fromArray(SPECIES, g, o0 + LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, g, o1),
        c11 = FloatVector.fromArray(SPECIES, g, o1 + LANES);
    FloatVector c20 = FloatVector.fromArray(SPECIES, g, o2),
        c21 = FloatVector.fromArray(SPECIES, g, o2 + LANES);
    FloatVector c30 = FloatVector.fromArray(SPECIES, g, o3),
        c31 = FloatVector.fromArray(SPECIES, g, o3 + LANES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int dp = (r - shift) * n + j;
      int ap = r * lda + i;
      FloatVector v0 = FloatVector.fromArray(SPECIES, d, dp);
      FloatVector v1 = FloatVector.fromArray(SPECIES, d, dp + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, a[ap]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      x = FloatVector.broadcast(SPECIES, a[ap + i1]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      x = FloatVector.broadcast(SPECIES, a[ap + i2]);
      c20 = x.fma(v0, c20);
      c21 = x.fma(v1, c21);
      x = FloatVector.broadcast(SPECIES, a[ap + i3]);
      c30 = x.fma(v0, c30);
      c31 = x.fma(v1, c31);
    }
    c00.intoArray(g, o0);
    c01.intoArray(g, o0 + LANES);
    c10.intoArray(g, o1);
    c11.intoArray(g, o1 + LANES);
    c20.intoArray(g, o2);
    c21.intoArray(g, o2 + LANES);
    c30.intoArray(g, o3);
    c31.intoArray(g, o3 + LANES);
  }

  static void fourByOne(
      float[] a,
      int lda,
      int k,
      float[] d,
      int shift,
      int n,
      float[] g,
      int g0,
      int firstRow,
      int rows,
      int i,
      int j) {
    int i1 = Math.min(i + 1, k - 1) - i;
    int i2 = Math.min(i + 2, k - 1) - i;
    int i3 = Math.min(i + 3, k - 1) - i;
    int o0 = g0 + i * n + j;
    FloatVector c0 = FloatVector.fromArray(SPECIES, g, o0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, g, o0 + i1 * n);
    FloatVector c2 = FloatVector.fromArray(SPECIES, g, o0 + i2 * n);
    FloatVector c3 = FloatVector.fromArray(SPECIES, g, o0 + i3 * n);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int ap = r * lda + i;
      FloatVector v = FloatVector.fromArray(SPECIES, d, (r - shift) * n + j);
      c0 = FloatVector.broadcast(SPECIES, a[ap]).fma(v, c0);
      c1 = FloatVector.broadcast(SPECIES, a[ap + i1]).fma(v, c1);
      c2 = FloatVector.broadcast(SPECIES, a[ap + i2]).fma(v, c2);
      c3 = FloatVector.broadcast(SPECIES, a[ap + i3]).fma(v, c3);
    }
    c0.intoArray(g, o0);
    c1.intoArray(g, o0 + i1 * n);
    c2.intoArray(g, o0 + i2 * n);
    c3.intoArray(g, o0 + i3 * n);
  }
}
