package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Subnetworks whose kept neurons alone are computed give the bits of those that are computed whole
 * and masked.
 */
class CompactNetworksTest {
  private static final AdamSettings ADAM = new AdamSettings(1e-2, 1e-5);
  private static final int UPDATES = 3;
  private static final MlpShape SHAPE = new MlpShape(10, List.of(64, 64), 5);

  /** What an update reads and writes, for all rows of the blocks. */
  record Rows(RowBlock[] blocks, float[] inputs, float[] errors) {}

  /** Hidden layers, outputs. */
  static Stream<Arguments> networks() {
    List<List<Integer>> hidden = new ArrayList<>();
    for (int neurons : new int[] {1, 7, 15, 16, 17, 45, 64, 100, 128}) {
      hidden.add(List.of(neurons));
    }
    hidden.add(List.of(64, 64));
    hidden.add(List.of(128, 100));
    hidden.add(List.of(17, 128, 7));
    hidden.add(List.of(45, 16, 15, 64));
    hidden.add(List.of(7, 100, 1, 17, 45));
    return hidden.stream()
        .flatMap(
            layers ->
                Stream.of(1, 5, layers.get(0) % 20 + 1)
                    .distinct()
                    .map(outputs -> Arguments.of(layers, outputs)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void learningFromCompactSubnetworksGivesTheBitsOfWholeOnes(List<Integer> hidden, int outputs) {
    MlpShape shape = new MlpShape(11, hidden, outputs);
    for (LayerMasks masks : List.of(masksOfClusters(shape), masksOfAgents(shape), none(shape))) {
      RowBlock[] blocks = blocks(masks.count());
      int rows = Arrays.stream(blocks).mapToInt(b -> b.first() + b.rows()).max().orElseThrow();
      MlpBank whole = new VectorKernel(Packing.NEVER).create(shape, 1, masks, rows);
      MlpBank compact = new VectorKernel(Packing.ALWAYS).create(shape, 1, masks, rows);
      assertTrue(compact.computed(blocks[1].mask()).hiddenNeurons() < shape.hiddenNeurons());
      assertEquals(shape, whole.computed(blocks[1].mask()));
      float[] parameters = Chain.random(whole.parameterCount(), 1);
      whole.writeParameters(parameters);
      compact.writeParameters(parameters);
      Rows given = rows(whole, blocks, rows);
      MlpBank wholeView = whole.view(rows);
      MlpBank compactView = compact.view(rows);
      for (int update = 0; update < UPDATES; update++) {
        learn(whole, given);
        learn(compact, given);
        assertSameState(whole, compact, given);
        wholeView.forward(given.inputs, blocks);
        compactView.forward(given.inputs, blocks);
        assertSameOutputs(wholeView, compactView, blocks);
      }
    }
  }

  /** The norm would settle what the last mask has left; who does not clip does not ask for it. */
  @Test
  void aStepWithoutTheNormTakesAllGradients() {
    LayerMasks masks = masksOfAgents(SHAPE);
    RowBlock[] blocks = blocks(masks.count());
    int rows = Arrays.stream(blocks).mapToInt(b -> b.first() + b.rows()).max().orElseThrow();
    MlpBank whole = new VectorKernel(Packing.NEVER).create(SHAPE, 1, masks, rows);
    MlpBank compact = new VectorKernel(Packing.ALWAYS).create(SHAPE, 1, masks, rows);
    float[] parameters = Chain.random(whole.parameterCount(), 1);
    Rows given = rows(whole, blocks, rows);
    for (MlpBank bank : List.of(whole, compact)) {
      bank.writeParameters(parameters);
      addUp(bank, given);
      bank.adam(ADAM, 0.1f);
      bank.forward(given.inputs, blocks);
    }
    assertSameState(whole, compact, given);
  }

  private static void learn(MlpBank bank, Rows rows) {
    addUp(bank, rows);
    bank.adam(ADAM, (float) (1 / (1 + Math.sqrt(bank.squaredGradientNorm()))));
  }

  /** Acts step by step, learns piece by piece, as training does. */
  private static void addUp(MlpBank bank, Rows rows) {
    for (RowBlock block : rows.blocks) {
      bank.forward(rows.inputs, halves(block));
    }
    RowBlock[] first = Arrays.copyOf(rows.blocks, 2);
    bank.backward(rows.inputs, rows.errors, first);
    for (RowBlock block : Arrays.copyOfRange(rows.blocks, 2, rows.blocks.length)) {
      bank.addBackward(rows.inputs, rows.errors, halves(block));
    }
  }

  private static RowBlock[] halves(RowBlock block) {
    int half = block.rows() / 2;
    return new RowBlock[] {
      new RowBlock(0, block.mask(), block.first(), half),
      new RowBlock(0, block.mask(), block.first() + half, block.rows() - half)
    };
  }

  static void assertSameState(MlpBank whole, MlpBank compact, Rows rows) {
    assertSameOutputs(whole, compact, rows.blocks);
    assertEquals(whole.squaredGradientNorm(), compact.squaredGradientNorm());
    float[][] expected = numbers(whole);
    float[][] actual = numbers(compact);
    for (int i = 0; i < expected.length; i++) {
      assertSameBits(expected[i], actual[i], List.of("weights", "gradients", "m", "v").get(i));
    }
    for (RowBlock block : rows.blocks) {
      for (int layer = 0; layer < whole.shape().hidden().size(); layer++) {
        double[] wholeMeans = new double[whole.shape().out(layer)];
        double[] compactMeans = wholeMeans.clone();
        whole.meanActivations(layer, block, wholeMeans);
        compact.meanActivations(layer, block, compactMeans);
        assertEquals(Arrays.toString(wholeMeans), Arrays.toString(compactMeans));
      }
    }
  }

  static float[][] numbers(MlpBank bank) {
    float[][] numbers = new float[4][bank.parameterCount()];
    bank.readParameters(numbers[0]);
    bank.readGradients(numbers[1]);
    bank.readMoments(numbers[2], numbers[3]);
    return numbers;
  }

  private static void assertSameOutputs(MlpBank whole, MlpBank compact, RowBlock[] blocks) {
    assertEquals(whole.outputStride(), compact.outputStride());
    int width = whole.shape().outputs();
    for (RowBlock block : blocks) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        int from = row * whole.outputStride();
        assertSameBits(
            Arrays.copyOfRange(whole.outputs(), from, from + width),
            Arrays.copyOfRange(compact.outputs(), from, from + width),
            "outputs of row " + row);
      }
    }
  }

  private static void assertSameBits(float[] expected, float[] actual, String what) {
    for (int i = 0; i < expected.length; i++) {
      if (Float.floatToRawIntBits(expected[i]) != Float.floatToRawIntBits(actual[i])) {
        assertEquals(expected[i], actual[i], what + ", element " + i);
      }
    }
  }

  /**
   * Blocks of a few rows, of none, of more than a kernel takes at once; a mask comes back later.
   */
  private static RowBlock[] blocks(int masks) {
    int[] sizes = {3, 21, 270, 8, 40, 1, 0, 14, 6};
    RowBlock[] blocks = new RowBlock[sizes.length + 1];
    int first = 2;
    for (int i = 0; i < sizes.length; i++) {
      blocks[i] = new RowBlock(0, i % masks, first, sizes[i]);
      first += sizes[i];
    }
    blocks[sizes.length] = new RowBlock(0, 1 % masks, first, 5);
    return blocks;
  }

  static Rows rows(MlpBank bank, RowBlock[] blocks, int rows) {
    float[] dense = Chain.random(rows * bank.shape().outputs(), 3);
    float[] errors = new float[rows * bank.outputStride()];
    for (int i = 0; i < dense.length; i++) {
      int outputs = bank.shape().outputs();
      errors[i / outputs * bank.outputStride() + i % outputs] = 0.01f * dense[i];
    }
    return new Rows(blocks, Chain.random(rows * bank.shape().inputs(), 2), errors);
  }

  /** One that keeps all, one most, one few, one a single neuron of each layer. */
  static LayerMasks masksOfClusters(MlpShape shape) {
    boolean[][][] bits = drawn(shape, 1, 0.7, 0.3, 0);
    for (boolean[][] mask : bits) {
      for (boolean[] layer : mask) {
        layer[layer.length / 2] = true;
      }
    }
    Arrays.fill(bits[1][0], 0, shape.out(0) / 2, false);
    bits[1][0][shape.out(0) - 1] = shape.out(0) > 1;
    if (shape.hiddenNeurons() == shape.hidden().size()) {
      bits[1][0][0] = false;
    }
    return new LayerMasks(bits);
  }

  /** A random one for each of nine agents; layers of few neurons may lose them all. */
  private static LayerMasks masksOfAgents(MlpShape shape) {
    boolean[][][] bits = drawn(shape, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
    bits[1][0][0] = false;
    return new LayerMasks(bits);
  }

  /** One that keeps nothing of the last layer, one that keeps nothing of the first, one nothing. */
  private static LayerMasks none(MlpShape shape) {
    boolean[][][] bits = drawn(shape, 0.9, 0.9, 0);
    Arrays.fill(bits[0][shape.hidden().size() - 1], false);
    Arrays.fill(bits[1][0], false);
    return new LayerMasks(bits);
  }

  private static boolean[][][] drawn(MlpShape shape, double... keep) {
    Random random = TestSeed.random(shape.hiddenNeurons());
    boolean[][][] bits = LayerMasks.allOnes(keep.length, shape).bits();
    for (int mask = 0; mask < keep.length; mask++) {
      for (boolean[] layer : bits[mask]) {
        for (int neuron = 0; neuron < layer.length; neuron++) {
          layer[neuron] = random.nextDouble() < keep[mask];
        }
      }
    }
    return bits;
  }

  /** Masks, probability to keep a neuron, rows a mask. */
  @ParameterizedTest
  @CsvSource({
    "3, 0.7, 560, true",
    "3, 0.7, 20, true",
    "3, 0.7, 8, false",
    "3, 0.97, 560, false",
    "30, 0.5, 56, true",
    "500, 0.5, 56, false",
    "500, 0.5, 448, true"
  })
  void neuronsAreLeftOutWherePackingTheOthersPays(
      int masks, double keep, int rows, boolean expected) {
    double[] each = new double[masks];
    Arrays.fill(each, keep);
    LayerMasks drawn = new LayerMasks(drawn(SHAPE, each));
    MlpBank bank = new VectorKernel().create(SHAPE, 1, drawn, masks * rows);
    assertEquals(expected, bank.computed(masks - 1).hiddenNeurons() < SHAPE.hiddenNeurons());
  }

  @Test
  void severalNetworksAndNetworksWithoutMasksAreComputedWhole() {
    LayerMasks half = new LayerMasks(drawn(SHAPE, 0.5));
    assertEquals(SHAPE, new VectorKernel().create(SHAPE, 2, half, 1_000).computed(0));
    assertEquals(SHAPE, new VectorKernel(Packing.ALWAYS).create(SHAPE, 1, null, 9).computed(0));
  }
}
