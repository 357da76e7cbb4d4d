package adaps.nets.vector;

import adaps.nets.Categorical;

/** {@link Categorical#softmax} of many rows, the same to the bit. */
final class SoftmaxRows {
  private final int count;
  private final double[] weights;
  private final double[] scratch;

  /**
   * @param count numbers of a row
   * @param rows rows that must fit
   */
  SoftmaxRows(int count, int rows) {
    this.count = count;
    weights = new double[Math.multiplyExact(count, rows)];
    scratch = new double[weights.length];
  }

  /** Threads may call this at once for different rows. */
  void rows(
      float[] logits,
      int stride,
      float[] probabilities,
      float[] logNormaliser,
      int first,
      int rows) {
    for (int row = first; row < first + rows; row++) {
      float highest = Categorical.highest(logits, row * stride, count);
      logNormaliser[row] = highest;
      for (int j = 0; j < count; j++) {
        weights[row * count + j] = (double) logits[row * stride + j] - highest;
      }
    }
    VectorExp.exp(weights, scratch, first * count, (first + rows) * count);
    for (int row = first; row < first + rows; row++) {
      normalise(row, probabilities, logNormaliser);
    }
  }

  private void normalise(int row, float[] probabilities, float[] logNormaliser) {
    int from = row * count;
    double total = 0;
    for (int j = 0; j < count; j++) {
      total += weights[from + j];
    }
    float scale = (float) (1 / total);
    for (int j = 0; j < count; j++) {
      probabilities[from + j] = (float) weights[from + j] * scale;
    }
    logNormaliser[row] = (float) (logNormaliser[row] + Math.log(total));
  }
}
