package adaps.sweep.away;

/** What {@code adaps task} ends with, beside 0 for done and 1 for failed. */
public final class TaskCodes {
  /** It was asked to end and left a checkpoint. */
  public static final int INTERRUPTED = 130;

  /** It was asked to end before it came farther than when it began. */
  public static final int NO_FARTHER = 5;

  private TaskCodes() {}
}
