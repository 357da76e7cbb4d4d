package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a looker reads of the hidden layers is what the networks computed. */
class MeanActivationsTest {
  private static final double TOLERANCE = 1e-4;

  static Stream<Arguments> kernels() {
    return Kernels.ALL.stream().map(kernel -> Arguments.of(kernel.name(), kernel));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kernels")
  void theyAreTheMeansOverTheRowsOfTheBlockAndMaskedNeuronsAreZero(String name, MlpKernel kernel) {
    BankCase c =
        BankCase.all().stream()
            .filter(x -> x.name().equals("scattered blocks") && x.shape() == BankCase.DEEP)
            .findFirst()
            .orElseThrow();
    float[] inputs = c.inputs();
    try (MlpBank bank = kernel.create(c.shape(), c.networks(), c.masks(), c.rows())) {
      bank.writeParameters(c.parameters());
      bank.forward(inputs, c.blocks());
      float[] outputs = bank.outputs().clone();
      for (RowBlock block : c.blocks()) {
        for (int layer = 0; layer < c.shape().hidden().size(); layer++) {
          double[] read = new double[c.shape().out(layer)];
          Arrays.fill(read, 7);
          bank.meanActivations(layer, block, read);
          assertArrayEquals(expected(c, inputs, block, layer), read, TOLERANCE);
          for (int neuron = 0; neuron < read.length; neuron++) {
            assertTrue(c.masks().keeps(block.mask(), layer, neuron) || read[neuron] == 0);
          }
        }
      }
      assertArrayEquals(outputs, bank.outputs());
      assertEquals(60, bank.rows());
    }
  }

  /** The same, neuron by neuron. */
  private static double[] expected(BankCase c, float[] inputs, RowBlock block, int upTo) {
    double[] mean = new double[c.shape().out(upTo)];
    for (int row = block.first(); row < block.first() + block.rows(); row++) {
      double[] x = new double[c.shape().inputs()];
      for (int i = 0; i < x.length; i++) {
        x[i] = inputs[row * x.length + i];
      }
      int at = block.network() * c.shape().parameters();
      for (int layer = 0; layer <= upTo; layer++) {
        x = layer(c, block, layer, x, at);
        at += (c.shape().in(layer) + 1) * c.shape().out(layer);
      }
      for (int neuron = 0; neuron < mean.length; neuron++) {
        mean[neuron] += x[neuron] / block.rows();
      }
    }
    return mean;
  }

  private static double[] layer(BankCase c, RowBlock block, int layer, double[] x, int at) {
    float[] parameters = c.parameters();
    int out = c.shape().out(layer);
    double[] y = new double[out];
    for (int neuron = 0; neuron < out; neuron++) {
      double sum = parameters[at + x.length * out + neuron];
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * parameters[at + i * out + neuron];
      }
      y[neuron] = c.masks().keeps(block.mask(), layer, neuron) ? Math.max(0, sum) : 0;
    }
    return y;
  }
}
