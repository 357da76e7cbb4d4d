package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecentMeanTest {
  /** 1 / (1 - 0.98): each value weighs 0.98 of the next one, together as much as fifty. */
  @Test
  void eachValueWeighsTwoPercentLessThanTheNext() {
    RecentMean mean = new RecentMean();
    assertEquals(Double.NaN, mean.value());
    mean.add(7);
    assertEquals(7, mean.value(), 1e-12, "the first value counts in full");
    mean.add(3);
    assertEquals((0.98 * 7 + 3) / (0.98 + 1), mean.value(), 1e-12);
    mean.add(-1);
    double weights = 0.98 * 0.98 + 0.98 + 1;
    assertEquals((0.98 * 0.98 * 7 + 0.98 * 3 - 1) / weights, mean.value(), 1e-12);
  }
}
