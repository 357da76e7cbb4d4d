package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tile of rows × vectors, with every rest of rows and columns. */
class MatrixProductsTest {
  private static final int FIRST_ROW = 2;
  private static final int B0 = 3;
  private static final int S0 = 5;

  /** Columns in vectors, rows, products a sum. */
  static Stream<Arguments> sizes() {
    Stream.Builder<Arguments> sizes = Stream.builder();
    for (int vectors = 1; vectors <= 9; vectors++) {
      for (int rows : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13}) {
        sizes.add(Arguments.of(vectors, rows, 1 + (rows + vectors) % 5));
      }
    }
    sizes.add(Arguments.of(5, 32 + 11, 3));
    sizes.add(Arguments.of(3, 32 + 15, 2));
    sizes.add(Arguments.of(2, 2 * 32 + 1, 2));
    return sizes.build();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aLayerIsBiasPlusProductThenRectifiedAndMasked(int vectors, int rows, int k) {
    int columns = vectors * LANES;
    int n = columns + rows % 2 * LANES;
    int lda = k + 2;
    float[] a = Chain.random((FIRST_ROW + rows + 1) * lda, 1);
    float[] b = Chain.random(B0 + k * n, 2);
    float[] bias = Chain.random(S0 + n, 3);
    float[] mask = new float[2 * n];
    float[] kept = Chain.random(n, 7);
    for (int j = 0; j < n; j++) {
      mask[n + j] = kept[j] < -0.4 ? 0 : 1;
    }
    float[] plain = untouched((FIRST_ROW + rows + 1) * n);
    float[] masked = plain.clone();
    float[] c = plain.clone();
    for (int r = FIRST_ROW; r < FIRST_ROW + rows; r++) {
      for (int j = 0; j < columns; j++) {
        plain[r * n + j] = Chain.sum(bias[S0 + j], a, r * lda, 1, b, B0 + j, n, k);
        masked[r * n + j] = Math.max(0, plain[r * n + j]) * mask[n + j];
      }
    }
    MatrixProducts.layer(a, lda, b, B0, k, bias, S0, null, 0, c, n, columns, FIRST_ROW, rows);
    Chain.assertSame(plain, c, "without a mask");
    MatrixProducts.layer(a, lda, b, B0, k, bias, S0, mask, n, c, n, columns, FIRST_ROW, rows);
    Chain.assertSame(masked, c, "with a mask");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void deltasPassDownOnlyWhereTheNeuronWasActive(int vectors, int rows, int k) {
    int columns = vectors * LANES;
    int n = columns + rows % 2 * LANES;
    int lda = k + 1;
    float[] a = Chain.random(rows * lda, 4);
    float[] b = Chain.random(B0 + k * n, 5);
    float[] h = Chain.random((FIRST_ROW + rows) * n, 6);
    for (int i = 0; i < h.length; i += 7) {
      h[i] = 0;
    }
    float[] expected = untouched((rows + 1) * n);
    float[] c = expected.clone();
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < columns; j++) {
        expected[r * n + j] =
            h[(FIRST_ROW + r) * n + j] > 0 ? Chain.sum(0, a, r * lda, 1, b, B0 + j, n, k) : 0;
      }
    }
    MatrixProducts.gatedProduct(
        a, lda, b, B0, k, new float[n], h, FIRST_ROW, c, n, columns, 0, rows);
    Chain.assertSame(expected, c, "deltas");
  }

  private static float[] untouched(int length) {
    float[] values = new float[length];
    Arrays.fill(values, Chain.UNTOUCHED);
    return values;
  }
}
