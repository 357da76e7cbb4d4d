package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;

/**
 * A frame along some axes. While the VAE learns, the plane of the most variance turns as little as
 * it can, so that the picture stands still; once there are clusters it is turned so that the first
 * axis is the one that explains most.
 *
 * @param means of the agents' identities, [agent][axis]
 * @param deviations of the agents' identities, [agent][axis]
 * @param centres of the clusters that are seen, [cluster][axis]; empty when there are none
 * @param shares of the means' variance along each axis, [axis]
 */
record LatentCoordinates(
    double[][] means, double[][] deviations, double[][] centres, double[] shares) {

  /**
   * @param look clusters that are seen, or null
   */
  static LatentCoordinates of(LatentFrame frame, ClusterLook look, LatentAxis... axes) {
    double[][] centres = look == null ? new double[0][] : look.clusters().centres();
    boolean settled = isSettled(frame);
    LatentPlane plane = centres.length == 0 && !settled ? null : planeOf(frame);
    double[][] centresInPlane = centres.length == 0 ? centres : plane.project(centres);
    double[][] meansInPlane = settled ? plane.project(frame.mu()) : frame.plane();
    double[][] sigmaInPlane = settled ? plane.projectDeviations(frame.sigma()) : frame.planeSigma();
    double[] explained = settled ? plane.explained(frame.mu()) : frame.explained();
    int agents = frame.mu().length;
    LatentCoordinates along =
        new LatentCoordinates(
            new double[agents][axes.length],
            new double[agents][axes.length],
            new double[centres.length][axes.length],
            new double[axes.length]);
    for (int k = 0; k < axes.length; k++) {
      LatentAxis axis = axes[k];
      boolean principal = axis.principal();
      copy(principal ? meansInPlane : frame.mu(), axis.index(), along.means, k);
      copy(principal ? sigmaInPlane : frame.sigma(), axis.index(), along.deviations, k);
      copy(principal ? centresInPlane : centres, axis.index(), along.centres, k);
      along.shares[k] = principal ? explained[axis.index()] : share(frame.mu(), axis.index());
    }
    return along;
  }

  private static void copy(double[][] from, int column, double[][] to, int at) {
    for (int row = 0; row < to.length; row++) {
      to[row][at] = from[row][column];
    }
  }

  private static boolean isSettled(LatentFrame frame) {
    return frame.clusterOfAgent() != null && frame.mu()[0].length > 2;
  }

  /** The plane in which a frame is drawn. */
  static LatentPlane planeOf(LatentFrame frame) {
    LatentPlane plane = LatentPlane.fit(frame.mu());
    return isSettled(frame)
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
