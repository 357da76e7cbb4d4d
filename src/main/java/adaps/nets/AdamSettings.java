package adaps.nets;

/**
 * Adam (Kingma and Ba, 2015) with bias correction: p -= rate * m̂ / (sqrt(v̂) + epsilon).
 *
 * @param rate step size
 * @param epsilon added to the root of the second moment
 * @param beta1 decay of the first moment
 * @param beta2 decay of the second moment
 */
public record AdamSettings(double rate, double epsilon, float beta1, float beta2) {

  /** With the decays of the paper, 0.9 and 0.999. */
  public AdamSettings(double rate, double epsilon) {
    this(rate, epsilon, 0.9f, 0.999f);
  }
}
