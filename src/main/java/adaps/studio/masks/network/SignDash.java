package adaps.studio.masks.network;

/** A weight's sign as the dash of its line: every colour already means a type or a cluster. */
final class SignDash {
  private static final double[] SOLID = {};
  private static final double[] DASHED = {3, 3};

  private SignDash() {}

  /** The dash of a weight's line, in pixels; none above 0. */
  static double[] of(float weight) {
    return weight >= 0 ? SOLID : DASHED;
  }
}
