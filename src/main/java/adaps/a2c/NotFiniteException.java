package adaps.a2c;

/** A loss or gradient became infinite or not a number. */
public final class NotFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final long update;

  public NotFiniteException(String what, long update) {
    this(what, update, "");
  }

  private NotFiniteException(String what, long update, String place) {
    super(
        "The "
            + what
            + " is no longer a finite number at update "
            + update
            + place
            + "; lower learningRate or maxGradientNorm. Resuming the run, or starting it again"
            + " with the same seed, reproduces it.");
    this.what = what;
    this.update = update;
  }

  /** The same with where the first such number was found, in words. */
  public NotFiniteException at(String place) {
    NotFiniteException exact = new NotFiniteException(what, update, " (first in " + place + ")");
    exact.initCause(this);
    return exact;
  }
}
