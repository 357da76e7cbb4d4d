package adaps.nets.vector;

import java.util.Arrays;

/**
 * Gradients of a network that is computed compact. They are summed packed for one mask at a time: a
 * weight that several masks keep goes on from what the rows of the mask before have left, so the
 * order of its sum is that of the rows.
 */
final class CompactGradients implements Gradients {
  private static final int NONE = -1;

  private final CompactNetworks networks;
  private final VectorParameters parameters;
  private final TransposedWeights whole;
  private final TransposedWeights transposed;
  private final float[] sums;

  /** The mask whose gradients are in {@link #sums}. */
  private int opened = NONE;

  CompactGradients(VectorParameters parameters, CompactNetworks networks) {
    this.networks = networks;
    this.parameters = parameters;
    this.whole = new TransposedWeights(parameters.layout);
    transposed = new TransposedWeights(networks.layout);
    sums = new float[networks.layout.size() / networks.masks() + MatrixProducts.LANES];
  }

  @Override
  public void begin() {
    whole.take(parameters.values);
    networks.pack(whole, transposed);
    Arrays.fill(parameters.gradients, 0);
    opened = NONE;
  }

  @Override
  public TransposedWeights transposed() {
    return transposed;
  }

  @Override
  public int open(int mask) {
    if (opened != mask) {
      settle();
      networks.pack(mask, parameters.gradients, sums, 0);
      opened = mask;
    }
    return 0;
  }

  @Override
  public float[] sums() {
    return sums;
  }

  @Override
  public void settle() {
    if (opened != NONE) {
      networks.unpack(opened, sums, 0, parameters.gradients);
      opened = NONE;
    }
  }
}
