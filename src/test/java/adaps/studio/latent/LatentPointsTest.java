package adaps.studio.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatentPointsTest {
  private final LatentPoints points = new LatentPoints();

  private static LatentScatter scatter(double[]... points) {
    return new LatentScatter(points, new double[0][], new double[] {1, 0});
  }

  private void settle() {
    for (int pulse = 0; pulse < 600 && points.advance(1.0 / 60); pulse++) {}
  }

  @Test
  void theFirstScatterIsSeenAtOnce() {
    points.follow(scatter(new double[] {1, 2, .1, .2}, new double[] {3, 4, .1, .2}));
    assertArrayEquals(new double[] {1, 2, .1, .2}, points.shown()[0]);
    assertFalse(points.advance(1.0 / 60));
  }

  @Test
  void laterScattersAreFollowedSmoothlyAndReached() {
    points.follow(scatter(new double[] {1, 1, 0, 0}, new double[] {2, 2, 0, 0}));
    points.follow(scatter(new double[] {2, 1, 0, 0}, new double[] {2, 3, 0, 0}));
    assertTrue(points.advance(1.0 / 60));
    assertTrue(points.shown()[0][0] > 1 && points.shown()[0][0] < 1.5);
    settle();
    assertEquals(2, points.shown()[0][0], 0.02);
    assertEquals(3, points.shown()[1][1], 0.02);
  }
}
