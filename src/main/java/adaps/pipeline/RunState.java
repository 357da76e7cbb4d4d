package adaps.pipeline;

/** Where a run stands as a whole. */
public enum RunState {
  /** Libraries load and environments are made. */
  PREPARING,
  RUNNING,
  PAUSED,
  /** All stages are done. */
  FINISHED,
  /** Ended by the person before its end. */
  STOPPED,
  /** Ended by an error, whose sentence comes with the state. */
  FAILED;

  /** Whether nothing more will happen. */
  public boolean ended() {
    return this == FINISHED || this == STOPPED || this == FAILED;
  }
}
