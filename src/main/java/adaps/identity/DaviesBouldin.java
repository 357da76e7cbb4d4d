package adaps.identity;

/**
 * The Davies–Bouldin index (1979) of a clustering: how near each cluster's most alike neighbour is,
 * against how wide both are. Lower is better; 0 when all clusters are single points.
 */
public final class DaviesBouldin {
  private DaviesBouldin() {}

  /**
   * @param points [point][dimension]
   * @param clusterOf cluster of each point; every cluster has a point
   * @param centres [cluster][dimension]
   * @return mean over clusters i of max over j of (S_i + S_j) / distance of their centres, where S
   *     is the mean distance of a cluster's points from its centre; infinite when two centres
   *     coincide
   * @throws IllegalArgumentException with fewer than two clusters, where the index means nothing
   */
  public static double index(double[][] points, int[] clusterOf, double[][] centres) {
    return index(points, new double[points.length][0], clusterOf, centres);
  }

  /**
   * The index of clustered distributions: a point is as far from its centre as draws from it are,
   * in the root mean square. A cluster of one agent is then as wide as that agent is uncertain,
   * where the index of the means alone would call it perfect and so prefer N - 1 clusters to the
   * true ones.
   *
   * @param sigma deviation of each point, [point][dimension]
   */
  public static double index(
      double[][] points, double[][] sigma, int[] clusterOf, double[][] centres) {
    int clusters = centres.length;
    if (clusters < 2) {
      throw new IllegalArgumentException("The index compares clusters: give at least two.");
    }
    double[] width = widths(points, sigma, clusterOf, centres);
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
      double[][] points, double[][] sigma, int[] clusterOf, double[][] centres) {
    double[] width = new double[centres.length];
    int[] members = new int[centres.length];
    for (int point = 0; point < points.length; point++) {
      double away = distance(points[point], centres[clusterOf[point]]);
      width[clusterOf[point]] += Math.sqrt(away * away + squares(sigma[point]));
      members[clusterOf[point]]++;
    }
    for (int cluster = 0; cluster < width.length; cluster++) {
      width[cluster] /= members[cluster];
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

  private static double squares(double[] vector) {
    double sum = 0;
    for (double x : vector) {
      sum += x * x;
    }
    return sum;
  }
}
