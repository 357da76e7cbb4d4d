package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The weight gradient of a layer with few outputs, such as a value or five logits. Its rows would
 * fill a vector mostly with padding, so it is summed transposed, with the inputs along the vectors.
 * Each element is the same chain of fused multiply-adds over the rows as in {@link
 * GradientProducts}, so the numbers are the same.
 */
final class NarrowGradients {
  /** Rows whose activations stay in the first-level cache while all outputs are updated. */
  private static final int CHUNK = 64;

  private NarrowGradients() {}

  /** Whether a layer is summed faster this way. */
  static boolean suits(int outputs) {
    return outputs <= LANES / 2;
  }

  /**
   * G[in × n] += A[rows × in]ᵀ · D[rows × n], of which the first {@code outputs} columns count.
   *
   * @param a activations, rows {@code lda} apart, {@code lda} a multiple of the lanes, zeros beyond
   *     the inputs
   * @param g gradient from {@code g0} on
   * @param scratch at least [outputs × lda]
   */
  static void addOuter(
      float[] a,
      int lda,
      int inputs,
      float[] d,
      int n,
      int outputs,
      float[] g,
      int g0,
      float[] scratch,
      int firstRow,
      int rows) {
    for (int i = 0; i < inputs; i++) {
      for (int o = 0; o < outputs; o++) {
        scratch[o * lda + i] = g[g0 + i * n + o];
      }
    }
    for (int from = firstRow; from < firstRow + rows; from += CHUNK) {
      addChunk(a, lda, d, n, outputs, scratch, from, Math.min(CHUNK, firstRow + rows - from));
    }
    for (int i = 0; i < inputs; i++) {
      for (int o = 0; o < outputs; o++) {
        g[g0 + i * n + o] = scratch[o * lda + i];
      }
    }
  }

  private static void addChunk(
      float[] a, int lda, float[] d, int n, int outputs, float[] sums, int firstRow, int rows) {
    for (int o = 0; o < outputs; o += 2) {
      int i = 0;
      for (; i + 4 * LANES <= lda; i += 4 * LANES) {
        if (o + 1 < outputs) {
          twoByFour(a, lda, d, n, sums, firstRow, rows, o, i);
        } else {
          oneByFour(a, lda, d, n, sums, firstRow, rows, o, i);
        }
      }
      for (; i < lda; i += LANES) {
        oneByOne(a, lda, d, n, sums, firstRow, rows, o, i);
        if (o + 1 < outputs) {
          oneByOne(a, lda, d, n, sums, firstRow, rows, o + 1, i);
        }
      }
    }
  }

  private static void twoByFour(
      float[] a, int lda, float[] d, int n, float[] sums, int firstRow, int rows, int o, int i) {
    int s0 = o * lda + i;
    int s1 = s0 + lda;
    FloatVector c00 = FloatVector.fromArray(SPECIES, sums, s0);
    FloatVector c01 = FloatVector.fromArray(SPECIES, sums, s0 + LANES);
    FloatVector c02 = FloatVector.fromArray(SPECIES, sums, s0 + 2 * LANES);
    FloatVector c03 = FloatVector.fromArray(SPECIES, sums, s0 + 3 * LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, sums, s1);
    FloatVector c11 = FloatVector.fromArray(SPECIES, sums, s1 + LANES);
    FloatVector c12 = FloatVector.fromArray(SPECIES, sums, s1 + 2 * LANES);
    FloatVector c13 = FloatVector.fromArray(SPECIES, sums, s1 + 3 * LANES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int ap = r * lda + i;
      FloatVector v0 = FloatVector.fromArray(SPECIES, a, ap);
      FloatVector v1 = FloatVector.fromArray(SPECIES, a, ap + LANES);
      FloatVector v2 = FloatVector.fromArray(SPECIES, a, ap + 2 * LANES);
      FloatVector v3 = FloatVector.fromArray(SPECIES, a, ap + 3 * LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, d[r * n + o]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      c02 = x.fma(v2, c02);
      c03 = x.fma(v3, c03);
      x = FloatVector.broadcast(SPECIES, d[r * n + o + 1]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      c12 = x.fma(v2, c12);
      c13 = x.fma(v3, c13);
    }
    c00.intoArray(sums, s0);
    c01.intoArray(sums, s0 + LANES);
    c02.intoArray(sums, s0 + 2 * LANES);
    c03.intoArray(sums, s0 + 3 * LANES);
    c10.intoArray(sums, s1);
    c11.intoArray(sums, s1 + LANES);
    c12.intoArray(sums, s1 + 2 * LANES);
    c13.intoArray(sums, s1 + 3 * LANES);
  }

  private static void oneByFour(
      float[] a, int lda, float[] d, int n, float[] sums, int firstRow, int rows, int o, int i) {
    int s0 = o * lda + i;
    FloatVector c0 = FloatVector.fromArray(SPECIES, sums, s0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, sums, s0 + LANES);
    FloatVector c2 = FloatVector.fromArray(SPECIES, sums, s0 + 2 * LANES);
    FloatVector c3 = FloatVector.fromArray(SPECIES, sums, s0 + 3 * LANES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int ap = r * lda + i;
      FloatVector x = FloatVector.broadcast(SPECIES, d[r * n + o]);
      c0 = x.fma(FloatVector.fromArray(SPECIES, a, ap), c0);
      c1 = x.fma(FloatVector.fromArray(SPECIES, a, ap + LANES), c1);
      c2 = x.fma(FloatVector.fromArray(SPECIES, a, ap + 2 * LANES), c2);
      c3 = x.fma(FloatVector.fromArray(SPECIES, a, ap + 3 * LANES), c3);
    }
    c0.intoArray(sums, s0);
    c1.intoArray(sums, s0 + LANES);
    c2.intoArray(sums, s0 + 2 * LANES);
    c3.intoArray(sums, s0 + 3 * LANES);
  }

  private static void oneByOne(
      float[] a, int lda, float[] d, int n, float[] sums, int firstRow, int rows, int o, int i) {
    FloatVector c = FloatVector.fromArray(SPECIES, sums, o * lda + i);
    for (int r = firstRow; r < firstRow + rows; r++) {
      c =
          FloatVector.broadcast(SPECIES, d[r * n + o])
              .fma(FloatVector.fromArray(SPECIES, a, r * lda + i), c);
    }
    c.intoArray(sums, o * lda + i);
  }
}
