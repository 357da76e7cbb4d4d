package adaps.a2c;

/** A loss or gradient became infinite or not a number. */
public final class NotFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFiniteException(String what, long update) {
    super(
        "The "
            + what
            + " is no longer a finite number at update "
            + update
            + "; lower learningRate or maxGradientNorm and start again with the same seed to"
            + " reproduce it.");
  }
}
