package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.TestSeed;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kernel's Adam and gradient norm, on gradients that are known without the kernel: one row
 * through a layer alone, y = xW + b, has the gradient x gᵀ for W and g for b.
 */
class AdamTest {
  private static final int INPUTS = 97;
  private static final int OUTPUTS = 17;
  private static final MlpShape SHAPE = new MlpShape(INPUTS, List.of(), OUTPUTS);
  private static final int NETWORKS = 2;

  /** Both networks, one row each. */
  private static final RowBlock[] ROWS = {new RowBlock(0, 0, 0, 1), new RowBlock(1, 0, 1, 1)};

  static Stream<Arguments> kernels() {
    return Kernels.ALL.stream().map(kernel -> Arguments.of(kernel.name(), kernel));
  }

  static Stream<Arguments> kernelsAndScales() {
    return Kernels.ALL.stream()
        .flatMap(
            kernel ->
                Stream.of(1f, 0.05f).map(scale -> Arguments.of(kernel.name(), scale, kernel)));
  }

  @ParameterizedTest(name = "{0}, gradients times {1}")
  @MethodSource("kernelsAndScales")
  void theDefaultsDecaysAreThoseOfThePaper(String name, float scale, MlpKernel kernel) {
    ReferenceAdam reference = reference(3e-4, 1e-5, 0.9, 0.999);
    compare(kernel, new AdamSettings(3e-4, 1e-5), reference, scale, 0);
  }

  @ParameterizedTest(name = "{0}, gradients times {1}")
  @MethodSource("kernelsAndScales")
  void otherDecaysAndAnotherEpsilonAreUsedAsGiven(String name, float scale, MlpKernel kernel) {
    ReferenceAdam reference = reference(2e-2, 1e-8, 0.7, 0.95);
    compare(kernel, new AdamSettings(2e-2, 1e-8, 0.7f, 0.95f), reference, scale, 0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kernels")
  void aLargeEpsilonSlowsSmallGradientsDown(String name, MlpKernel kernel) {
    ReferenceAdam reference = reference(1e-3, 1e-2, 0.9, 0.999);
    compare(kernel, new AdamSettings(1e-3, 1e-2), reference, 1, 0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kernels")
  void biasCorrectionGoesOnFromTheStepsOfTheRestoredMoments(String name, MlpKernel kernel) {
    ReferenceAdam reference = reference(3e-4, 1e-5, 0.9, 0.999);
    compare(kernel, new AdamSettings(3e-4, 1e-5), reference, 1, 250);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kernels")
  void everyGradientCountsInTheNorm(String name, MlpKernel kernel) {
    try (MlpBank bank = kernel.create(SHAPE, NETWORKS, null, 2)) {
      for (int i = INPUTS * NETWORKS - 1; i >= 0; i -= 11) {
        int network = i / INPUTS;
        float[] inputs = new float[INPUTS * NETWORKS];
        float[] outputGradients = new float[bank.outputStride() * NETWORKS];
        inputs[i] = 4;
        outputGradients[network * bank.outputStride() + i % OUTPUTS] = 0.5f;
        bank.forward(inputs, ROWS);
        bank.backward(inputs, outputGradients, ROWS);
        assertEquals(4 + 0.25, bank.squaredGradientNorm(), "input " + i);
      }
    }
  }

  private static ReferenceAdam reference(double rate, double epsilon, double b1, double b2) {
    return new ReferenceAdam(NETWORKS * SHAPE.parameters(), rate, epsilon, b1, b2);
  }

  /** Twenty steps of gradients between 1e-8 and 1, of either sign. */
  private static void compare(
      MlpKernel kernel, AdamSettings settings, ReferenceAdam reference, float scale, long before) {
    Random random = TestSeed.random(5);
    try (MlpBank bank = kernel.create(SHAPE, NETWORKS, null, 2)) {
      if (before > 0) {
        float[] first = new float[bank.parameterCount()];
        float[] second = new float[bank.parameterCount()];
        for (int i = 0; i < first.length; i++) {
          first[i] = 0.1f * (float) random.nextGaussian();
          second[i] = 0.01f * random.nextFloat();
        }
        bank.writeMoments(first, second, before);
        reference.moments(first, second, before);
      }
      for (int step = 0; step < 20; step++) {
        float[] inputs = new float[INPUTS * NETWORKS];
        float[] outputGradients = new float[bank.outputStride() * NETWORKS];
        for (int i = 0; i < inputs.length; i++) {
          inputs[i] = (float) (random.nextGaussian() * Math.pow(10, -(i % 8)));
        }
        for (int i = 0; i < NETWORKS * OUTPUTS; i++) {
          outputGradients[i / OUTPUTS * bank.outputStride() + i % OUTPUTS] =
              (float) random.nextGaussian();
        }
        bank.forward(inputs, ROWS);
        bank.backward(inputs, outputGradients, ROWS);
        bank.adam(settings, scale);
        reference.step(gradients(inputs, outputGradients, bank.outputStride()), scale);
      }
      reference.assertNear(bank);
    }
  }

  private static double[] gradients(float[] inputs, float[] outputGradients, int stride) {
    double[] gradients = new double[NETWORKS * SHAPE.parameters()];
    int at = 0;
    for (int network = 0; network < NETWORKS; network++) {
      for (int i = 0; i <= INPUTS; i++) {
        double x = i < INPUTS ? inputs[network * INPUTS + i] : 1;
        for (int o = 0; o < OUTPUTS; o++) {
          gradients[at++] = x * outputGradients[network * stride + o];
        }
      }
    }
    return gradients;
  }
}
