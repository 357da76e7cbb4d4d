package adaps.nets;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One arrangement of networks, masks and rows to test a kernel with.
 *
 * @param name what is special about it
 * @param masks masks of the blocks, or null
 * @param rows rows of the bank; the blocks may leave some out
 */
record BankCase(
    String name, MlpShape shape, int networks, LayerMasks masks, RowBlock[] blocks, int rows) {

  static final MlpShape USUAL = new MlpShape(10, List.of(64, 64), 5);
  static final MlpShape ODD = new MlpShape(10, List.of(10, 7), 3);
  static final MlpShape CRITIC = new MlpShape(7, List.of(33), 1);
  static final MlpShape DEEP = new MlpShape(13, List.of(17, 33, 20), 5);

  /** 3-3-3-12-9 agents in 8 environments. */
  private static final int[] UNEQUAL = {24, 24, 24, 96, 72};

  private static final int[] EQUAL = {80, 80, 80};

  static List<BankCase> all() {
    List<BankCase> cases = new ArrayList<>();
    for (MlpShape shape : List.of(USUAL, ODD, CRITIC, DEEP)) {
      cases.add(shared("one network, no mask", shape, null, 240));
      cases.add(shared("one network, equal masked blocks", shape, masks(3, shape), EQUAL));
      cases.add(shared("one network, unequal masked blocks", shape, masks(5, shape), UNEQUAL));
      cases.add(separate("equal networks, no mask", shape, null, EQUAL));
      cases.add(separate("unequal networks, no mask", shape, null, UNEQUAL));
      cases.add(separate("unequal masked networks", shape, masks(5, shape), UNEQUAL));
      cases.add(scattered(shape));
    }
    cases.add(shared("one row", USUAL, masks(1, USUAL), 1));
    cases.add(separate("a network without rows", ODD, masks(3, ODD), 5, 0, 9));
    return cases;
  }

  /** Every block through the one network, each with a mask of its own. */
  private static BankCase shared(String name, MlpShape shape, LayerMasks masks, int... sizes) {
    RowBlock[] blocks = new RowBlock[sizes.length];
    int first = 0;
    for (int i = 0; i < sizes.length; i++) {
      blocks[i] = new RowBlock(0, i, first, sizes[i]);
      first += sizes[i];
    }
    return new BankCase(name, shape, 1, masks, blocks, first);
  }

  /** Every block through a network of its own, with a mask of its own. */
  private static BankCase separate(String name, MlpShape shape, LayerMasks masks, int... sizes) {
    RowBlock[] blocks = new RowBlock[sizes.length];
    int first = 0;
    for (int i = 0; i < sizes.length; i++) {
      blocks[i] = new RowBlock(i, masks == null ? 0 : i, first, sizes[i]);
      first += sizes[i];
    }
    return new BankCase(name, shape, sizes.length, masks, blocks, first);
  }

  /** Networks and masks taking turns, with rows left out before, between and after. */
  private static BankCase scattered(MlpShape shape) {
    RowBlock[] blocks = {
      new RowBlock(1, 0, 3, 11),
      new RowBlock(0, 1, 14, 6),
      new RowBlock(1, 2, 20, 1),
      new RowBlock(1, 1, 21, 18),
      new RowBlock(0, 0, 44, 13),
    };
    return new BankCase("scattered blocks", shape, 2, masks(3, shape), blocks, 60);
  }

  /** Masks that keep each neuron with probability 0.6. */
  private static LayerMasks masks(int count, MlpShape shape) {
    Random random = new Random(count);
    boolean[][][] bits = LayerMasks.allOnes(count, shape).bits();
    for (boolean[][] mask : bits) {
      for (boolean[] layer : mask) {
        for (int neuron = 0; neuron < layer.length; neuron++) {
          layer[neuron] = random.nextDouble() < 0.6;
        }
      }
    }
    return new LayerMasks(bits);
  }

  /** Parameters of about the size that networks have in use. */
  float[] parameters() {
    float[] parameters = new float[networks * shape.parameters()];
    return fill(parameters, 0.3f, 11);
  }

  float[] inputs() {
    return fill(new float[rows * shape.inputs()], 1, 12);
  }

  /** Gradients of the outputs, [rows × stride], 0 beyond the outputs. */
  float[] outputGradients(int stride) {
    float[] dense = fill(new float[rows * shape.outputs()], 1, 13);
    float[] gradients = new float[rows * stride];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(dense, row * shape.outputs(), gradients, row * stride, shape.outputs());
    }
    return gradients;
  }

  private static float[] fill(float[] values, float deviation, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = deviation * (float) random.nextGaussian();
    }
    return values;
  }

  @Override
  public String toString() {
    return name + ", " + shape.inputs() + "-" + shape.hidden() + "-" + shape.outputs();
  }
}
