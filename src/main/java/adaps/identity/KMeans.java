package adaps.identity;

import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Cluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.MultiKMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.clustering.evaluation.ClusterEvaluator;
import org.hipparchus.random.Well19937c;

/**
 * K-means++ (Arthur and Vassilvitskii, 2007), the best of several restarts by the sum of squared
 * distances from the centres.
 */
final class KMeans {
  private static final int MAX_ITERATIONS = 300;

  private KMeans() {}

  /**
   * @param clusterOf cluster of each point
   * @param centres [cluster][dimension]
   */
  record Partition(int[] clusterOf, double[][] centres) {}

  private record Point(int index, double[] position) implements Clusterable {
    @Override
    public double[] getPoint() {
      return position;
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
    var random = new Well19937c(streams.stream("k-means", clusters).nextLong());
    var distance = new EuclideanDistance();
    var once = new KMeansPlusPlusClusterer<Point>(clusters, MAX_ITERATIONS, distance, random);
    var best = new MultiKMeansPlusPlusClusterer<>(once, restarts, new Inertia());
    List<Point> all = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      all.add(new Point(i, points[i]));
    }
    return numbered(best.cluster(all), points.length);
  }

  /**
   * K-means from a partition that is known already: points go to the nearest centre, and centres to
   * the mean of their points, until nothing moves. Clusters that lose all points are dropped.
   *
   * @param clusterOf any numbers that say same and different
   */
  static Partition from(int[] clusterOf, double[][] points) {
    Partition now = numbered(clusterOf, points);
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      Partition moved = numbered(nearest(points, now.centres()), points);
      if (Arrays.equals(moved.clusterOf(), now.clusterOf())) {
        return now;
      }
      now = moved;
    }
    return now;
  }

  private static int[] nearest(double[][] points, double[][] centres) {
    var distance = new EuclideanDistance();
    int[] nearest = new int[points.length];
    for (int point = 0; point < points.length; point++) {
      for (int centre = 1; centre < centres.length; centre++) {
        double here = distance.compute(points[point], centres[centre]);
        if (here < distance.compute(points[point], centres[nearest[point]])) {
          nearest[point] = centre;
        }
      }
    }
    return nearest;
  }

  private static Partition numbered(int[] clusterOf, double[][] points) {
    Map<Integer, CentroidCluster<Point>> clusters = new LinkedHashMap<>();
    for (int point = 0; point < points.length; point++) {
      Point member = new Point(point, points[point]);
      clusters
          .computeIfAbsent(clusterOf[point], cluster -> new CentroidCluster<>(member))
          .addPoint(member);
    }
    return numbered(List.copyOf(clusters.values()), points.length);
  }

  /** Numbers clusters by their first point and takes their means as centres. */
  private static Partition numbered(List<CentroidCluster<Point>> found, int points) {
    List<List<Point>> members =
        found.stream()
            .map(CentroidCluster::getPoints)
            .filter(cluster -> !cluster.isEmpty())
            .sorted(Comparator.comparingInt(KMeans::firstIndex))
            .toList();
    int[] clusterOf = new int[points];
    double[][] centres = new double[members.size()][];
    for (int cluster = 0; cluster < centres.length; cluster++) {
      for (Point point : members.get(cluster)) {
        clusterOf[point.index()] = cluster;
      }
      centres[cluster] = mean(members.get(cluster));
    }
    return new Partition(clusterOf, centres);
  }

  private static int firstIndex(List<Point> cluster) {
    return cluster.stream().mapToInt(Point::index).min().orElseThrow();
  }

  private static double[] mean(List<Point> points) {
    double[] mean = new double[points.get(0).position().length];
    for (Point point : points) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += point.position()[d] / points.size();
      }
    }
    return mean;
  }

  /** What K-means minimises: the sum of squared distances from the centres. */
  private static final class Inertia extends ClusterEvaluator<Point> {
    @Override
    public double score(List<? extends Cluster<Point>> clusters) {
      double sum = 0;
      for (Cluster<Point> cluster : clusters) {
        if (cluster.getPoints().isEmpty()) {
          continue;
        }
        double[] centre = mean(cluster.getPoints());
        for (Point point : cluster.getPoints()) {
          double d = distance(point, () -> centre);
          sum += d * d;
        }
      }
      return sum;
    }
  }
}
