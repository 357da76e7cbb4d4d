package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.TestSeed;
import java.util.Random;

/**
 * Plain loops for what the tiles of this package compute: one chain of fused multiply-adds for each
 * element, in a fixed order. The tiles must give the same bits, whatever their form and the
 * machine's vector length.
 */
final class Chain {
  /** What stands where a product must not write. */
  static final float UNTOUCHED = -77;

  private Chain() {}

  /** start + Σ_p a[a0 + p · aStep] · b[b0 + p · bStep]. */
  static float sum(
      float start, float[] a, int a0, int aStep, float[] b, int b0, int bStep, int count) {
    float sum = start;
    for (int p = 0; p < count; p++) {
      sum = Math.fma(a[a0 + p * aStep], b[b0 + p * bStep], sum);
    }
    return sum;
  }

  static float[] random(int length, long seed) {
    Random random = TestSeed.random(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  static void assertSame(float[] expected, float[] actual, String where) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      if (expected[i] != actual[i]) {
        assertEquals(expected[i], actual[i], where + ", element " + i);
      }
    }
  }
}
