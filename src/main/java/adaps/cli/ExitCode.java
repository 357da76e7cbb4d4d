package adaps.cli;

/** What the process ends with. */
public final class ExitCode {
  /** All was done. */
  public static final int DONE = 0;

  /** Something failed on the way. */
  public static final int FAILED = 1;

  /** Wrong arguments or configuration; nothing was done. */
  public static final int USAGE = 2;

  /** A window was asked for and none can be opened. */
  public static final int NO_DISPLAY = 3;

  /** What was handed on has not ended yet; the same command looks again. */
  public static final int UNDER_WAY = 4;

  /** Stopped by the person; what was there is kept. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
