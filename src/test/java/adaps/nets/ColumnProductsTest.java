package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import adaps.TestSeed;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What conflict is worked out from must not depend on the kernel, nor on its lanes. */
class ColumnProductsTest {
  private static final int FIRST = 3;

  /** Edges of one and of four vectors of every length that exists. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7, 8, 15, 16, 17, 31, 32, 45, 63, 64, 65, 100, 128, 131})
  void everyKernelSumsUpTheSameInTheOrderOfRows(int columns) {
    for (int rows : new int[] {0, 1, 21, 65}) {
      Random random = TestSeed.random(columns);
      float[] one = numbers(FIRST + rows * columns + 5, random);
      float[] other = numbers(FIRST + rows * columns + 5, random);
      float[] expected = new float[columns];
      for (int column = 0; column < columns; column++) {
        for (int row = 0; row < rows; row++) {
          float product =
              one[FIRST + row * columns + column] * other[FIRST + row * columns + column];
          expected[column] = expected[column] + product;
        }
      }
      for (MlpKernel kernel : Kernels.ALL) {
        float[] sums = numbers(columns, random);
        kernel.sumColumnProducts(one, other, FIRST, rows, sums);
        assertArrayEquals(expected, sums, kernel.name() + ", " + rows + " rows");
      }
    }
  }

  private static float[] numbers(int count, Random random) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
