package adaps.nets.vector;

/** What a pass back reads and adds to, in the places of the layout that is computed. */
interface Gradients {
  /** Takes up the parameters as they are now, and sets the gradients to 0. */
  void begin();

  /** The weights as they were at {@link #begin}. */
  TransposedWeights transposed();

  /**
   * Makes ready to add to a network's gradients.
   *
   * @return the place in {@link #sums} of what the layout has first in its first network
   */
  int open(int network);

  /** The gradients of the opened network. */
  float[] sums();

  /** Brings all that was added to the parameters' gradients. */
  void settle();
}
