package adaps.nets.nd4j;

import adaps.nets.MlpShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a bank keeps for each row: the activations of every layer, their gradients, and a scratch
 * place for the slope of the ReLU. Level 0 holds the inputs, the last level the outputs; every
 * level but the last carries a constant 1 at its end ({@link Nd4jParameters}). One row is one
 * column of a matrix in 'f' order, so that neighbouring rows are one piece of memory.
 */
final class RowMemory implements AutoCloseable {
  private final int[] widths;
  private final OffHeapFloats[] activations;
  private final OffHeapFloats[] gradients;
  private final OffHeapFloats[] slopes;

  /**
   * @param trainable whether there will be gradients
   */
  RowMemory(MlpShape shape, int rows, boolean trainable) {
    int levels = shape.layers() + 1;
    widths = new int[levels];
    activations = new OffHeapFloats[levels];
    gradients = new OffHeapFloats[trainable ? levels : 0];
    slopes = new OffHeapFloats[trainable ? levels : 0];
    for (int level = 0; level < levels; level++) {
      widths[level] = level < shape.layers() ? shape.in(level) + 1 : shape.outputs();
      activations[level] = new OffHeapFloats((long) widths[level] * rows);
      if (trainable) {
        gradients[level] = new OffHeapFloats((long) widths[level] * rows);
        slopes[level] = new OffHeapFloats((long) widths[level] * rows);
      }
    }
  }

  /** Levels: the inputs, the hidden layers, the outputs. */
  int levels() {
    return widths.length;
  }

  /** Length of a row in a level, with the constant. */
  int width(int level) {
    return widths[level];
  }

  OffHeapFloats activations(int level) {
    return activations[level];
  }

  OffHeapFloats gradients(int level) {
    return gradients[level];
  }

  /** Rows of a level's activations as a matrix [width × rows]. */
  INDArray activations(int level, int first, int rows) {
    return part(activations, level, first, rows);
  }

  /** Rows of a level's gradients as a matrix [width × rows]. */
  INDArray gradients(int level, int first, int rows) {
    return part(gradients, level, first, rows);
  }

  /** Rows of a level's scratch place as a matrix [width × rows]. */
  INDArray slopes(int level, int first, int rows) {
    return part(slopes, level, first, rows);
  }

  private INDArray part(OffHeapFloats[] of, int level, int first, int rows) {
    return of[level].matrix((long) first * widths[level], widths[level], rows);
  }

  @Override
  public void close() {
    for (OffHeapFloats[] kind : new OffHeapFloats[][] {activations, gradients, slopes}) {
      for (OffHeapFloats memory : kind) {
        memory.close();
      }
    }
  }
}
