package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.random.RandomStreams;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** K-means against the best of all partitions, found by trying every one. */
class KMeansTest {
  private static final int POINTS = 9;
  private static final int CLUSTERS = 4;
  private static final int SETS = 30;
  private static final KMeans.Admission ANY = (point, cluster) -> true;

  /** Four loose groups on a line, so that a start often ends beside the optimum. */
  private static double[][] points(long seed) {
    return points(seed, 0.2);
  }

  private static double[][] points(long seed, double spread) {
    Random random = TestSeed.random(seed);
    double[][] points = new double[POINTS][2];
    for (int point = 0; point < POINTS; point++) {
      points[point][0] = point % CLUSTERS + spread * random.nextGaussian();
      points[point][1] = spread * random.nextGaussian();
    }
    return points;
  }

  /** Least inertia of all partitions in which no point from {@code next} on has a cluster yet. */
  private static double optimum(double[][] points, int[] clusterOf, int next, int used) {
    if (next == points.length) {
      return used == CLUSTERS ? inertia(points, clusterOf) : Double.POSITIVE_INFINITY;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int cluster = 0; cluster <= Math.min(used, CLUSTERS - 1); cluster++) {
      clusterOf[next] = cluster;
      least = Math.min(least, optimum(points, clusterOf, next + 1, Math.max(used, cluster + 1)));
    }
    return least;
  }

  /**
   * Sum of squared distances from the centres, by the pairs' distances: a cluster's is the sum over
   * its pairs, divided by its size (König and Huygens).
   */
  private static double inertia(double[][] points, int[] clusterOf) {
    double[] pairs = new double[CLUSTERS];
    int[] size = new int[CLUSTERS];
    for (int a = 0; a < points.length; a++) {
      size[clusterOf[a]]++;
      for (int b = 0; b < a; b++) {
        if (clusterOf[a] == clusterOf[b]) {
          double x = points[a][0] - points[b][0];
          double y = points[a][1] - points[b][1];
          pairs[clusterOf[a]] += x * x + y * y;
        }
      }
    }
    double sum = 0;
    for (int cluster = 0; cluster < CLUSTERS; cluster++) {
      sum += size[cluster] == 0 ? 0 : pairs[cluster] / size[cluster];
    }
    return sum;
  }

  private static boolean isOptimal(double[][] points, int restarts, long seed) {
    KMeans.Partition found = KMeans.partition(points, CLUSTERS, restarts, new RandomStreams(seed));
    double least = optimum(points, new int[POINTS], 0, 0);
    return inertia(points, found.clusterOf()) <= least * (1 + 1e-9);
  }

  private static int optimal(int restarts, double spread) {
    int optimal = 0;
    for (int set = 0; set < SETS; set++) {
      optimal += isOptimal(points(set, spread), restarts, set) ? 1 : 0;
    }
    return optimal;
  }

  @Test
  void theBestOfManyStartsIsTheOptimumWhereOneStartOftenIsNot() {
    int one = optimal(1, 0.5);
    assertTrue(one < 0.7 * SETS, "one start is right in " + one + " of " + SETS);
    assertEquals(SETS, optimal(30, 0.5), "thirty starts");
  }

  /** Plain k-means++ puts two of its first centres into one group far more often. */
  @Test
  void oneGreedyStartFindsThirtyGroupsThatLieApart() {
    int found = 0;
    for (int set = 0; set < SETS; set++) {
      Random random = TestSeed.random(set);
      double[][] points = new double[150][2];
      for (int point = 0; point < points.length; point++) {
        int group = point % 30;
        points[point][0] = group % 6 + 0.05 * random.nextGaussian();
        points[point][1] = group / 6 + 0.05 * random.nextGaussian();
      }
      int[] clusterOf = KMeans.partition(points, 30, 1, new RandomStreams(set)).clusterOf();
      found += IntStream.range(0, 150).allMatch(i -> clusterOf[i] == i % 30) ? 1 : 0;
    }
    assertTrue(found >= 25, "found in " + found + " of " + SETS);
  }

  @Test
  void asManyClustersAsAskedForWhereverTheCentresAre() {
    double[][] points = {{0}, {1}, {2}, {7}, {8}};
    double[][] centres = {{100}, {0}, {200}};
    KMeans.Partition found = KMeans.from(centres, points, ANY, 3);
    assertArrayEquals(new int[] {0, 0, 0, 1, 2}, found.clusterOf());
    assertEquals(1, KMeans.from(centres, points, ANY, 1).centres().length);
  }

  @Test
  void clustersAreNumberedByTheirFirstPointAndCentresAreMeans() {
    double[][] points = {{9, 0}, {0, 0}, {9, 2}, {0, 4}, {5, 50}, {0, 2}};
    KMeans.Partition found = KMeans.partition(points, 3, 10, new RandomStreams(0));
    assertArrayEquals(new int[] {0, 1, 0, 1, 2, 1}, found.clusterOf());
    assertArrayEquals(new double[] {9, 1}, found.centres()[0], 1e-12);
    assertArrayEquals(new double[] {0, 2}, found.centres()[1], 1e-12);
    assertArrayEquals(new double[] {5, 50}, found.centres()[2], 1e-12);
  }

  @Test
  void pointsAreDifferentWhenAnyCoordinateIs() {
    assertEquals(3, KMeans.distinct(new double[][] {{1, 2}, {1, 3}, {1, 2}, {2, 1}}));
  }

  /**
   * Two pairs and a stray on a line, with a poorer but stable partition as well: from each the
   * points stay where they are, from a wrong one they go to the nearest centre.
   */
  @Test
  void fromAPartitionPointsGoToTheNearestCentreUntilNothingMoves() {
    double[][] points = {{0}, {1}, {10}, {11}, {30}};
    assertArrayEquals(
        new int[] {0, 0, 0, 0, 1},
        KMeans.from(new int[] {7, 7, 7, 7, 3}, points, ANY).clusterOf(),
        "a stable one stays, although {0 1} {10 11 30} and others exist");
    KMeans.Partition moved = KMeans.from(new int[] {5, 5, 5, 1, 2}, points, ANY);
    assertArrayEquals(new int[] {0, 0, 1, 1, 2}, moved.clusterOf());
    assertArrayEquals(new double[] {10.5}, moved.centres()[1], 1e-12);
  }

  @Test
  void pointsStayOutOfClustersThatDoNotAdmitThem() {
    double[][] points = {{0}, {1}, {10}, {2}, {30}};
    int[] start = {0, 0, 1, 1, 2};
    assertArrayEquals(
        new int[] {0, 0, 1, 0, 2}, KMeans.from(start, points, ANY).clusterOf(), "nearest");
    KMeans.Partition kept =
        KMeans.from(start, points, (point, cluster) -> point != 3 || cluster != 0);
    assertArrayEquals(new int[] {0, 0, 1, 1, 2}, kept.clusterOf());
    assertArrayEquals(new double[] {6}, kept.centres()[1], 1e-12);
  }
}
