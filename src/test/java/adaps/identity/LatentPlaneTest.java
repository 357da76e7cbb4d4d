package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.TestSeed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatentPlaneTest {
  /** A cross in dimensions 2 and 0 of four; the longer beam is dimension 2. */
  private static final double[][] CROSS = {
    {1, 1, -3, 2}, {1, 1, 5, 2}, {-1, 1, 1, 2}, {3, 1, 1, 2}
  };

  @Test
  void axesAreTheDirectionsOfMostVariance() {
    LatentPlane plane = LatentPlane.fit(CROSS);
    double[][] expected = {{-4, 0}, {4, 0}, {0, -2}, {0, 2}};
    double[][] projected = plane.project(CROSS);
    for (int point = 0; point < 4; point++) {
      assertArrayEquals(expected[point], projected[point], 1e-9);
    }
    assertArrayEquals(new double[] {0.8, 0.2}, plane.explained(CROSS), 1e-9);
    double[][] deviation = plane.projectDeviations(new double[][] {{0.3, 9, 0.5, 9}});
    assertArrayEquals(new double[] {0.5, 0.3}, deviation[0], 1e-9);
  }

  @Test
  void thePictureIsTurnedBackWhenComponentsTradePlaces() {
    double[][] before = {{0, -4}, {0, 4}, {2, 0}, {-2, 0}};
    LatentPlane plane = LatentPlane.fit(CROSS).turnedTowards(CROSS, before);
    double[][] after = plane.project(CROSS);
    for (int point = 0; point < 4; point++) {
      assertArrayEquals(before[point], after[point], 1e-9);
    }
    assertArrayEquals(new double[] {0.2, 0.8}, plane.explained(CROSS), 1e-9);
  }

  @Test
  void anAxisIsMirroredTowardsThePictureBeforeAndStaysTheSameAxis() {
    double[][] before = {{3, 0}, {-3, 0}, {0, -1}, {0, 1}};
    LatentPlane plane = LatentPlane.fit(CROSS).mirroredTowards(CROSS, before);
    double[][] expected = {{4, 0}, {-4, 0}, {0, -2}, {0, 2}};
    for (int point = 0; point < 4; point++) {
      assertArrayEquals(expected[point], plane.project(CROSS)[point], 1e-9);
    }
  }

  @Test
  void aMirroredPictureIsMirroredBackAndATurnedOneTurnedBack() {
    double[][] drawn = LatentPlane.fit(CROSS).project(CROSS);
    double angle = 0.7;
    for (int handed : new int[] {1, -1}) {
      double[][] before = new double[4][2];
      for (int point = 0; point < 4; point++) {
        double x = drawn[point][0];
        double y = handed * drawn[point][1];
        before[point][0] = Math.cos(angle) * x - Math.sin(angle) * y;
        before[point][1] = Math.sin(angle) * x + Math.cos(angle) * y;
      }
      double[][] after = LatentPlane.fit(CROSS).turnedTowards(CROSS, before).project(CROSS);
      for (int point = 0; point < 4; point++) {
        assertArrayEquals(before[point], after[point], 1e-9);
      }
    }
  }

  /** A component has no sign of its own: the picture must not depend on the one that came out. */
  @Test
  void eachAxisPointsWhereItsLargestEntryIsPositive() {
    Random random = TestSeed.random(1);
    for (int set = 0; set < 20; set++) {
      double[][] points = new double[6][4];
      for (double[] point : points) {
        Arrays.setAll(point, d -> random.nextGaussian());
      }
      for (double[] axis : LatentPlane.fit(points).axes()) {
        double largest = Arrays.stream(axis).map(Math::abs).max().orElseThrow();
        assertEquals(largest, Arrays.stream(axis).max().orElseThrow(), "set " + set);
        assertEquals(1, Arrays.stream(axis).map(entry -> entry * entry).sum(), 1e-9);
      }
    }
  }

  @Test
  void twoDimensionsAreNeverTurned() {
    double[][] points = {{3, 7}, {4, -1}, {0, 2}};
    double[][] turned = {{-7, 3}, {1, 4}, {-2, 0}};
    double[][] after = LatentPlane.fit(points).turnedTowards(points, turned).project(points);
    for (int point = 0; point < 3; point++) {
      assertArrayEquals(points[point], after[point]);
    }
  }

  @Test
  void aStoredPlaneIsThePlaneThatWasStored() {
    LatentPlane plane = LatentPlane.fit(CROSS);
    LatentPlane again = LatentPlane.of(plane.origin(), plane.axes());
    for (int point = 0; point < 4; point++) {
      assertArrayEquals(plane.project(CROSS)[point], again.project(CROSS)[point]);
    }
  }

  @Test
  void twoDimensionsAreDrawnAsTheyAreAndOneLiesOnALine() {
    double[][] two = {{3, 7}, {4, -1}};
    assertArrayEquals(two[0], LatentPlane.fit(two).project(two)[0]);
    double[][] one = {{3}, {4}};
    assertArrayEquals(new double[] {4, 0}, LatentPlane.fit(one).project(one)[1]);
  }

  @Test
  void oneAgentAndIdenticalAgentsHaveAPlaneWithoutVariance() {
    for (double[][] points : new double[][][] {{{1, 2, 3}}, {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}}}) {
      LatentPlane plane = LatentPlane.fit(points);
      assertArrayEquals(new double[2], plane.explained(points));
      assertEquals(0, plane.project(points)[0][0], 1e-12);
    }
  }
}
