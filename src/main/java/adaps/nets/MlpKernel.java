package adaps.nets;

import java.util.Arrays;

/** A way to compute multi-layer perceptrons. */
public interface MlpKernel {
  /** Name in {@code --set kernel=NAME}. */
  String name();

  /**
   * Whether threads may call {@link MlpBank#forward} of one bank at once for different rows,
   * different banks at once, and learn together ({@link MlpBank#shared}).
   */
  default boolean sharesWork() {
    return false;
  }

  /** Whether what a bank keeps for each row lies on Java's heap. */
  default boolean rowsOnHeap() {
    return true;
  }

  /** Bytes outside Java's heap that one trainable bank takes at least, before it is made. */
  default double offHeapBytes(MlpShape shape, int networks, double rows) {
    return 0;
  }

  /**
   * Sums up products of two matrices' numbers, column by column, each in the order of rows and each
   * rounded before it is added: every kernel gives the same bits.
   *
   * @param one [rows × columns] from {@code first} on
   * @param other the same of the other matrix
   * @param first place of both matrices' first numbers
   * @param sums [columns] what comes out
   */
  default void sumColumnProducts(float[] one, float[] other, int first, int rows, float[] sums) {
    Arrays.fill(sums, 0);
    int end = first + rows * sums.length;
    for (int row = first; row < end; row += sums.length) {
      for (int column = 0; column < sums.length; column++) {
        sums[column] += one[row + column] * other[row + column];
      }
    }
  }

  /**
   * Makes a bank with all parameters 0.
   *
   * @param networks number of networks, K
   * @param masks the masks that row blocks refer to, or null when no row is masked
   * @param rows number of rows that must fit
   */
  MlpBank create(MlpShape shape, int networks, LayerMasks masks, int rows);
}
