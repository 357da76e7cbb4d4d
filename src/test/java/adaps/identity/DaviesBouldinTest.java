package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DaviesBouldinTest {
  private static final int[] PAIRS = {0, 0, 1, 1, 2, 2};

  /**
   * On a line: pairs 1 to each side of 0, 2 to each side of 10, 1 to each side of 30. Ratios: 0 and
   * 1: 3 / 10, 1 and 2: 3 / 20, 0 and 2: 2 / 30; the worst of each: 0.3, 0.3, 0.15.
   */
  @Test
  void threePairsOnALine() {
    double[][] points = {{-1}, {1}, {8}, {12}, {29}, {31}};
    double[][] centres = {{0}, {10}, {30}};
    assertEquals(0.25, DaviesBouldin.index(points, new double[6][1], PAIRS, centres), 1e-12);
  }

  /** Distance 3 and deviations 4 make a width of 5 for both clusters, 100 apart. */
  @Test
  void uncertainIdentitiesMakeWideClusters() {
    double[][] mu = {{-3, 0}, {3, 0}, {97, 0}, {103, 0}};
    double[][] sigma = {{0, 4}, {4, 0}, {4, 0}, {0, 4}};
    double[][] centres = {{0, 0}, {100, 0}};
    int[] clusterOf = {0, 0, 1, 1};
    assertEquals(0.1, DaviesBouldin.index(mu, sigma, clusterOf, centres), 1e-12);
  }

  @Test
  void aCentreOnTopOfAnotherIsTheWorstClusteringAndOneClusterIsNone() {
    double[][] points = {{1}, {1}};
    double[][] deviations = {{1}, {1}};
    int[] apart = {0, 1};
    double[][] same = {{1}, {1}};
    assertEquals(Double.POSITIVE_INFINITY, DaviesBouldin.index(points, deviations, apart, same));
    assertThrows(
        IllegalArgumentException.class,
        () -> DaviesBouldin.index(points, deviations, new int[2], new double[][] {{1}}));
  }
}
