package adaps.studio.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterHullTest {
  @Test
  void theOutlineKeepsItsDistanceFromAllPoints() {
    ClusterHull hull =
        ClusterHull.round(
            List.of(
                new double[] {0, 0},
                new double[] {100, 0},
                new double[] {100, 50},
                new double[] {0, 50},
                new double[] {50, 25}),
            10);
    assertTrue(hull.contains(50, 25));
    assertTrue(hull.contains(50, -9.9));
    assertTrue(hull.contains(109, 25));
    assertFalse(hull.contains(50, -10.1));
    assertFalse(hull.contains(109, 59), "its corners are round");
  }

  @Test
  void oneAgentOrSeveralAtOnePlaceHaveACircle() {
    for (List<double[]> points :
        List.of(
            List.of(new double[] {3, 4}),
            List.of(new double[] {3, 4}, new double[] {3, 4}, new double[] {3, 4}))) {
      ClusterHull hull = ClusterHull.round(points, 10);
      assertEquals(16, hull.xs().length);
      assertTrue(hull.contains(3, 13));
      assertFalse(hull.contains(3, 15));
    }
  }
}
