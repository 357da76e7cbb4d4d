package adaps.studio.latent;

import adaps.identity.LatentFrame;

/**
 * A frame as it is drawn, from one side.
 *
 * @param points place and deviations of every agent, [agent][x, y, sigma x, sigma y]
 * @param centres of the clusters that are seen, [cluster][2]; empty when there are none
 * @param shares of the means' variance along the axes, [axis]
 */
record LatentScatter(double[][] points, double[][] centres, double[] shares) {

  /**
   * Along two axes.
   *
   * @param look clusters that are seen, or null
   */
  static LatentScatter of(
      LatentFrame frame, ClusterLook look, LatentAxis horizontal, LatentAxis vertical) {
    LatentCoordinates along = LatentCoordinates.of(frame, look, horizontal, vertical);
    double[][] points = new double[along.means().length][];
    for (int agent = 0; agent < points.length; agent++) {
      double[] mean = along.means()[agent];
      double[] deviation = along.deviations()[agent];
      points[agent] = new double[] {mean[0], mean[1], deviation[0], deviation[1]};
    }
    return new LatentScatter(points, along.centres(), along.shares());
  }
}
