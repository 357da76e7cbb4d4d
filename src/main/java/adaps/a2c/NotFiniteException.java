package adaps.a2c;

/**
 * A number of an update became infinite or not a number. It was noticed before anything was learned
 * from it: the networks are as the update before left them.
 */
public final class NotFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long update;

  /**
   * @param update that failed, from 1
   */
  NotFiniteException(long update, NotFiniteNumber first) {
    super(
        "At update "
            + update
            + " the first number that is not finite, "
            + (float) first.value()
            + ", is "
            + first.place()
            + ". The networks stay as they were before this update. Resuming the run, or starting"
            + " it again with the same seed, reproduces it; "
            + first.advice()
            + ".");
    this.update = update;
  }

  /** The update that failed, from 1. */
  public long update() {
    return update;
  }
}
