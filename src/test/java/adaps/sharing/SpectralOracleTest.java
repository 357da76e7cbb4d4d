package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spectral clusters of agents without clear groups, on Hipparchus' eigenvectors: K-means would
 * leave them as they are, and nearly always they are the best of all partitions. Cases are left out
 * whose eigenvectors are hard to tell apart.
 */
class SpectralOracleTest {
  private static final int CASES = 150;

  @ParameterizedTest
  @CsvSource({"4, 2, 1", "5, 2, 1", "6, 2, 1000", "7, 2, 0.001", "5, 3, 1", "6, 3, 1000"})
  void agentsAreClusteredAsTheDefinitionSays(int agents, int clusters, double unit) {
    Random random = new Random(agents * 31L + clusters);
    int compared = 0;
    int best = 0;
    for (int number = 0; number < CASES; number++) {
      double[][] conflict = conflict(random, agents);
      double[][] rows = embedding(conflict, clusters);
      if (rows != null) {
        for (double[] row : conflict) {
          Arrays.setAll(row, other -> row[other] * unit);
        }
        int[] found = SpectralClusters.of(conflict, clusters, new RandomStreams(number));
        assertTrue(isStable(rows, found, clusters), "case " + number);
        best += Arrays.equals(best(rows, clusters), found) ? 1 : 0;
        compared++;
      }
    }
    assertTrue(compared > CASES / 3, compared + " compared");
    assertTrue(best > 0.9 * compared, best + " of " + compared + " are the best partition");
  }

  private static double[][] conflict(Random random, int agents) {
    double[][] conflict = new double[agents][agents];
    for (int one = 0; one < agents; one++) {
      for (int other = 0; other < one; other++) {
        conflict[one][other] = 0.02 + random.nextDouble() * random.nextDouble();
        conflict[other][one] = conflict[one][other];
      }
    }
    return conflict;
  }

  /**
   * Rows of the leading eigenvectors of D^-1/2 A D^-1/2, of length 1; null where they are close.
   */
  private static double[][] embedding(double[][] conflict, int count) {
    int agents = conflict.length;
    double[] sorted =
        IntStream.range(0, agents)
            .boxed()
            .flatMap(one -> IntStream.range(0, one).mapToObj(other -> conflict[one][other]))
            .mapToDouble(c -> c)
            .sorted()
            .toArray();
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    double[][] affinity = new double[agents][agents];
    for (int one = 0; one < agents; one++) {
      for (int other = 0; other < agents; other++) {
        double c = conflict[one][other];
        affinity[one][other] = Math.exp(-c * c / (2 * median * median));
      }
    }
    double[] degree = Arrays.stream(affinity).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    for (int one = 0; one < agents; one++) {
      for (int other = 0; other < agents; other++) {
        affinity[one][other] /= Math.sqrt(degree[one] * degree[other]);
      }
    }
    return rows(new EigenDecompositionSymmetric(new Array2DRowRealMatrix(affinity)), count);
  }

  private static double[][] rows(EigenDecompositionSymmetric eigen, int count) {
    double[] values = eigen.getEigenvalues();
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> -values[i]));
    if (values[order[count - 1]] - values[order[count]] < 0.02) {
      return null;
    }
    double[][] rows = new double[values.length][count];
    for (int agent = 0; agent < rows.length; agent++) {
      for (int i = 0; i < count; i++) {
        rows[agent][i] = eigen.getV().getEntry(agent, order[i]);
      }
      double length = Math.sqrt(Arrays.stream(rows[agent]).map(x -> x * x).sum());
      for (int i = 0; i < count; i++) {
        rows[agent][i] /= length;
      }
    }
    return rows;
  }

  /** Of all partitions, numbered by their first agents. */
  private static int[] best(double[][] rows, int clusters) {
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    int[] partition = new int[rows.length];
    int all = (int) Math.pow(clusters, rows.length);
    for (int code = 0; code < all; code++) {
      if (decode(code, clusters, partition)) {
        double squares = squares(rows, partition, clusters);
        if (squares < least) {
          least = squares;
          best = partition.clone();
        }
      }
    }
    return best;
  }

  /** Whether a number stands for a partition whose clusters are all there, in order of agents. */
  private static boolean decode(int code, int clusters, int[] partition) {
    int known = 0;
    int rest = code;
    for (int agent = 0; agent < partition.length; agent++) {
      partition[agent] = rest % clusters;
      rest /= clusters;
      if (partition[agent] > known) {
        return false;
      }
      known += partition[agent] == known ? 1 : 0;
    }
    return known == clusters;
  }

  /** Whether every agent is nearest to its own cluster's mean, but for rounding. */
  private static boolean isStable(double[][] rows, int[] partition, int clusters) {
    double[][] means = new double[clusters][];
    Arrays.setAll(means, cluster -> mean(rows, partition, cluster));
    boolean stable = true;
    for (int agent = 0; agent < rows.length; agent++) {
      double[] row = rows[agent];
      double own = squared(row, means[partition[agent]]);
      stable &= Arrays.stream(means).allMatch(mean -> own < squared(row, mean) + 1e-3);
    }
    return stable;
  }

  private static double squares(double[][] rows, int[] partition, int clusters) {
    double[][] means = new double[clusters][];
    Arrays.setAll(means, cluster -> mean(rows, partition, cluster));
    return IntStream.range(0, rows.length)
        .mapToDouble(agent -> squared(rows[agent], means[partition[agent]]))
        .sum();
  }

  private static double[] mean(double[][] rows, int[] partition, int cluster) {
    double[] mean = new double[rows[0].length];
    int members = 0;
    for (int agent = 0; agent < rows.length; agent++) {
      if (partition[agent] == cluster) {
        members++;
        double[] row = rows[agent];
        Arrays.setAll(mean, i -> mean[i] + row[i]);
      }
    }
    int count = members;
    Arrays.setAll(mean, i -> mean[i] / count);
    return mean;
  }

  private static double squared(double[] one, double[] other) {
    return IntStream.range(0, one.length)
        .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
        .sum();
  }
}
