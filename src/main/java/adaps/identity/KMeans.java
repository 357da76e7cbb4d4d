package adaps.identity;

import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * K-means (Lloyd, 1982) from the starts of {@link GreedySeeding}, the best of several by the sum of
 * squared distances from the centres.
 */
public final class KMeans {
  private static final int MAX_ITERATIONS = 300;

  private KMeans() {}

  /**
   * Who is with whom.
   *
   * @param clusterOf cluster of each point, numbered by their first points
   * @param centres [cluster][dimension], the means of the clusters' points
   */
  public record Partition(int[] clusterOf, double[][] centres) {
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
  public static int distinct(double[][] points) {
    Set<List<Double>> seen = new HashSet<>();
    for (double[] point : points) {
      seen.add(Arrays.stream(point).boxed().toList());
    }
    return seen.size();
  }

  /** Whether a point may be in a cluster. */
  interface Admission {
    boolean admits(int point, int cluster);
  }

  /**
   * The best of several partitions.
   *
   * @param points [point][dimension]
   * @param clusters K, at most the number of different points
   */
  public static Partition partition(
      double[][] points, int clusters, int restarts, RandomStreams streams) {
    return partition(points, clusters, restarts, streams, () -> false);
  }

  /**
   * The same, unless it is to stop before its end.
   *
   * @param stopped asked before every restart and every iteration
   * @throws CancellationException when stopped
   */
  static Partition partition(
      double[][] points,
      int clusters,
      int restarts,
      RandomStreams streams,
      BooleanSupplier stopped) {
    UniformRandomProvider random = streams.stream("k-means", clusters);
    Partition best = null;
    for (int restart = 0; restart < restarts; restart++) {
      giveUpIf(stopped);
      double[][] seeds = GreedySeeding.centres(points, clusters, random);
      Partition found = from(seeds, points, (point, cluster) -> true, clusters, stopped);
      if (best == null || found.inertia(points) < best.inertia(points)) {
        best = found;
      }
    }
    return best;
  }

  /**
   * K-means from a partition that is known already: points go to the nearest centre of a cluster
   * that admits them, and centres to the mean of their points, until nothing moves. Clusters that
   * lose all points are dropped. With such cannot-link constraints it is COP-KMeans (Wagstaff et
   * al., 2001).
   *
   * @param clusterOf each point's cluster, from 0, which admits it
   */
  static Partition from(int[] clusterOf, double[][] points, Admission admission) {
    int clusters = Arrays.stream(clusterOf).max().orElseThrow() + 1;
    return from(means(clusterOf, clusters, points), points, admission, 1);
  }

  /**
   * @param centres [cluster][dimension], null where a cluster has no points
   * @param least clusters that must have points
   */
  static Partition from(double[][] centres, double[][] points, Admission admission, int least) {
    return from(centres, points, admission, least, () -> false);
  }

  private static Partition from(
      double[][] centres,
      double[][] points,
      Admission admission,
      int least,
      BooleanSupplier stopped) {
    double[][] now = centres;
    int[] clusterOf = null;
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      giveUpIf(stopped);
      int[] moved = nearest(points, now, admission, least);
      if (Arrays.equals(moved, clusterOf)) {
        break;
      }
      clusterOf = moved;
      now = means(clusterOf, centres.length, points);
    }
    return numbered(clusterOf, points);
  }

  private static void giveUpIf(BooleanSupplier stopped) {
    if (stopped.getAsBoolean()) {
      throw new CancellationException("K-means was stopped.");
    }
  }

  /**
   * The nearest admitting centre of each point; while fewer than {@code least} clusters have
   * points, the point that is farthest from its centre gets an empty one.
   */
  private static int[] nearest(
      double[][] points, double[][] centres, Admission admission, int least) {
    int[] clusterOf = new int[points.length];
    double[] squared = new double[points.length];
    Arrays.fill(squared, Double.POSITIVE_INFINITY);
    for (int point = 0; point < points.length; point++) {
      for (int cluster = 0; cluster < centres.length; cluster++) {
        if (centres[cluster] == null || !admission.admits(point, cluster)) {
          continue;
        }
        double here = squaredDistance(points[point], centres[cluster]);
        if (here < squared[point]) {
          squared[point] = here;
          clusterOf[point] = cluster;
        }
      }
    }
    Set<Integer> used = new HashSet<>(Arrays.stream(clusterOf).boxed().toList());
    for (int cluster = 0; used.size() < least; cluster++) {
      if (used.add(cluster)) {
        int farthest = farthest(squared);
        clusterOf[farthest] = cluster;
        squared[farthest] = 0;
      }
    }
    return clusterOf;
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

  /** The mean of each cluster's points, null where there are none. */
  private static double[][] means(int[] clusterOf, int clusters, double[][] points) {
    int[] size = new int[clusters];
    for (int cluster : clusterOf) {
      size[cluster]++;
    }
    double[][] means = new double[clusters][];
    for (int point = 0; point < points.length; point++) {
      int cluster = clusterOf[point];
      means[cluster] = means[cluster] == null ? new double[points[point].length] : means[cluster];
      for (int d = 0; d < means[cluster].length; d++) {
        means[cluster][d] += points[point][d] / size[cluster];
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
