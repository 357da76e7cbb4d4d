package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.MlpShape;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The norm is one fixed sum, whatever the vector length. */
class GradientNormTest {
  private static final int CHAINS = 16;
  private static final int BLOCK = 64 * CHAINS;

  static Stream<Arguments> networks() {
    return Stream.of(
        Arguments.of(new MlpShape(3, List.of(4), 2), 1),
        Arguments.of(new MlpShape(10, List.of(64, 64), 5), 3),
        Arguments.of(new MlpShape(9, List.of(17, 40, 23), 17), 2),
        Arguments.of(new MlpShape(63, List.of(16), 1), 1),
        Arguments.of(new MlpShape(5, List.of(100), 1), 30));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everySixteenthNumberOfPaddedRowsIsAChainInBlocksOf1024(MlpShape shape, int networks) {
    VectorParameters parameters = new VectorParameters(new PaddedLayout(shape, networks));
    float[] flat = new float[networks * shape.parameters()];
    Random random = new Random(6);
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(4) - 3));
    }
    parameters.layout.fromFlat(flat, parameters.gradients);
    assertEquals(expected(shape, networks, flat), parameters.squaredGradientNorm());
    assertEquals(expected(shape, networks, flat), parameters.squaredGradientNorm(), "again");
  }

  private static double expected(MlpShape shape, int networks, float[] flat) {
    float[] chains = new float[CHAINS];
    double sum = 0;
    int passed = 0;
    int at = 0;
    for (int network = 0; network < networks; network++) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        int padded = (shape.out(layer) + CHAINS - 1) / CHAINS * CHAINS;
        for (int row = 0; row <= shape.in(layer); row++) {
          for (int j = 0; j < padded; j++) {
            float g = j < shape.out(layer) ? flat[at++] : 0;
            chains[j % CHAINS] = Math.fma(g, g, chains[j % CHAINS]);
            if (++passed % BLOCK == 0) {
              sum += total(chains);
            }
          }
        }
      }
    }
    return sum + total(chains);
  }

  private static double total(float[] chains) {
    double total = 0;
    for (int i = 0; i < CHAINS; i++) {
      total += chains[i];
      chains[i] = 0;
    }
    return total;
  }
}
