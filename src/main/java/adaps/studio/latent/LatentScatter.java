package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;

/**
 * A frame along two axes. While the VAE learns, the plane of the most variance turns as little as
 * it can, so that the picture stands still; once there are clusters it is turned so that the first
 * axis is the one that explains most.
 *
 * @param points place and deviations of every agent, [agent][x, y, sigma x, sigma y]
 * @param centres of the clusters that are seen, [cluster][2]; empty when there are none
 * @param shares of the means' variance along both axes, [2]
 */
record LatentScatter(double[][] points, double[][] centres, double[] shares) {

  /**
   * @param look clusters that are seen, or null
   */
  static LatentScatter of(
      LatentFrame frame, ClusterLook look, LatentAxis horizontal, LatentAxis vertical) {
    LatentAxis[] axes = {horizontal, vertical};
    double[][] centres = look == null ? new double[0][] : look.clusters().centres();
    boolean settled = frame.clusterOfAgent() != null && frame.mu()[0].length > 2;
    LatentPlane plane = centres.length == 0 && !settled ? null : plane(frame, settled);
    double[][] centresInPlane = centres.length == 0 ? centres : plane.project(centres);
    double[][] meansInPlane = settled ? plane.project(frame.mu()) : frame.plane();
    double[][] sigmaInPlane = settled ? plane.projectDeviations(frame.sigma()) : frame.planeSigma();
    double[] explained = settled ? plane.explained(frame.mu()) : frame.explained();
    double[][] points = new double[frame.mu().length][4];
    double[][] places = new double[centres.length][2];
    double[] shares = new double[2];
    for (int k = 0; k < 2; k++) {
      LatentAxis axis = axes[k];
      double[][] means = axis.principal() ? meansInPlane : frame.mu();
      double[][] deviations = axis.principal() ? sigmaInPlane : frame.sigma();
      for (int agent = 0; agent < points.length; agent++) {
        points[agent][k] = means[agent][axis.index()];
        points[agent][2 + k] = deviations[agent][axis.index()];
      }
      for (int cluster = 0; cluster < places.length; cluster++) {
        places[cluster][k] = (axis.principal() ? centresInPlane : centres)[cluster][axis.index()];
      }
      shares[k] = axis.principal() ? explained[axis.index()] : share(frame.mu(), axis.index());
    }
    return new LatentScatter(points, places, shares);
  }

  private static LatentPlane plane(LatentFrame frame, boolean settled) {
    LatentPlane plane = LatentPlane.fit(frame.mu());
    return settled
        ? plane.mirroredTowards(frame.mu(), frame.plane())
        : plane.turnedTowards(frame.mu(), frame.plane());
  }

  private static double share(double[][] mu, int dimension) {
    double total = 0;
    for (int d = 0; d < mu[0].length; d++) {
      total += scatter(mu, d);
    }
    return total == 0 ? 0 : scatter(mu, dimension) / total;
  }

  private static double scatter(double[][] mu, int dimension) {
    double mean = 0;
    for (double[] point : mu) {
      mean += point[dimension] / mu.length;
    }
    double sum = 0;
    for (double[] point : mu) {
      sum += (point[dimension] - mean) * (point[dimension] - mean);
    }
    return sum;
  }
}
