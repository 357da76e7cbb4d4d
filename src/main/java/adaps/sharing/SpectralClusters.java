package adaps.sharing;

import adaps.identity.KMeans;
import adaps.random.RandomStreams;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Spectral clustering (Ng, Jordan, Weiss 2001) of agents by how much they are in conflict: the
 * leading eigenvectors of the normalised affinity D^-1/2 A D^-1/2, rows brought to length 1, and
 * K-means on them. The affinity of two agents is exp(-c² / 2s²), with c their conflict and s the
 * median of those above 0, as in GradPS' code.
 */
final class SpectralClusters {
  private static final int MOST_ITERATIONS = 1_000;
  private static final double STILL = 1e-12;
  private static final int RESTARTS = 10;

  private SpectralClusters() {}

  /**
   * Cluster of each agent, numbered by their first agents; one for all where no two agents are in
   * conflict.
   *
   * @param conflict of two agents, [agent][agent], symmetric, 0 or more
   * @param clusters at most so many
   * @param streams begin the search for eigenvectors and K-means
   */
  static int[] of(double[][] conflict, int clusters, RandomStreams streams) {
    int agents = conflict.length;
    double typical = medianConflict(conflict);
    if (typical == 0 || clusters == 1) {
      return new int[agents];
    }
    double[][] affinity = new double[agents][agents];
    for (int a = 0; a < agents; a++) {
      for (int b = 0; b < agents; b++) {
        double c = conflict[a][b] / typical;
        affinity[a][b] = a == b ? 1 : Math.exp(-c * c / 2);
      }
    }
    double[][] rows = embedding(affinity, Math.min(clusters, agents), streams);
    int different = Math.min(clusters, KMeans.distinct(rows));
    return KMeans.partition(rows, different, RESTARTS, streams).clusterOf();
  }

  private static double medianConflict(double[][] conflict) {
    double[] positive =
        Arrays.stream(conflict).flatMapToDouble(Arrays::stream).filter(c -> c > 0).toArray();
    Arrays.sort(positive);
    int half = positive.length / 2;
    if (positive.length == 0) {
      return 0;
    }
    return positive.length % 2 == 1 ? positive[half] : (positive[half - 1] + positive[half]) / 2;
  }

  /** The leading eigenvectors, one a column, each row brought to length 1. */
  private static double[][] embedding(double[][] affinity, int count, RandomStreams streams) {
    int agents = affinity.length;
    double[] root = new double[agents];
    for (int a = 0; a < agents; a++) {
      root[a] = Math.sqrt(Arrays.stream(affinity[a]).sum());
    }
    double[][] normalised = new double[agents][agents];
    for (int a = 0; a < agents; a++) {
      for (int b = 0; b < agents; b++) {
        normalised[a][b] = affinity[a][b] / (root[a] * root[b]);
      }
    }
    double[][] vectors = new double[count][];
    // The first is known: it has the eigenvalue 1.
    vectors[0] = scaled(root);
    UniformRandomProvider random = streams.stream("spectral clusters");
    for (int i = 1; i < count; i++) {
      vectors[i] = leading(normalised, vectors, i, random);
    }
    double[][] rows = new double[agents][count];
    for (int a = 0; a < agents; a++) {
      for (int i = 0; i < count; i++) {
        rows[a][i] = vectors[i][a];
      }
      rows[a] = scaled(rows[a]);
    }
    return rows;
  }

  /** Power iteration, kept at right angles to the eigenvectors before it. */
  private static double[] leading(
      double[][] matrix, double[][] vectors, int before, UniformRandomProvider random) {
    double[] now = new double[matrix.length];
    Arrays.setAll(now, a -> random.nextDouble() - 0.5);
    now = scaled(without(now, vectors, before));
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double[] next = new double[now.length];
      for (int a = 0; a < now.length; a++) {
        // Half of the identity beside it: no eigenvalue is below 0, and their order stays.
        next[a] = 0.5 * (dot(matrix[a], now) + now[a]);
      }
      next = scaled(without(next, vectors, before));
      double moved = 1 - dot(next, now);
      now = next;
      if (moved < STILL) {
        break;
      }
    }
    return now;
  }

  private static double[] without(double[] vector, double[][] others, int count) {
    double[] rest = vector.clone();
    for (int i = 0; i < count; i++) {
      double along = dot(rest, others[i]);
      for (int a = 0; a < rest.length; a++) {
        rest[a] -= along * others[i][a];
      }
    }
    return rest;
  }

  private static double[] scaled(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    double[] scaled = new double[vector.length];
    Arrays.setAll(scaled, i -> length == 0 ? 0 : vector[i] / length);
    return scaled;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
