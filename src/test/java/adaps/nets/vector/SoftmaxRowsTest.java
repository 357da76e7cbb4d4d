package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.TestSeed;
import adaps.nets.Categorical;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxRowsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 17})
  void givesTheBitsOfTheSoftmaxOfOneRow(int count) {
    int rows = 203;
    int stride = count + 3;
    Random random = TestSeed.random(count);
    float[] logits = new float[rows * stride];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(5) - 1));
    }
    float[] probabilities = new float[rows * count];
    float[] normalisers = new float[rows];
    SoftmaxRows softmax = new SoftmaxRows(count, rows);
    softmax.rows(logits, stride, probabilities, normalisers, 0, 100);
    softmax.rows(logits, stride, probabilities, normalisers, 100, rows - 100);

    float[] expected = new float[rows * count];
    for (int row = 0; row < rows; row++) {
      float normaliser = Categorical.softmax(logits, row * stride, count, expected, row * count);
      assertEquals(normaliser, normalisers[row]);
    }
    assertArrayEquals(expected, probabilities);
  }

  @Test
  void extremesAreThoseOfTheScalarExponential() {
    double[] edge = {
      0,
      -0.0,
      -1e-300,
      -699.9,
      -700,
      -700.1,
      -745,
      -1e308,
      Double.NEGATIVE_INFINITY,
      Double.NaN,
      -0.34657359,
      -0.34657360,
      -0.5 / Categorical.LOG2_E,
      -1.5 / Categorical.LOG2_E,
      -30,
      -88.7
    };
    double[] computed = edge.clone();
    VectorExp.exp(computed, new double[edge.length], 0, computed.length);
    for (int i = 0; i < edge.length; i++) {
      assertEquals(Categorical.exp(edge[i]), computed[i], "e^" + edge[i]);
    }
  }
}
