package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CategoricalTest {
  @Test
  void softmaxIsTheSoftmax() {
    float[] logits = {9, 1, 2, -3, 9};
    float[] p = new float[5];
    float normaliser = Categorical.softmax(logits, 1, 3, p, 2);

    double total = Math.exp(1) + Math.exp(2) + Math.exp(-3);
    assertEquals(Math.exp(1) / total, p[2], 1e-7);
    assertEquals(Math.exp(2) / total, p[3], 1e-7);
    assertEquals(Math.exp(-3) / total, p[4], 1e-7);
    assertEquals(Math.log(total), normaliser, 1e-6);
    assertEquals(0f, p[1]);
  }

  @Test
  void largeLogitsNeitherOverflowNorVanish() {
    float[] p = new float[2];
    Categorical.softmax(new float[] {1e30f, -1e30f}, 0, 2, p, 0);
    assertEquals(1f, p[0]);
    assertEquals(0f, p[1]);
  }

  @Test
  void theExponentialIsAccurate() {
    for (double x = -30; x <= 0; x += 0.0137) {
      assertEquals(1, Categorical.exp(x) / Math.exp(x), 1e-8);
    }
    assertEquals(0, Categorical.exp(Double.NEGATIVE_INFINITY), 1e-300);
    assertTrue(Double.isNaN(Categorical.exp(Double.NaN)));
  }

  @Test
  void aUniformNumberPicksTheActionWhoseShareItFallsInto() {
    float[] p = {0.25f, 0.5f, 0.25f};
    assertEquals(0, Categorical.sample(p, 0, 3, 0.2f));
    assertEquals(1, Categorical.sample(p, 0, 3, 0.25f));
    assertEquals(1, Categorical.sample(p, 0, 3, 0.7f));
    assertEquals(2, Categorical.sample(p, 0, 3, 0.76f));
    assertEquals(2, Categorical.sample(p, 0, 3, 0.99999f));
    assertEquals(1, Categorical.mostProbable(p, 0, 3));
  }

  @Test
  void theLastActionTakesWhatRoundingLeavesOver() {
    assertEquals(2, Categorical.sample(new float[] {0.3f, 0.3f, 0.3f}, 0, 3, 0.95f));
  }

  @Test
  void theFirstOfEquallyProbableActionsIsTaken() {
    float[] values = {9, 1, 3, 3, 2};
    assertEquals(1, Categorical.mostProbable(values, 1, 4));
    assertEquals(0, Categorical.mostProbable(new float[] {-1, -1}, 0, 2));
    assertEquals(3, Categorical.highest(values, 1, 4));
  }

  /** Below 1e-304 nothing is told apart, so that no power of two runs out of its exponent. */
  @Test
  void theExponentialEndsAboveTheSmallestNumbers() {
    assertEquals(1, Categorical.exp(-699) / Math.exp(-699), 1e-8);
    assertEquals(1, Categorical.exp(-1e6) / Math.exp(-700), 1e-8);
    assertEquals(1, Categorical.exp(0));
  }
}
