package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tile of the sums over rows, with every rest of inputs, columns and rows. */
class GradientProductsTest {
  private static final int G0 = 3;
  private static final int FIRST_ROW = 4;

  /** Columns in vectors, inputs, rows. */
  static Stream<Arguments> sizes() {
    Stream.Builder<Arguments> sizes = Stream.builder();
    for (int vectors = 1; vectors <= 9; vectors++) {
      for (int inputs = 1; inputs <= 9; inputs++) {
        sizes.add(Arguments.of(vectors, inputs, 1 + (inputs + vectors) % 4));
      }
    }
    sizes.add(Arguments.of(5, 4, 64 + 3));
    sizes.add(Arguments.of(1, 6, 2 * 64 + 1));
    return sizes.build();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void weightGradientsGrowByActivationsTimesDeltasRowByRow(int vectors, int inputs, int rows) {
    int columns = vectors * LANES;
    int n = columns + inputs % 2 * LANES;
    int lda = inputs + 2;
    int shift = FIRST_ROW - 1;
    float[] a = Chain.random((FIRST_ROW + rows) * lda, 1);
    float[] d = Chain.random((1 + rows) * n, 2);
    float[] g = Chain.random(G0 + inputs * n + 1, 3);
    float[] expected = g.clone();
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < columns; j++) {
        int at = G0 + i * n + j;
        expected[at] =
            Chain.sum(g[at], a, FIRST_ROW * lda + i, lda, d, (FIRST_ROW - shift) * n + j, n, rows);
      }
    }
    GradientProducts.addOuter(a, lda, 0, inputs, d, shift, n, columns, g, G0, FIRST_ROW, rows);
    Chain.assertSame(expected, g, "gradient");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void biasGradientsGrowByTheDeltasOfEveryRow(int vectors, int inputs, int rows) {
    int columns = vectors * LANES;
    int n = columns + inputs % 2 * LANES;
    float[] d = Chain.random((FIRST_ROW + rows + 1) * n, 4);
    float[] g = Chain.random(G0 + n + 1, 5);
    float[] expected = g.clone();
    for (int j = 0; j < columns; j++) {
      for (int r = FIRST_ROW; r < FIRST_ROW + rows; r++) {
        expected[G0 + j] += d[r * n + j];
      }
    }
    GradientProducts.addColumns(d, n, columns, g, G0, FIRST_ROW, rows);
    Chain.assertSame(expected, g, "bias gradient");
  }

  /** Inputs in vectors, outputs, rows. */
  static Stream<Arguments> narrowSizes() {
    Stream.Builder<Arguments> sizes = Stream.builder();
    for (int vectors = 1; vectors <= 9; vectors++) {
      for (int outputs = 1; outputs <= LANES; outputs += vectors % 2 + 1) {
        sizes.add(Arguments.of(vectors, outputs, 1 + outputs % 3));
      }
    }
    sizes.add(Arguments.of(5, 3, 64 + 2));
    sizes.add(Arguments.of(1, 2, 2 * 64 + 1));
    return sizes.build();
  }

  @ParameterizedTest
  @MethodSource("narrowSizes")
  void aNarrowLayersGradientsAreTheSameChainsOfItsOutputsAlone(int vectors, int outputs, int rows) {
    int lda = (vectors + outputs % 2) * LANES;
    int inputs = vectors * LANES - 3;
    int n = PaddedLayout.padded(outputs);
    float[] a = Chain.random((FIRST_ROW + rows) * lda, 6);
    float[] d = Chain.random((FIRST_ROW + rows) * n, 7);
    float[] g = Chain.random(G0 + inputs * n + 1, 8);
    float[] expected = g.clone();
    for (int i = 0; i < inputs; i++) {
      for (int o = 0; o < outputs; o++) {
        int at = G0 + i * n + o;
        expected[at] = Chain.sum(g[at], a, FIRST_ROW * lda + i, lda, d, FIRST_ROW * n + o, n, rows);
      }
    }
    float[] scratch = Chain.random(LANES * lda, 9);
    NarrowGradients.addOuter(a, lda, inputs, d, n, outputs, g, G0, scratch, FIRST_ROW, rows);
    Chain.assertSame(expected, g, "gradient");
  }

  @Test
  void aLayerIsNarrowWhenItsOutputsFillNoMoreThanHalfAVector() {
    int[] narrow = IntStream.rangeClosed(1, 3 * LANES).filter(NarrowGradients::suits).toArray();
    assertEquals(LANES / 2, narrow.length);
    assertEquals(LANES / 2, narrow[narrow.length - 1]);
  }
}
