package adaps.identity;

/**
 * The Davies–Bouldin index (1979): how wide clusters are against how far apart. Lower is better.
 *
 * <p>Width is the root mean square distance from the centre (the paper's S with q = 2). Identities
 * are distributions, so it is taken over everything that q(z|i) could draw, not over the means
 * alone: a cluster of one agent is as wide as that agent is uncertain. On means alone such a
 * cluster has no width, and the index all but always prefers one cluster for every agent.
 */
public final class DaviesBouldin {
  private DaviesBouldin() {}

  /**
   * @param mu mean of each identity, [agent][m]
   * @param sigma deviation of each identity, [agent][m]; all 0 for plain points
   * @param clusterOf cluster of each agent; every cluster has one
   * @param centres [cluster][m]
   * @return mean over clusters i of max over j of (S_i + S_j) / distance of their centres; infinite
   *     when two centres coincide
   * @throws IllegalArgumentException with fewer than two clusters, where the index means nothing
   */
  public static double index(double[][] mu, double[][] sigma, int[] clusterOf, double[][] centres) {
    int clusters = centres.length;
    if (clusters < 2) {
      throw new IllegalArgumentException("The index compares clusters: give at least two.");
    }
    double[] width = widths(mu, sigma, clusterOf, centres);
    double sum = 0;
    for (int i = 0; i < clusters; i++) {
      double worst = 0;
      for (int j = 0; j < clusters; j++) {
        if (i != j) {
          double between = distance(centres[i], centres[j]);
          double ratio = between == 0 ? Double.POSITIVE_INFINITY : (width[i] + width[j]) / between;
          worst = Math.max(worst, ratio);
        }
      }
      sum += worst;
    }
    return sum / clusters;
  }

  private static double[] widths(
      double[][] mu, double[][] sigma, int[] clusterOf, double[][] centres) {
    double[] squares = new double[centres.length];
    int[] members = new int[centres.length];
    for (int agent = 0; agent < mu.length; agent++) {
      int cluster = clusterOf[agent];
      double distance = distance(mu[agent], centres[cluster]);
      squares[cluster] += distance * distance;
      for (double deviation : sigma[agent]) {
        squares[cluster] += deviation * deviation;
      }
      members[cluster]++;
    }
    double[] width = new double[centres.length];
    for (int cluster = 0; cluster < width.length; cluster++) {
      width[cluster] = Math.sqrt(squares[cluster] / members[cluster]);
    }
    return width;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (a[d] - b[d]) * (a[d] - b[d]);
    }
    return Math.sqrt(sum);
  }
}
