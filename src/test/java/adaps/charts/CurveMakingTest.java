package adaps.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a curve between its measurement and its drawing. */
class CurveMakingTest {
  private static final CurveStyle STYLE = new CurveStyle(0, 0, false);

  private static Curve curve(double[] x, double... y) {
    return Curve.of("a", STYLE, x, y);
  }

  @Test
  void smoothingIsTheWeightedMeanOfAllValuesSoFar() {
    // Weights of the newest first: 1; 1, 0.5; 1, 0.5, 0.25.
    double[] smooth = Smoothing.smooth(new double[] {4, 1, 7}, 0.5);
    assertArrayEquals(
        new double[] {4, (1 + 0.5 * 4) / 1.5, (7 + 0.5 * 1 + 0.25 * 4) / 1.75}, smooth, 1e-12);
  }

  @Test
  void smoothingByZeroIsNone() {
    Curve curve = curve(new double[] {0, 1}, 5, 9);
    assertSame(curve, Smoothing.apply(curve, 0));
  }

  @Test
  void aConstantStaysAsItIsHoweverItIsSmoothed() {
    assertArrayEquals(
        new double[] {-3, -3, -3, -3}, Smoothing.smooth(new double[] {-3, -3, -3, -3}, 0.99), 1e-9);
  }

  @Test
  void thinningKeepsSpikesAndBothEndsAndOnlyRealPoints() {
    int size = 10_001;
    double[] x = IntStream.range(0, size).mapToDouble(i -> i).toArray();
    double[] y = IntStream.range(0, size).mapToDouble(i -> Math.sin(i / 900.0)).toArray();
    y[7_777] = 50;
    y[1_234] = -40;
    Curve thin = Thinning.apply(curve(x, y), 300);
    assertTrue(thin.size() <= 300, thin.size() + " points");
    assertTrue(thin.size() > 200, thin.size() + " points");
    assertEquals(50, Arrays.stream(thin.y()).max().orElseThrow());
    assertEquals(-40, Arrays.stream(thin.y()).min().orElseThrow());
    assertEquals(0, thin.x()[0]);
    assertEquals(size - 1, thin.x()[thin.size() - 1]);
    for (int i = 0; i < thin.size(); i++) {
      assertEquals(y[(int) thin.x()[i]], thin.y()[i], "a point that was measured");
      assertTrue(i == 0 || thin.x()[i] > thin.x()[i - 1], "in order");
    }
  }

  @Test
  void thinningKeepsABandAsWideAsItIsWidest() {
    int size = 1_000;
    double[] x = IntStream.range(0, size).mapToDouble(i -> i).toArray();
    double[] low = new double[size];
    double[] high = new double[size];
    low[500] = -9;
    high[501] = 8;
    Curve band = new Curve("a", STYLE, x, new double[size], low, high, null);
    Curve thin = Thinning.apply(band, 60);
    assertEquals(-9, Arrays.stream(thin.low()).min().orElseThrow());
    assertEquals(8, Arrays.stream(thin.high()).max().orElseThrow());
  }

  @Test
  void fewPointsStayAsTheyAre() {
    Curve curve = curve(new double[] {0, 1, 2}, 1, 2, 3);
    assertSame(curve, Thinning.apply(curve, 300));
  }

  @Test
  void theCursorReadsTheNearestPointOfEveryCurveHighestFirst() {
    Curve low = curve(new double[] {0, 10, 20}, 1, 2, 3);
    Curve high = curve(new double[] {0, 9, 20}, 7, 8, 9);
    Curve far = curve(new double[] {0}, 100);
    Plot plot = new Plot(List.of(low, high, far), "steps", "return", 20, "");
    List<Reading> readings = Reading.at(plot, 9.4);
    assertEquals(List.of(8.0, 2.0), readings.stream().map(Reading::value).toList());
  }

  @Test
  void aChartOfManyCurvesDrawsABoundedNumberOfPoints() {
    double[] x = IntStream.range(0, 5_000).mapToDouble(i -> i).toArray();
    List<Curve> curves = IntStream.range(0, 40).mapToObj(i -> curve(x, x.clone())).toList();
    assertTrue(new Plot(curves, "", "", 5_000, "").thinned(2_400).points() <= 2_400);
    assertEquals(200_000, new Plot(curves, "", "", 5_000, "").points());
  }
}
