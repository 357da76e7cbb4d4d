package adaps.identity;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.stat.correlation.Covariance;

/**
 * The plane in which identities are drawn: their first two principal components, or the dimensions
 * themselves when there are at most two. Immutable.
 */
public final class LatentPlane {
  private final double[] origin;
  private final double[][] axes;

  private LatentPlane(double[] origin, double[][] axes) {
    this.origin = origin;
    this.axes = axes;
  }

  /**
   * The plane of the points' greatest variance. Each axis points where its largest entry is
   * positive.
   *
   * @param points [point][dimension]; at least one point
   */
  public static LatentPlane fit(double[][] points) {
    int size = points[0].length;
    double[][] axes = new double[2][size];
    if (size <= 2) {
      for (int axis = 0; axis < size; axis++) {
        axes[axis][axis] = 1;
      }
      return new LatentPlane(new double[size], axes);
    }
    if (points.length == 1) {
      axes[0][0] = 1;
      axes[1][1] = 1;
      return new LatentPlane(points[0].clone(), axes);
    }
    var components =
        new EigenDecompositionSymmetric(
            new Covariance(MatrixUtils.createRealMatrix(points), false).getCovarianceMatrix());
    for (int axis = 0; axis < 2; axis++) {
      axes[axis] = withPositivePeak(components.getEigenvector(axis).toArray());
    }
    return new LatentPlane(mean(points), axes);
  }

  /**
   * The same plane with its axes turned, or mirrored, so that the points lie as near as possible to
   * where they were drawn before (orthogonal Procrustes problem): a moving picture must not flip
   * when two components trade places.
   *
   * @param points [point][dimension]
   * @param previous [point][2]
   */
  public LatentPlane turnedTowards(double[][] points, double[][] previous) {
    double[][] now = project(points);
    double[] centre = mean(previous);
    double[][] m = new double[2][2];
    for (int point = 0; point < now.length; point++) {
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          m[i][j] += now[point][i] * (previous[point][j] - centre[j]);
        }
      }
    }
    double turning = Math.hypot(m[0][0] + m[1][1], m[1][0] - m[0][1]);
    double mirroring = Math.hypot(m[0][0] - m[1][1], m[0][1] + m[1][0]);
    if (axes[0].length <= 2 || Math.max(turning, mirroring) == 0) {
      return this;
    }
    double handed = turning >= mirroring ? 1 : -1;
    double length = Math.max(turning, mirroring);
    double cosine = (m[0][0] + handed * m[1][1]) / length;
    double sine = (m[1][0] - handed * m[0][1]) / length;
    double[][] turned = new double[2][origin.length];
    for (int d = 0; d < origin.length; d++) {
      turned[0][d] = cosine * axes[0][d] + sine * axes[1][d];
      turned[1][d] = handed * (cosine * axes[1][d] - sine * axes[0][d]);
    }
    return new LatentPlane(origin, turned);
  }

  /**
   * The same plane with the same axes, each mirrored if the points then lie nearer to where they
   * were drawn before; the first axis still explains most.
   *
   * @param points [point][dimension]
   * @param previous [point][2]
   */
  public LatentPlane mirroredTowards(double[][] points, double[][] previous) {
    double[][] now = project(points);
    double[] centre = mean(previous);
    double[][] mirrored = new double[2][origin.length];
    for (int axis = 0; axis < 2; axis++) {
      double along = 0;
      for (int point = 0; point < now.length; point++) {
        along += now[point][axis] * (previous[point][axis] - centre[axis]);
      }
      for (int d = 0; d < origin.length; d++) {
        mirrored[axis][d] = (along < 0 ? -1 : 1) * axes[axis][d];
      }
    }
    return new LatentPlane(origin, mirrored);
  }

  /**
   * Coordinates in the plane.
   *
   * @param points [point][dimension]
   * @return [point][2]
   */
  public double[][] project(double[][] points) {
    double[][] projected = new double[points.length][2];
    for (int point = 0; point < points.length; point++) {
      for (int axis = 0; axis < 2; axis++) {
        for (int d = 0; d < origin.length; d++) {
          projected[point][axis] += axes[axis][d] * (points[point][d] - origin[d]);
        }
      }
    }
    return projected;
  }

  /**
   * Deviations along both axes of independent deviations along the dimensions.
   *
   * @param sigmas [point][dimension]
   * @return [point][2]
   */
  public double[][] projectDeviations(double[][] sigmas) {
    double[][] projected = new double[sigmas.length][2];
    for (int point = 0; point < sigmas.length; point++) {
      for (int axis = 0; axis < 2; axis++) {
        double variance = 0;
        for (int d = 0; d < origin.length; d++) {
          double part = axes[axis][d] * sigmas[point][d];
          variance += part * part;
        }
        projected[point][axis] = Math.sqrt(variance);
      }
    }
    return projected;
  }

  /**
   * Share of the points' variance along both axes; 0 when the points do not differ.
   *
   * @param points [point][dimension]
   */
  public double[] explained(double[][] points) {
    double total = scatter(points);
    double[][] projected = project(points);
    double[] explained = new double[2];
    for (int axis = 0; axis < 2 && total > 0; axis++) {
      double[][] along = new double[points.length][1];
      for (int point = 0; point < points.length; point++) {
        along[point][0] = projected[point][axis];
      }
      explained[axis] = scatter(along) / total;
    }
    return explained;
  }

  private static double scatter(double[][] points) {
    double[] centre = mean(points);
    double sum = 0;
    for (double[] point : points) {
      for (int d = 0; d < centre.length; d++) {
        sum += (point[d] - centre[d]) * (point[d] - centre[d]);
      }
    }
    return sum;
  }

  private static double[] mean(double[][] points) {
    double[] mean = new double[points[0].length];
    for (double[] point : points) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += point[d] / points.length;
      }
    }
    return mean;
  }

  private static double[] withPositivePeak(double[] axis) {
    double peak = 0;
    for (double entry : axis) {
      peak = Math.abs(entry) > Math.abs(peak) ? entry : peak;
    }
    if (peak < 0) {
      for (int d = 0; d < axis.length; d++) {
        axis[d] = -axis[d];
      }
    }
    return axis;
  }

  /** The plane with this origin and these axes, [2][dimension]; see {@link #origin}. */
  public static LatentPlane of(double[] origin, double[][] axes) {
    return new LatentPlane(origin.clone(), new double[][] {axes[0].clone(), axes[1].clone()});
  }

  /** The point that is drawn at 0, 0. */
  public double[] origin() {
    return origin.clone();
  }

  /** Both axes, [2][dimension]. */
  public double[][] axes() {
    return new double[][] {axes[0].clone(), axes[1].clone()};
  }
}
