package adaps.nets.vector;

import adaps.nets.RowBlock;

/**
 * Where one of several threads adds to the gradients of some inputs' weights of a layer. The
 * gradients are the parameters' own; nobody else may touch those weights meanwhile.
 */
interface GradientRows {
  /** How many inputs may be opened at once. */
  int most();

  /** Which of the networks that are computed with a block's rows go through. */
  int network(RowBlock block);

  /** The number that products give an input of a layer, or the next one that they have. */
  int input(int network, int layer, int ofWholeLayer);

  /**
   * Makes ready to add to the weights of some inputs, as products number them.
   *
   * @return where input 0's row is or would be in {@link #sums}
   */
  int open(int network, int layer, int first, int end);

  /** Makes ready to add to a layer's biases. */
  int openBiases(int network, int layer);

  float[] sums();

  /** Brings what was added since {@link #open} to where it belongs. */
  void close(int network, int layer, int first, int end);

  /** Brings what was added since {@link #openBiases} to where it belongs. */
  void closeBiases(int network, int layer);
}
