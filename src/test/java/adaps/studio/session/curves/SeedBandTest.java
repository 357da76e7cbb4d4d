package adaps.studio.session.curves;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs of different seeds as one curve. */
class SeedBandTest {
  private static final CurveStyle STYLE = new CurveStyle(0, 0, false);

  private static Curve curve(double[] x, double... y) {
    return Curve.of("a", STYLE, x, y);
  }

  @Test
  void seedsJoinToMeanAndRangeOfThoseThatHaveComeSoFar() {
    Curve first = curve(new double[] {0, 10, 20}, 1, 2, 3);
    Curve second = curve(new double[] {0, 10}, 5, 8);
    Curve band = SeedBand.of("both", STYLE, List.of(first, second));
    assertArrayEquals(new double[] {0, 10, 20}, band.x());
    assertArrayEquals(new double[] {3, 5, 3}, band.y(), 1e-12);
    assertArrayEquals(new double[] {1, 2, 3}, band.low());
    assertArrayEquals(new double[] {5, 8, 3}, band.high());
    assertArrayEquals(new int[] {2, 2, 1}, band.runs());
  }

  @Test
  void betweenItsPointsARunIsStraight() {
    Curve first = curve(new double[] {0, 10}, 0, 10);
    assertEquals(2.5, SeedBand.at(first, 2.5), 1e-12);
    assertTrue(Double.isNaN(SeedBand.at(first, 10.5)));
  }
}
