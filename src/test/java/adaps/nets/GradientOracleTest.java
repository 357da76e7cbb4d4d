package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs and gradients of every kernel against DL4J, for every arrangement of rows. */
class GradientOracleTest {
  private static final double TOLERANCE = 1e-4;

  static Stream<Arguments> kernelsAndCases() {
    return Kernels.ALL.stream()
        .flatMap(
            kernel -> BankCase.all().stream().map(c -> Arguments.of(kernel.name(), kernel, c)));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("kernelsAndCases")
  void outputsAndGradientsAgreeWithTheOracle(String name, MlpKernel kernel, BankCase c) {
    try (MlpBank bank = kernel.create(c.shape(), c.networks(), c.masks(), c.rows())) {
      bank.writeParameters(c.parameters());
      float[] inputs = c.inputs();
      float[] outputGradients = c.outputGradients(bank.outputStride());
      float[] gradients = new float[bank.parameterCount()];
      for (RowBlock[] blocks : List.of(oneRowForEachNetwork(c.networks()), c.blocks())) {
        bank.forward(inputs, blocks);
        bank.backward(inputs, outputGradients, blocks);
      }
      bank.readGradients(gradients);
      double squares = 0;
      for (int network = 0; network < c.networks(); network++) {
        double[] expected = new double[c.shape().parameters()];
        OracleGraph oracle = new OracleGraph(c, network, c.parameters());
        if (oracle.rows().length > 0) {
          compareOutputs(oracle, inputs, bank);
          expected = oracle.gradients(inputs, outputGradients, bank.outputStride());
        }
        compareGradients(c.shape(), expected, gradients, network * expected.length);
        for (double gradient : expected) {
          squares += gradient * gradient;
        }
      }
      assertEquals(squares, bank.squaredGradientNorm(), squares * TOLERANCE);
    }
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
