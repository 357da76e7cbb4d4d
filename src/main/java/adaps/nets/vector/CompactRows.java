package adaps.nets.vector;

import adaps.nets.RowBlock;
import java.util.Arrays;

/**
 * A network that is computed compact is added to packed, for one mask at a time: a weight that
 * several masks keep goes on from what the rows of the mask before have left, as in {@link
 * CompactGradients}. Each thread packs what it adds to, so that no row of two threads lies side by
 * side: packing writes whole vectors.
 */
final class CompactRows implements GradientRows {
  /** Inputs that are packed at once. */
  private static final int MOST = 64;

  private final CompactNetworks networks;
  private final VectorParameters parameters;
  private final float[] packed;

  CompactRows(VectorParameters parameters, CompactNetworks networks) {
    this.parameters = parameters;
    this.networks = networks;
    PaddedLayout layout = networks.layout;
    int last = layout.width.length - 1;
    int widest = Arrays.stream(layout.width).max().orElse(0);
    // The last layer may be summed at once, see NarrowGradients.
    int rows = Math.max(MOST * widest, layout.shape.in(last) * layout.width[last]);
    packed = new float[rows + MatrixProducts.LANES];
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public int network(RowBlock block) {
    return block.mask();
  }

  @Override
  public int input(int mask, int layer, int ofWholeLayer) {
    return networks.inputs(mask, layer).before(ofWholeLayer);
  }

  @Override
  public int open(int mask, int layer, int first, int end) {
    networks.packRows(mask, layer, first, end, parameters.gradients, packed, 0);
    return -first * networks.layout.width[layer];
  }

  @Override
  public int openBiases(int mask, int layer) {
    networks.packBiases(mask, layer, parameters.gradients, packed, 0);
    return 0;
  }

  @Override
  public float[] sums() {
    return packed;
  }

  @Override
  public void close(int mask, int layer, int first, int end) {
    networks.unpackRows(mask, layer, first, end, packed, 0, parameters.gradients);
  }

  @Override
  public void closeBiases(int mask, int layer) {
    networks.unpackBiases(mask, layer, packed, 0, parameters.gradients);
  }
}
