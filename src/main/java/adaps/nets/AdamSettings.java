package adaps.nets;

/**
 * Adam (Kingma and Ba, 2015) with bias correction: p -= rate * m̂ / (sqrt(v̂) + epsilon).
 *
 * @param rate step size
 * @param epsilon added to the root of the second moment
 */
public record AdamSettings(double rate, double epsilon) {
  /** Decay of the first moment. */
  public static final float BETA1 = 0.9f;

  /** Decay of the second moment. */
  public static final float BETA2 = 0.999f;
}
