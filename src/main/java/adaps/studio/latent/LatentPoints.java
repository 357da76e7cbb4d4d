package adaps.studio.latent;

import adaps.studio.look.Camera;
import java.util.stream.IntStream;

/** Where the agents' identities are drawn: they follow the newest scatter smoothly. */
final class LatentPoints {
  private static final double SECONDS = 0.12;
  private static final double CLOSE_ENOUGH = 2e-3;
  private static final double MARGIN = 0.12;
  private static final double MIN_MARGIN = 0.05;

  private double[][] wanted = new double[0][];
  private double[][] shown = new double[0][];

  /** Takes a new scatter. */
  void follow(LatentScatter scatter) {
    wanted = scatter.points();
    if (wanted.length != shown.length) {
      shown = new double[wanted.length][];
      for (int agent = 0; agent < wanted.length; agent++) {
        shown[agent] = wanted[agent].clone();
      }
    }
  }

  /** Place and deviations of every drawn agent: [agent][x, y, sigma x, sigma y]. */
  double[][] shown() {
    return shown;
  }

  /** The agents in the order in which they are drawn. */
  int[] order() {
    return IntStream.range(0, shown.length).toArray();
  }

  /** Moves on; whether anything moved visibly. */
  boolean advance(double seconds) {
    double share = 1 - Math.exp(-seconds / SECONDS);
    double most = 0;
    for (int agent = 0; agent < shown.length; agent++) {
      for (int k = 0; k < 4; k++) {
        double way = wanted[agent][k] - shown[agent][k];
        most = Math.max(most, Math.abs(way));
        shown[agent][k] += share * way;
      }
    }
    return most > CLOSE_ENOUGH * extent();
  }

  private double extent() {
    double extent = MIN_MARGIN;
    for (double[] point : wanted) {
      extent = Math.max(extent, Math.max(Math.abs(point[0]), Math.abs(point[1])));
    }
    return extent;
  }

  /** Tells the camera to show all points with their ellipses. */
  void fit(Camera camera) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (double[] point : wanted) {
      minX = Math.min(minX, point[0] - point[2]);
      maxX = Math.max(maxX, point[0] + point[2]);
      minY = Math.min(minY, point[1] - point[3]);
      maxY = Math.max(maxY, point[1] + point[3]);
    }
    double margin = Math.max(MIN_MARGIN, MARGIN * Math.max(maxX - minX, maxY - minY));
    camera.fit(minX - margin, minY - margin, maxX + margin, maxY + margin);
  }

  void clear() {
    wanted = new double[0][];
    shown = new double[0][];
  }
}
