package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs and gradients of every kernel against DL4J, for every arrangement of rows. */
class GradientOracleTest {
  private static final double TOLERANCE = 1e-4;

  /** What is DL4J's own needs no width of its own: it has no tiles. */
  static Stream<Arguments> kernelsAndCases() {
    return Kernels.ALL.stream()
        .flatMap(
            kernel ->
                BankCase.all().stream()
                    .filter(c -> !kernel.name().equals("dl4j") || usual(c))
                    .map(c -> Arguments.of(kernel.name(), kernel, c)));
  }

  private static boolean usual(BankCase c) {
    return (c.shape() == BankCase.USUAL || c.shape() == BankCase.ODD) && c.rows() < 100;
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("kernelsAndCases")
  void outputsAndGradientsAgreeWithTheOracle(String name, MlpKernel kernel, BankCase c) {
    try (MlpBank bank = kernel.create(c.shape(), c.networks(), c.masks(), c.rows())) {
      bank.writeParameters(c.parameters());
      float[] inputs = c.inputs();
      float[] outputGradients = c.outputGradients(bank.outputStride());
      for (RowBlock[] blocks : List.of(oneRowForEachNetwork(c.networks()), c.blocks())) {
        bank.forward(inputs, blocks);
        bank.backward(inputs, outputGradients, blocks);
      }
      compareWithTheOracle(bank, c, true);
    }
  }

  static Stream<Arguments> kernelsThatLearnInPieces() {
    return Kernels.LEARNING_IN_PIECES.stream()
        .flatMap(
            kernel ->
                BankCase.all().stream()
                    .filter(GradientOracleTest::usual)
                    .map(c -> Arguments.of(kernel.name(), kernel, c)));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("kernelsThatLearnInPieces")
  void gradientsAddedPieceByPieceAreThoseOfAllRows(String name, MlpKernel kernel, BankCase c) {
    try (MlpBank bank = kernel.create(c.shape(), c.networks(), c.masks(), c.rows())) {
      bank.writeParameters(c.parameters());
      float[] inputs = c.inputs();
      float[] outputGradients = c.outputGradients(bank.outputStride());
      RowBlock[][] pieces = pieces(c.blocks());
      bank.forward(inputs, pieces[0]);
      bank.backward(inputs, outputGradients, pieces[0]);
      for (int i = 1; i < pieces.length; i++) {
        bank.forward(inputs, pieces[i]);
        bank.addBackward(inputs, outputGradients, pieces[i]);
      }
      compareWithTheOracle(bank, c, false);
    }
  }

  /** Rows cut into three, across the blocks. */
  private static RowBlock[][] pieces(RowBlock[] blocks) {
    RowBlock[][] pieces = new RowBlock[3][blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      RowBlock b = blocks[i];
      int[] cuts = {0, b.rows() / 3, b.rows() / 2, b.rows()};
      for (int p = 0; p < 3; p++) {
        int rows = cuts[p + 1] - cuts[p];
        pieces[p][i] = new RowBlock(b.network(), b.mask(), b.first() + cuts[p], rows);
      }
    }
    return pieces;
  }

  private static void compareWithTheOracle(MlpBank bank, BankCase c, boolean withOutputs) {
    float[] inputs = c.inputs();
    float[] outputGradients = c.outputGradients(bank.outputStride());
    float[] gradients = new float[bank.parameterCount()];
    bank.readGradients(gradients);
    double squares = 0;
    for (int network = 0; network < c.networks(); network++) {
      double[] expected = new double[c.shape().parameters()];
      OracleGraph oracle = new OracleGraph(c, network, c.parameters());
      if (oracle.rows().length > 0) {
        if (withOutputs) {
          compareOutputs(oracle, inputs, bank);
        }
        expected = oracle.gradients(inputs, outputGradients, bank.outputStride());
        assertTrue(Arrays.stream(expected).anyMatch(g -> g != 0), "there is something to compare");
      }
      compareGradients(c.shape(), expected, gradients, network * expected.length);
      for (double gradient : expected) {
        squares += gradient * gradient;
      }
    }
    assertEquals(squares, bank.squaredGradientNorm(), squares * 1e-5);
  }

  /** Leaves gradients behind in every network, which the next backward pass must replace. */
  private static RowBlock[] oneRowForEachNetwork(int networks) {
    return IntStream.range(0, networks)
        .mapToObj(network -> new RowBlock(network, 0, network, 1))
        .toArray(RowBlock[]::new);
  }

  private static void compareOutputs(OracleGraph oracle, float[] inputs, MlpBank bank) {
    double[][] expected = oracle.outputs(inputs);
    double[] actual = new double[expected.length * expected[0].length];
    double[] flat = new double[actual.length];
    int at = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int output = 0; output < expected[i].length; output++) {
        flat[at] = expected[i][output];
        actual[at++] = bank.outputs()[oracle.rows()[i] * bank.outputStride() + output];
      }
    }
    compare("outputs", flat, actual, 0, flat.length, 0);
  }

  /** Weights and biases of every layer by themselves, so that no large one hides a small one. */
  private static void compareGradients(
      MlpShape shape, double[] expected, float[] gradients, int offset) {
    double[] actual = new double[expected.length];
    for (int i = 0; i < actual.length; i++) {
      actual[i] = gradients[offset + i];
    }
    int from = 0;
    for (int layer = 0; layer < shape.layers(); layer++) {
      int weights = shape.in(layer) * shape.out(layer);
      compare("weights", expected, actual, from, weights, layer);
      compare("biases", expected, actual, from + weights, shape.out(layer), layer);
      from += weights + shape.out(layer);
    }
  }

  /** Largest difference relative to the largest value. */
  private static void compare(
      String what, double[] expected, double[] actual, int from, int length, int layer) {
    double largest = 0;
    double difference = 0;
    for (int i = from; i < from + length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      difference = Math.max(difference, Math.abs(expected[i] - actual[i]));
    }
    String where = what + " of layer " + layer + ": " + difference + " of " + largest;
    assertTrue(difference <= TOLERANCE * largest, where);
  }
}
