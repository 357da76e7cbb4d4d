package adaps.identity;

import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * K-means (Lloyd, 1982) from the starts of {@link GreedySeeding}, the best of several by the sum of
 * squared distances from the centres.
 */
final class KMeans {
  private static final int MAX_ITERATIONS = 300;

  private KMeans() {}

  /**
   * @param clusterOf cluster of each point, numbered by their first points
   * @param centres [cluster][dimension], the means of the clusters' points
   */
  record Partition(int[] clusterOf, double[][] centres) {
    /** What K-means minimises: the sum of squared distances from the centres. */
    double inertia(double[][] points) {
      double sum = 0;
      for (int point = 0; point < points.length; point++) {
        sum += squaredDistance(points[point], centres[clusterOf[point]]);
      }
      return sum;
    }
  }

  /** Number of different points: there cannot be more clusters. */
  static int distinct(double[][] points) {
    Set<List<Double>> seen = new HashSet<>();
    for (double[] point : points) {
      seen.add(Arrays.stream(point).boxed().toList());
    }
    return seen.size();
  }

  /**
   * @param points [point][dimension]
   * @param clusters K, at most the number of different points
   */
  static Partition partition(double[][] points, int clusters, int restarts, RandomStreams streams) {
    UniformRandomProvider random = streams.stream("k-means", clusters);
    Partition best = null;
    for (int restart = 0; restart < restarts; restart++) {
      double[][] seeds = GreedySeeding.centres(points, clusters, random);
      Partition found = settled(assigned(points, seeds, clusters), points, clusters);
      if (best == null || found.inertia(points) < best.inertia(points)) {
        best = found;
      }
    }
    return best;
  }

  /**
   * K-means from a partition that is known already: points go to the nearest centre, and centres to
   * the mean of their points, until nothing moves. Clusters that lose all points are dropped.
   *
   * @param clusterOf any numbers that say same and different
   */
  static Partition from(int[] clusterOf, double[][] points) {
    return settled(numbered(clusterOf, points), points, 1);
  }

  static Partition settled(Partition start, double[][] points, int least) {
    Partition now = start;
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      Partition moved = assigned(points, now.centres(), least);
      if (Arrays.equals(moved.clusterOf(), now.clusterOf())) {
        return now;
      }
      now = moved;
    }
    return now;
  }

  /**
   * Every point with its nearest centre; while fewer than {@code least} clusters have points, the
   * point that is farthest from its centre gets a cluster of its own.
   */
  static Partition assigned(double[][] points, double[][] centres, int least) {
    int[] clusterOf = new int[points.length];
    double[] squared = new double[points.length];
    Arrays.fill(squared, Double.POSITIVE_INFINITY);
    for (int point = 0; point < points.length; point++) {
      for (int centre = 0; centre < centres.length; centre++) {
        double here = squaredDistance(points[point], centres[centre]);
        if (here < squared[point]) {
          squared[point] = here;
          clusterOf[point] = centre;
        }
      }
    }
    int used = (int) Arrays.stream(clusterOf).distinct().count();
    for (int own = centres.length; used < least; own++, used++) {
      int farthest = farthest(squared);
      clusterOf[farthest] = own;
      squared[farthest] = 0;
    }
    return numbered(clusterOf, points);
  }

  private static int farthest(double[] squared) {
    int farthest = 0;
    for (int point = 1; point < squared.length; point++) {
      farthest = squared[point] > squared[farthest] ? point : farthest;
    }
    return farthest;
  }

  /** Numbers clusters by their first points and takes their means as centres. */
  private static Partition numbered(int[] clusterOf, double[][] points) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] numbered = new int[points.length];
    for (int point = 0; point < points.length; point++) {
      numbers.putIfAbsent(clusterOf[point], numbers.size());
      numbered[point] = numbers.get(clusterOf[point]);
    }
    return new Partition(numbered, means(numbered, numbers.size(), points));
  }

  private static double[][] means(int[] clusterOf, int clusters, double[][] points) {
    int[] size = new int[clusters];
    for (int cluster : clusterOf) {
      size[cluster]++;
    }
    double[][] means = new double[clusters][points[0].length];
    for (int point = 0; point < points.length; point++) {
      double[] mean = means[clusterOf[point]];
      for (int d = 0; d < mean.length; d++) {
        mean[d] += points[point][d] / size[clusterOf[point]];
      }
    }
    return means;
  }

  static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (a[d] - b[d]) * (a[d] - b[d]);
    }
    return sum;
  }
}
