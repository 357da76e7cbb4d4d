package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.MetricPoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnCurveTest {
  private static MetricPoint point(long steps, double mean, double min, double max) {
    return new MetricPoint(0, steps, 0, mean, min, max, 0, 0, 0, 0, 0);
  }

  @Test
  void fewPointsAreDrawnAsTheyAre() {
    DrawnCurve curve = DrawnCurve.of(List.of(point(10, -2, -3, -1), point(20, -1, -4, 0)));
    assertArrayEquals(new double[] {10, 20}, curve.steps());
    assertArrayEquals(new double[] {-2, -1}, curve.mean());
    assertArrayEquals(new double[] {-3, -4}, curve.lowest());
    assertArrayEquals(new double[] {-1, 0}, curve.highest());
    assertEquals(1, curve.joined());
  }

  @Test
  void neighboursAreJoinedWithoutLosingTheirRange() {
    List<MetricPoint> points = new ArrayList<>();
    for (int i = 0; i < 601; i++) {
      points.add(point(i, i, i == 100 ? -999 : i - 1, i == 500 ? 9999 : i + 1));
    }
    DrawnCurve curve = DrawnCurve.of(points);
    assertEquals(3, curve.joined(), "601 points in at most 300 groups");
    assertEquals(201, curve.size());
    assertEquals(1, curve.mean()[0], "mean of 0, 1 and 2");
    assertEquals(600, curve.mean()[200], "the last group may be smaller");
    assertTrue(java.util.Arrays.stream(curve.lowest()).anyMatch(v -> v == -999));
    assertTrue(java.util.Arrays.stream(curve.highest()).anyMatch(v -> v == 9999));
  }
}
