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
   * @param a activations, rows {@code lda} apart, zeros beyond the inputs to the next whole vector
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
      int count = Math.min(CHUNK, firstRow + rows - from);
      addChunk(a, lda, PaddedLayout.padded(inputs), d, n, outputs, scratch, from, count);
    }
    for (int i = 0; i < inputs; i++) {
      for (int o = 0; o < outputs; o++) {
        g[g0 + i * n + o] = scratch[o * lda + i];
      }
    }
  }

  private static void addChunk(
      float[] a,
      int lda,
      int columns,
      float[] d,
      int n,
      int outputs,
      float[] sums,
      int firstRow,
      int rows) {
    for (int o = 0; o < outputs; o += 2) {
      // Past the last output the last one is computed and stored again: same numbers, and one tile
      // less to have.
      int next = Math.min(o + 1, outputs - 1);
      int i = 0;
      for (; i + 4 * LANES <= columns; i += 4 * LANES) {
        twoByFour(a, lda, d, n, sums, firstRow, rows, o, next, i);
      }
      if (i + 3 * LANES <= columns) {
        twoByThree(a, lda, d, n, sums, firstRow, rows, o, next, i);
      } else if (i + 2 * LANES <= columns) {
        twoByTwo(a, lda, d, n, sums, firstRow, rows, o, next, i);
      } else if (i < columns) {
        twoByOne(a, lda, d, n, sums, firstRow, rows, o, next, i);
      }
    }
  }

  private static void twoByFour(
      float[] a,
      int lda,
      float[] d,
      int n,
      float[] sums,
      int firstRow,
      int rows,
      int o,
      int next,
      int i) {
    int s0 = o * lda + i;
    int s1 = next * lda + i;
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
      x = FloatVector.broadcast(SPECIES, d[r * n + next]);
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

  private static void twoByThree(
      float[] a,
      int lda,
      float[] d,
      int n,
      float[] sums,
      int firstRow,
      int rows,
      int o,
      int next,
      int i) {
    int s0 = o * lda + i;
    int s1 = next * lda + i;
    FloatVector c00 = FloatVector.fromArray(SPECIES, sums, s0);
    FloatVector c01 = FloatVector.fromArray(SPECIES, sums, s0 + LANES);
    FloatVector c02 = FloatVector.fromArray(SPECIES, sums, s0 + 2 * LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, sums, s1);
    FloatVector c11 = FloatVector.fromArray(SPECIES, sums, s1 + LANES);
    FloatVector c12 = FloatVector.fromArray(SPECIES, sums, s1 + 2 * LANES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int ap = r * lda + i;
      FloatVector v0 = FloatVector.fromArray(SPECIES, a, ap);
      FloatVector v1 = FloatVector.fromArray(SPECIES, a, ap + LANES);
      FloatVector v2 = FloatVector.fromArray(SPECIES, a, ap + 2 * LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, d[r * n + o]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      c02 = x.fma(v2, c02);
      x = FloatVector.broadcast(SPECIES, d[r * n + next]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
      c12 = x.fma(v2, c12);
    }
    c00.intoArray(sums, s0);
    c01.intoArray(sums, s0 + LANES);
    c02.intoArray(sums, s0 + 2 * LANES);
    c10.intoArray(sums, s1);
    c11.intoArray(sums, s1 + LANES);
    c12.intoArray(sums, s1 + 2 * LANES);
  }

  private static void twoByTwo(
      float[] a,
      int lda,
      float[] d,
      int n,
      float[] sums,
      int firstRow,
      int rows,
      int o,
      int next,
      int i) {
    int s0 = o * lda + i;
    int s1 = next * lda + i;
    FloatVector c00 = FloatVector.fromArray(SPECIES, sums, s0);
    FloatVector c01 = FloatVector.fromArray(SPECIES, sums, s0 + LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, sums, s1);
    FloatVector c11 = FloatVector.fromArray(SPECIES, sums, s1 + LANES);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int ap = r * lda + i;
      FloatVector v0 = FloatVector.fromArray(SPECIES, a, ap);
      FloatVector v1 = FloatVector.fromArray(SPECIES, a, ap + LANES);
      FloatVector x = FloatVector.broadcast(SPECIES, d[r * n + o]);
      c00 = x.fma(v0, c00);
      c01 = x.fma(v1, c01);
      x = FloatVector.broadcast(SPECIES, d[r * n + next]);
      c10 = x.fma(v0, c10);
      c11 = x.fma(v1, c11);
    }
    c00.intoArray(sums, s0);
    c01.intoArray(sums, s0 + LANES);
    c10.intoArray(sums, s1);
    c11.intoArray(sums, s1 + LANES);
  }

  private static void twoByOne(
      float[] a,
      int lda,
      float[] d,
      int n,
      float[] sums,
      int firstRow,
      int rows,
      int o,
      int next,
      int i) {
    int s0 = o * lda + i;
    int s1 = next * lda + i;
    FloatVector c00 = FloatVector.fromArray(SPECIES, sums, s0);
    FloatVector c10 = FloatVector.fromArray(SPECIES, sums, s1);
    for (int r = firstRow; r < firstRow + rows; r++) {
      int ap = r * lda + i;
      FloatVector v0 = FloatVector.fromArray(SPECIES, a, ap);
      FloatVector x = FloatVector.broadcast(SPECIES, d[r * n + o]);
      c00 = x.fma(v0, c00);
      x = FloatVector.broadcast(SPECIES, d[r * n + next]);
      c10 = x.fma(v0, c10);
    }
    c00.intoArray(sums, s0);
    c10.intoArray(sums, s1);
  }
}
