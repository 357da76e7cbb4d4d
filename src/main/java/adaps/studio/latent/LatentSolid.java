package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.studio.look.Camera;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A frame along three axes, seen from one side.
 *
 * @param scatter where everything is seen
 * @param corners of the box around all agents' means, [8][2]: from 0 on, bit k of a corner's number
 *     says whether it lies at the end of axis k
 * @param window what must be seen whatever the turn, {least x, least y, greatest x, greatest y}
 * @param order of the agents from the farthest to the nearest, who is drawn above the others
 * @param deviations of every agent's identity along the axes, [agent][3]
 */
record LatentSolid(
    LatentScatter scatter,
    double[][] corners,
    double[] window,
    int[] order,
    double[][] deviations) {
  private static final double MARGIN = 0.08;
  private static final double LEAST = 0.05;

  /**
   * @param look clusters that are seen, or null
   */
  static LatentSolid of(
      LatentFrame frame,
      ClusterLook look,
      LatentAxis first,
      LatentAxis second,
      LatentAxis third,
      LatentTurn turn) {
    LatentCoordinates along = LatentCoordinates.of(frame, look, first, second, third);
    double[][] means = along.means();
    double[][] points = new double[means.length][];
    for (int agent = 0; agent < points.length; agent++) {
      double[] deviation = along.deviations()[agent];
      points[agent] =
          new double[] {
            sum(turn.right(), means[agent]),
            sum(turn.up(), means[agent]),
            deviation(turn.right(), deviation),
            deviation(turn.up(), deviation)
          };
    }
    double[][] centres = new double[along.centres().length][];
    for (int cluster = 0; cluster < centres.length; cluster++) {
      centres[cluster] = seen(turn, along.centres()[cluster]);
    }
    double[][] box = box(means);
    return new LatentSolid(
        new LatentScatter(points, centres, along.shares()),
        corners(box, turn),
        window(box, turn),
        order(means, turn),
        along.deviations());
  }

  /** Tells the camera to show it all. */
  void fit(Camera camera) {
    camera.fit(window[0], window[1], window[2], window[3]);
  }

  private static double sum(double[] weights, double[] values) {
    return weights[0] * values[0] + weights[1] * values[1] + weights[2] * values[2];
  }

  /** Of a weighted sum of independent values. */
  private static double deviation(double[] weights, double[] deviations) {
    return Math.sqrt(
        Math.pow(weights[0] * deviations[0], 2)
            + Math.pow(weights[1] * deviations[1], 2)
            + Math.pow(weights[2] * deviations[2], 2));
  }

  private static double[] seen(LatentTurn turn, double[] place) {
    return new double[] {sum(turn.right(), place), sum(turn.up(), place)};
  }

  /** Least and greatest of all means along each axis with a margin, [2][3]. */
  private static double[][] box(double[][] means) {
    double[][] box = new double[2][3];
    for (int k = 0; k < 3; k++) {
      double least = Double.POSITIVE_INFINITY;
      double greatest = Double.NEGATIVE_INFINITY;
      for (double[] mean : means) {
        least = Math.min(least, mean[k]);
        greatest = Math.max(greatest, mean[k]);
      }
      double margin = Math.max(LEAST, MARGIN * (greatest - least));
      box[0][k] = least - margin;
      box[1][k] = greatest + margin;
    }
    return box;
  }

  private static double[][] corners(double[][] box, LatentTurn turn) {
    return IntStream.range(0, 8)
        .mapToObj(c -> seen(turn, new double[] {box[c & 1][0], box[c >> 1 & 1][1], box[c >> 2][2]}))
        .toArray(double[][]::new);
  }

  /** As large as the box is from corner to corner, so that turning changes no scale. */
  private static double[] window(double[][] box, LatentTurn turn) {
    double[] middle = new double[3];
    double square = 0;
    for (int k = 0; k < 3; k++) {
      middle[k] = (box[0][k] + box[1][k]) / 2;
      square += Math.pow((box[1][k] - box[0][k]) / 2, 2);
    }
    double radius = Math.sqrt(square);
    double[] place = seen(turn, middle);
    return new double[] {
      place[0] - radius, place[1] - radius, place[0] + radius, place[1] + radius
    };
  }

  private static int[] order(double[][] means, LatentTurn turn) {
    return IntStream.range(0, means.length)
        .boxed()
        .sorted(Comparator.comparingDouble(agent -> sum(turn.towards(), means[agent])))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
