package adaps.studio.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.identity.Identities;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatentScatterTest {
  private static final double[][] MU = {{1, 10, 0}, {3, 10, 4}, {5, 10, 8}};
  private static final double[][] SIGMA = {{.1, .2, .3}, {.4, .5, .6}, {.7, .8, .9}};

  private static LatentFrame frame() {
    double[][] plane = {{-4, 0}, {0, 0}, {4, 0}};
    double[][] planeSigma = {{.3, .1}, {.6, .4}, {.9, .7}};
    return new LatentFrame(
        new Identities(1, MU, SIGMA, 0, 0, 0),
        plane,
        planeSigma,
        new double[] {1, 0},
        null,
        null,
        List.of());
  }

  @Test
  void aDimensionIsDrawnAsItIsWithItsShareOfTheVariance() {
    IdentityClusters clusters =
        new IdentityClusters(
            2, new int[] {0, 0, 1}, new double[][] {{2, 10, 2}, {5, 10, 8}}, List.of());
    LatentScatter scatter =
        LatentScatter.of(
            frame(),
            new ClusterLook(clusters, 1, true),
            new LatentAxis(false, 2),
            new LatentAxis(false, 0));
    assertArrayEquals(new double[] {4, 3, .6, .4}, scatter.points()[1]);
    assertArrayEquals(new double[] {2, 2}, scatter.centres()[0]);
    // Squares about the mean: 16 + 16 along z 3, 4 + 4 along z 1, none along z 2.
    assertEquals(0.8, scatter.shares()[0], 1e-12);
    assertEquals(0.2, scatter.shares()[1], 1e-12);
  }

  /** The cross lies upright in the frame; its longer beam comes to lie along the first axis. */
  @Test
  void withClustersTheFirstAxisExplainsMost() {
    double[][] mu = {{1, 1, -3}, {1, 1, 5}, {-1, 1, 1}, {3, 1, 1}};
    double[][] upright = {{0, 4}, {0, -4}, {2, 0}, {-2, 0}};
    double[][] sigma = {{.1, .2, .3}, {.1, .2, .3}, {.1, .2, .3}, {.1, .2, .3}};
    int[] clusters = {0, 0, 1, 1};
    LatentFrame frame =
        new LatentFrame(
            new Identities(1, mu, sigma, 0, 0, 0),
            upright,
            upright,
            new double[] {.2, .8},
            clusters,
            new double[2][2],
            List.of());
    LatentScatter scatter = LatentScatter.of(frame, null, LatentAxis.FIRST, LatentAxis.SECOND);
    assertArrayEquals(new double[] {.8, .2}, scatter.shares(), 1e-12);
    assertEquals(4, Math.abs(scatter.points()[0][0]), 1e-12);
    assertEquals(0, scatter.points()[0][1], 1e-12);
    assertEquals(.3, scatter.points()[0][2], 1e-12);
    assertEquals(.1, scatter.points()[0][3], 1e-12);
  }

  @Test
  void whileTheVaeLearnsThePrincipalPlaneIsTheFramesOwn() {
    LatentScatter scatter = LatentScatter.of(frame(), null, LatentAxis.FIRST, LatentAxis.SECOND);
    assertArrayEquals(new double[] {4, 0, .9, .7}, scatter.points()[2]);
    assertArrayEquals(new double[] {1, 0}, scatter.shares());
    assertEquals(0, scatter.centres().length);
    assertEquals("axis 1 (80 % of variance)", LatentAxis.FIRST.title(0.8));
    assertEquals("z 3", new LatentAxis(false, 2).toString());
  }
}
