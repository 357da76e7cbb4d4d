package adaps.runs.library;

/** What became of a stored run. */
public enum RunStatus {
  FINISHED("finished"),
  STOPPED("stopped"),
  /** Some process goes on with it. */
  UNDER_WAY("under way"),
  FAILED("failed"),
  /** It neither goes on nor has it ended: its process was killed. */
  BROKEN_OFF("broken off"),
  /** Its files cannot be read. */
  UNREADABLE("unreadable");

  private final String label;

  RunStatus(String label) {
    this.label = label;
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }

  /** Whether it can be shown. */
  public boolean readable() {
    return this != UNREADABLE;
  }
}
