package adaps.identity;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Greedy k-means++ (Arthur and Vassilvitskii, 2007, section 5): each next centre is a point drawn
 * by its squared distance from the centres so far, the best of a few such draws. Plain k-means++
 * takes the first draw and ends in a poorer optimum more often.
 */
final class GreedySeeding {
  private final double[][] points;
  private final UniformRandomProvider random;
  private final double[] nearest;

  private GreedySeeding(double[][] points, UniformRandomProvider random) {
    this.points = points;
    this.random = random;
    nearest = new double[points.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
  }

  /**
   * @param points [point][dimension]
   * @param clusters at most the number of different points
   * @return [cluster][dimension], different points of the given ones
   */
  static double[][] centres(double[][] points, int clusters, UniformRandomProvider random) {
    GreedySeeding seeding = new GreedySeeding(points, random);
    double[][] centres = new double[clusters][];
    centres[0] = seeding.take(random.nextInt(points.length));
    int draws = 2 + (int) Math.log(clusters);
    for (int centre = 1; centre < clusters; centre++) {
      centres[centre] = seeding.take(seeding.bestOf(draws));
    }
    return centres;
  }

  private int bestOf(int draws) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int draw = 0; draw < draws; draw++) {
      int candidate = drawn();
      double left = left(candidate);
      if (best < 0 || left < least) {
        best = candidate;
        least = left;
      }
    }
    return best;
  }

  /** A point, drawn in proportion to its squared distance from the nearest centre. */
  private int drawn() {
    double mark = random.nextDouble() * Arrays.stream(nearest).sum();
    int last = -1;
    for (int point = 0; point < nearest.length; point++) {
      if (nearest[point] > 0) {
        last = point;
        mark -= nearest[point];
        if (mark < 0) {
          return point;
        }
      }
    }
    return last;
  }

  /** The sum of squared distances if this point were the next centre. */
  private double left(int candidate) {
    double sum = 0;
    for (int point = 0; point < nearest.length; point++) {
      double here = KMeans.squaredDistance(points[point], points[candidate]);
      sum += Math.min(nearest[point], here);
    }
    return sum;
  }

  private double[] take(int chosen) {
    for (int point = 0; point < nearest.length; point++) {
      double here = KMeans.squaredDistance(points[point], points[chosen]);
      nearest[point] = Math.min(nearest[point], here);
    }
    return points[chosen];
  }
}
