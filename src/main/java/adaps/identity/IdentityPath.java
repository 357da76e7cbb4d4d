package adaps.identity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How the agents' identities came about: where they lay at moments of the VAE's training, in the
 * plane in which the run's files draw the final ones.
 *
 * @param moments by their epochs, at least one; the last is the end of the training
 */
public record IdentityPath(List<Moment> moments) {
  private static final MathContext FOUR = new MathContext(4);

  public IdentityPath {
    moments = List.copyOf(moments);
  }

  /**
   * The identities at one moment. Numbers in the plane are rounded to 32-bit floats, those of all
   * dimensions to four digits that count, which is more than a drawing shows.
   *
   * @param epoch VAE epochs done, with the fraction of the current one; 0 is before the first batch
   * @param plane the agents' means in the plane, [agent][2]
   * @param planeSigma deviation along both axes of the plane, [agent][2]
   * @param identities all dimensions and what the VAE lost then; null in what an older program
   *     wrote, of which no more is known than the plane
   */
  public record Moment(
      double epoch, double[][] plane, double[][] planeSigma, Identities identities) {

    /** Identities as they are kept. */
    public static Moment of(Identities identities, LatentPlane plane) {
      return new Moment(
          identities.epoch(),
          rounded(plane.project(identities.mu())),
          rounded(plane.projectDeviations(identities.sigma())),
          new Identities(
              identities.epoch(),
              shortened(identities.mu()),
              shortened(identities.sigma()),
              identities.observationError(),
              identities.rewardError(),
              identities.divergence()));
    }
  }

  /** Number of agents. */
  public int agents() {
    return moments.get(0).plane().length;
  }

  /** Whether all dimensions are known at every moment, not only the plane. */
  public boolean isWhole() {
    return moments.stream().allMatch(moment -> moment.identities() != null);
  }

  /** Whether it ends where a run's identities are, or belongs to another run. */
  public boolean endsAt(LatentFrame frame) {
    double[][] end = moments.get(moments.size() - 1).plane();
    return Arrays.deepEquals(end, rounded(frame.plane()));
  }

  /** The shortest text of the float, so that the file holds no digits that say nothing. */
  private static double[][] rounded(double[][] points) {
    return each(points, number -> Double.parseDouble(Float.toString((float) number)));
  }

  private static double[][] shortened(double[][] points) {
    return each(
        points,
        number ->
            Double.isFinite(number) ? new BigDecimal(number).round(FOUR).doubleValue() : number);
  }

  private static double[][] each(double[][] points, DoubleUnaryOperator rounding) {
    return Arrays.stream(points)
        .map(point -> Arrays.stream(point).map(rounding).toArray())
        .toArray(double[][]::new);
  }
}
