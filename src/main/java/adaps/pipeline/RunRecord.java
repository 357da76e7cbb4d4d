package adaps.pipeline;

/**
 * The listener that keeps what a run is worth: should it throw, the run has no record, and fails.
 */
public interface RunRecord extends RunListener {}
