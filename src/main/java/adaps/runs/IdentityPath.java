package adaps.runs;

import adaps.identity.Identities;
import adaps.identity.LatentPlane;
import java.util.Arrays;
import java.util.List;

/**
 * How the agents' identities came about: where they lay at moments of the VAE's training, in the
 * plane in which the run's files draw the final ones.
 *
 * @param moments by their epochs, at least one; the last is the end of the training
 */
public record IdentityPath(List<Moment> moments) {

  public IdentityPath {
    moments = List.copyOf(moments);
  }

  /**
   * The identities at one moment. Numbers are rounded to 32-bit floats.
   *
   * @param epoch VAE epochs done, with the fraction of the current one; 0 is before the first batch
   * @param plane the agents' means in the plane, [agent][2]
   * @param planeSigma deviation along both axes of the plane, [agent][2]
   */
  public record Moment(double epoch, double[][] plane, double[][] planeSigma) {

    static Moment of(Identities identities, LatentPlane plane) {
      return new Moment(
          identities.epoch(),
          rounded(plane.project(identities.mu())),
          rounded(plane.projectDeviations(identities.sigma())));
    }
  }

  /** Number of agents. */
  public int agents() {
    return moments.get(0).plane().length;
  }

  /** Whether it ends where a run's identities are, or belongs to another run. */
  public boolean endsAt(StoredIdentity identity) {
    double[][] end = moments.get(moments.size() - 1).plane();
    double[][] there = rounded(identity.frame().plane());
    return Arrays.deepEquals(end, there);
  }

  private static double[][] rounded(double[][] points) {
    double[][] rounded = new double[points.length][];
    for (int point = 0; point < points.length; point++) {
      rounded[point] = new double[points[point].length];
      for (int axis = 0; axis < points[point].length; axis++) {
        // The shortest text of the float, so that the file holds no digits that say nothing.
        rounded[point][axis] = Double.parseDouble(Float.toString((float) points[point][axis]));
      }
    }
    return rounded;
  }
}
