package adaps.studio.latent;

/**
 * From where three dimensions are looked at, without perspective. The first axis goes to the right,
 * the second up and the third towards the eye where nothing is turned.
 *
 * @param yaw about the second axis, in radians; what is at the right goes away from the eye
 * @param pitch about the screen's horizontal, in radians; above 0 the eye looks from above
 */
record LatentTurn(double yaw, double pitch) {
  /** All three axes are seen. */
  static final LatentTurn FIRST = new LatentTurn(0.5, 0.35);

  private static final double STEEPEST = Math.PI / 2;

  /** Turned further; the eye goes no further than straight above or below. */
  LatentTurn by(double moreYaw, double morePitch) {
    double steep = Math.max(-STEEPEST, Math.min(STEEPEST, pitch + morePitch));
    return new LatentTurn(Math.IEEEremainder(yaw + moreYaw, 2 * Math.PI), steep);
  }

  /** How much of each axis goes to the right. */
  double[] right() {
    return new double[] {Math.cos(yaw), 0, Math.sin(yaw)};
  }

  /** How much of each axis goes up. */
  double[] up() {
    return new double[] {
      Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), -Math.cos(yaw) * Math.sin(pitch)
    };
  }

  /** How much of each axis comes towards the eye. */
  double[] towards() {
    return new double[] {
      -Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)
    };
  }
}
