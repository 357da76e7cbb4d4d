package adaps.nets;

import adaps.TestSeed;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int[] EQUAL = {24, 24, 24};

  /** Some shorter than a tile of rows, some a tile and a rest. */
  private static final int[] UNEQUAL = {9, 1, 35, 8, 23};

  /** Blocks longer than what a kernel takes at once, and more rows than a core's caches hold. */
  private static final int[] THOUSAND = {334, 333, 333};

  static List<BankCase> all() {
    List<BankCase> cases = new ArrayList<>();
    for (MlpShape shape : oneHiddenLayer()) {
      cases.add(shared("one network, no mask", shape, null, 21));
    }
    for (MlpShape shape : severalHiddenLayers()) {
      cases.add(shared("one network, masked blocks", shape, masks(3, shape), 9, 1, 14));
      cases.add(separate("networks, no mask", shape, null, 6, 11));
    }
    for (MlpShape shape : List.of(USUAL, ODD, CRITIC, DEEP)) {
      cases.add(shared("one network, unequal masked blocks", shape, masks(5, shape), UNEQUAL));
      cases.add(separate("unequal masked networks", shape, masks(5, shape), UNEQUAL));
      cases.add(scattered(shape));
    }
    cases.add(shared("one network, equal masked blocks", USUAL, masks(3, USUAL), EQUAL));
    cases.add(shared("a thousand rows", USUAL, masks(3, USUAL), THOUSAND));
    cases.add(separate("equal networks, no mask", USUAL, null, EQUAL));
    cases.add(separate("equal networks, no mask", CRITIC, null, EQUAL));
    cases.add(shared("one row", USUAL, masks(1, USUAL), 1));
    cases.add(separate("a network without rows", ODD, masks(3, ODD), 5, 0, 9));
    cases.add(shared("no hidden layer", new MlpShape(9, List.of(), 4), null, 13));
    cases.add(shared("a layer without neurons left", ODD, nothingOfTheLastLayer(ODD), 7, 6));
    return cases;
  }

  /** Every width at which a kernel's tiles begin or end, with few and with many outputs. */
  private static List<MlpShape> oneHiddenLayer() {
    return List.of(
        new MlpShape(5, List.of(1), 1),
        new MlpShape(1, List.of(7), 2),
        new MlpShape(2, List.of(15), 3),
        new MlpShape(3, List.of(16), 4),
        new MlpShape(4, List.of(17), 5),
        new MlpShape(13, List.of(45), 6),
        new MlpShape(44, List.of(64), 8),
        new MlpShape(17, List.of(100), 9),
        new MlpShape(7, List.of(128), 17));
  }

  private static List<MlpShape> severalHiddenLayers() {
    return List.of(
        new MlpShape(11, List.of(128, 128), 5),
        new MlpShape(10, List.of(16, 15, 64), 7),
        new MlpShape(6, List.of(45, 7, 1, 64), 1),
        new MlpShape(9, List.of(100, 16, 7, 17, 45), 5));
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

  /** One mask that keeps every neuron and one that keeps none of the last hidden layer. */
  private static LayerMasks nothingOfTheLastLayer(MlpShape shape) {
    boolean[][][] bits = LayerMasks.allOnes(2, shape).bits();
    Arrays.fill(bits[1][shape.hidden().size() - 1], false);
    return new LayerMasks(bits);
  }

  /** Masks that keep each neuron with probability 0.6, and at least one. */
  private static LayerMasks masks(int count, MlpShape shape) {
    Random random = TestSeed.random(count);
    boolean[][][] bits = LayerMasks.allOnes(count, shape).bits();
    for (boolean[][] mask : bits) {
      for (boolean[] layer : mask) {
        for (int neuron = 0; neuron < layer.length; neuron++) {
          layer[neuron] = random.nextDouble() < 0.6;
        }
        layer[random.nextInt(layer.length)] = true;
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
    Random random = TestSeed.random(seed);
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
