package adaps.studio.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.identity.LatentFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatentPointsTest {
  private final LatentPoints points = new LatentPoints();

  private static LatentFrame frame(double[]... plane) {
    double[][] sigma = new double[plane.length][2];
    return new LatentFrame(
        1, plane, sigma, plane, sigma, new double[] {1, 0}, 0, 0, 0, null, null, List.of());
  }

  private void settle() {
    for (int pulse = 0; pulse < 600 && points.advance(1.0 / 60); pulse++) {}
  }

  @Test
  void theFirstFrameIsSeenAtOnce() {
    points.follow(frame(new double[] {1, 2}, new double[] {3, 4}));
    assertArrayEquals(new double[] {1, 2, 0, 0}, points.shown()[0]);
    assertFalse(points.advance(1.0 / 60));
  }

  @Test
  void laterFramesAreFollowedSmoothlyAndReached() {
    points.follow(frame(new double[] {1, 1}, new double[] {2, 2}));
    points.follow(frame(new double[] {2, 1}, new double[] {2, 3}));
    assertTrue(points.advance(1.0 / 60));
    assertTrue(points.shown()[0][0] > 1 && points.shown()[0][0] < 1.5);
    settle();
    assertEquals(2, points.shown()[0][0], 0.02);
    assertEquals(3, points.shown()[1][1], 0.02);
  }

  @Test
  void aMirroredAxisIsTurnedBack() {
    points.follow(frame(new double[] {1, 1}, new double[] {-2, 2}));
    points.follow(frame(new double[] {-1, 1}, new double[] {2, 2}));
    settle();
    assertEquals(1, points.shown()[0][0], 0.02);
    assertEquals(-1, points.sign(0));
    assertEquals(1, points.sign(1));
  }
}
