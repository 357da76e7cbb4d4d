package adaps.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers at an axis. */
class TicksTest {
  @Test
  void labelsAreRoundAndNeverCloserThanEightyPixels() {
    assertEquals(500_000, Ticks.unit(2e6, 400, 80));
    assertEquals(200_000, Ticks.unit(600_000, 300, 80));
    assertEquals(2e6, Ticks.unit(2e6, 10, 80));
    for (double end = 1; end < 1e10; end *= 1.7) {
      for (double width = 90; width < 4_000; width += 130) {
        double pixels = width * Ticks.unit(end, width, 80) / end;
        assertTrue(pixels >= 79.99, end + " steps, " + width + " pixels: " + pixels);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 500 | 0",
        "0.25 | 0.05 | 0.25",
        "0.5 | 0.05 | 0.50",
        "-200 | 100 | \u2212200",
        "-1200 | 200 | \u22121,200",
        "1000 | 0.5 | 1000.0",
        "9500 | 500 | 9,500",
        "600000 | 200000 | 600 k",
        "12500 | 500 | 12.5 k",
        "1200000 | 200000 | 1.2 M",
        "1234500 | 500 | 1.2345 M",
        "1000000 | 500 | 1 M"
      })
  void aLabelHasTheDigitsThatTellItFromTheNext(double number, double unit, String label) {
    assertEquals(label, Ticks.label(number, unit));
  }

  @Test
  void ticksAreTheMultiplesOfTheUnitBetweenBothEnds() {
    assertEquals(List.of(-10.0, -5.0, 0.0, 5.0), Ticks.between(-12, 6, 5));
    assertEquals(List.of(0.0, 0.5, 1.0), Ticks.between(0, 1, 0.5));
  }
}
