package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistogramTest {
  private static Histogram of(double limit, int bins, float... numbers) {
    return Histogram.of(numbers, range -> range.take(0, numbers.length), limit, bins);
  }

  @Test
  void binsAreOfOneWidthRoundZeroAndTheEndsAreTheirs() {
    Histogram of = of(3, 3, -3, -1.01f, -1, 0, 0.99f, 1, 3);
    assertArrayEquals(new int[] {2, 3, 2}, of.counts());
    assertEquals(-3, of.edge(0));
    assertEquals(-1, of.edge(1), 1e-12);
    assertEquals(3, of.edge(3));
    assertEquals(7, of.total());
    assertEquals(3, of.most());
  }

  @Test
  void meanAndDeviationAreThoseOfAllNumbers() {
    Histogram of = of(5, 5, 1, 2, 3, 4);
    assertEquals(2.5, of.mean(), 1e-12);
    assertEquals(Math.sqrt(1.25), of.deviation(), 1e-12);
  }

  @Test
  void whatIsNotFiniteIsLeftOut() {
    float[] numbers = {Float.NaN, 1, Float.NEGATIVE_INFINITY, -2};
    assertEquals(2, Histogram.largest(numbers, range -> range.take(0, 4)));
    Histogram of = of(2, 5, numbers);
    assertEquals(2, of.total());
    assertEquals(-0.5, of.mean());
  }

  @Test
  void onlyTheRangesAreCounted() {
    float[] numbers = {9, 1, 2, 9, 3};
    Histogram.Ranges ranges =
        range -> {
          range.take(1, 3);
          range.take(4, 5);
        };
    assertEquals(3, Histogram.largest(numbers, ranges));
    assertEquals(2, Histogram.of(numbers, ranges, 3, 3).mean());
  }

  @Test
  void numbersThatAreAllZeroLieInTheMiddle() {
    assertArrayEquals(new int[] {0, 2, 0}, of(0, 3, 0, 0).counts());
    assertTrue(Double.isNaN(of(0, 3).deviation()));
  }
}
