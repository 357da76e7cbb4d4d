package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepsAxisLabelsTest {
  @Test
  void labelsAreRoundAndNeverCloserThanEightyPixels() {
    assertEquals(500_000, StepsAxis.unit(2e6, 400));
    assertEquals(200_000, StepsAxis.unit(600_000, 300));
    assertEquals(2e6, StepsAxis.unit(2e6, 10));
    for (double end = 1; end < 1e10; end *= 1.7) {
      for (double width = 90; width < 4_000; width += 130) {
        double pixels = width * StepsAxis.unit(end, width) / end;
        assertTrue(pixels >= 79.99, end + " steps, " + width + " pixels: " + pixels);
      }
    }
  }
}
