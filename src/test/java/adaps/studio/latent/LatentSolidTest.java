package adaps.studio.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.identity.Identities;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three agents in four dimensions, seen from sides at which everything can be said by hand. */
class LatentSolidTest {
  private static final double[][] MU = {{1, 9, 4, 30}, {3, 9, 0, 10}, {-1, 9, 2, 20}};
  private static final double[][] SIGMA = {{3, 9, 5, 4}, {.1, 9, .2, .3}, {.4, 9, .5, .6}};
  private static final double QUARTER = Math.PI / 2;

  private final LatentFrame frame =
      new LatentFrame(
          new Identities(1, MU, SIGMA, 0, 0, 0),
          new double[3][2],
          new double[3][2],
          new double[] {1, 0},
          null,
          null,
          List.of());

  /** Dimensions 1, 3 and 4. */
  private LatentSolid from(double yaw, double pitch) {
    IdentityClusters clusters =
        new IdentityClusters(
            2, new int[] {0, 0, 1}, new double[][] {{2, 9, 2, 20}, MU[2]}, List.of());
    return LatentSolid.of(
        frame,
        new ClusterLook(clusters, 1, true),
        new LatentAxis(false, 0),
        new LatentAxis(false, 2),
        new LatentAxis(false, 3),
        new LatentTurn(yaw, pitch));
  }

  @Test
  void fromTheFrontTheThirdDimensionComesTowardsTheEye() {
    LatentSolid front = from(0, 0);
    assertArrayEquals(new double[] {1, 4, 3, 5}, front.scatter().points()[0], 1e-12);
    assertArrayEquals(new double[] {2, 2}, front.scatter().centres()[0], 1e-12);
    assertArrayEquals(new int[] {1, 2, 0}, front.order(), "the largest is the nearest");
    assertArrayEquals(new double[] {3, 5, 4}, front.deviations()[0]);
    // Squares about the means: 8 along z 1, 8 along z 3, 200 along z 4, none along z 2.
    assertEquals(200 / 216.0, front.scatter().shares()[2], 1e-12);
    assertEquals(
        "axis 1 4 %, z 3 93 % of variance",
        LatentAxis.titles(
            List.of(LatentAxis.FIRST, new LatentAxis(false, 2)), new double[] {.04, .93}));
  }

  @Test
  void fromTheLeftTheThirdDimensionGoesToTheRightAndTheFirstAway() {
    LatentSolid left = from(QUARTER, 0);
    assertArrayEquals(new double[] {30, 4, 4, 5}, left.scatter().points()[0], 1e-9);
    assertArrayEquals(new int[] {1, 0, 2}, left.order());
  }

  @Test
  void fromAboveTheThirdDimensionGoesDownAndTheSecondComesTowardsTheEye() {
    LatentSolid above = from(0, QUARTER);
    assertArrayEquals(new double[] {1, -30, 3, 4}, above.scatter().points()[0], 1e-9);
    assertArrayEquals(new int[] {1, 2, 0}, above.order());
  }

  @Test
  void whatIsSeenFromBetweenIsADeviationOfBoth() {
    LatentSolid between = from(QUARTER / 2, 0);
    // (3 + 4i)/√2 across: variances 9/2 and 16/2.
    assertEquals(Math.sqrt(12.5), between.scatter().points()[0][2], 1e-12);
    assertEquals(31 / Math.sqrt(2), between.scatter().points()[0][0], 1e-12);
  }

  @Test
  void theBoxHoldsAllAndTurningChangesNoScale() {
    double[][] corners = from(0, 0).corners();
    // From -1 to 3, 0 to 4 and 10 to 30, with 8 % more on every side.
    assertArrayEquals(new double[] {-1.32, -0.32}, corners[0], 1e-12);
    assertArrayEquals(new double[] {3.32, -0.32}, corners[1], 1e-12);
    assertArrayEquals(new double[] {-1.32, 4.32}, corners[2], 1e-12);
    assertArrayEquals(new double[] {-1.32, -0.32}, corners[4], 1e-12);
    double radius = Math.sqrt(2.32 * 2.32 + 2.32 * 2.32 + 11.6 * 11.6);
    for (double turn : new double[] {0, 0.7, -2.5}) {
      LatentSolid solid = from(turn, turn / 3);
      double[] window = solid.window();
      assertEquals(2 * radius, window[2] - window[0], 1e-9);
      assertEquals(2 * radius, window[3] - window[1], 1e-9);
      for (double[] corner : solid.corners()) {
        double across = corner[0] - (window[0] + window[2]) / 2;
        double up = corner[1] - (window[1] + window[3]) / 2;
        assertEquals(true, Math.hypot(across, up) <= radius + 1e-9, "every corner is seen");
      }
    }
  }

  @Test
  void theEyeStopsStraightAboveAndGoesRound() {
    LatentTurn above = new LatentTurn(3, 1).by(0.5, 2);
    assertEquals(QUARTER, above.pitch());
    assertEquals(3.5 - 2 * Math.PI, above.yaw(), 1e-12);
    assertEquals(-QUARTER, above.by(0, -9).pitch());
  }
}
