package adaps.sweep;

import adaps.config.ExperimentConfig;
import java.nio.file.Path;

/**
 * What became of one run of a sweep.
 *
 * @param config what was to be run
 * @param folder where it is kept, or null when it has none
 * @param message why it failed, in a sentence; of one that was sent, what it does, in a few words;
 *     else empty
 */
public record RunOutcome(ExperimentConfig config, State state, Path folder, String message) {

  /** How a run ended. */
  public enum State {
    /** An earlier run with the same configuration had finished, so it was not run again. */
    REUSED,
    FINISHED,
    /** Ended by the person; the next sweep goes on with it. */
    STOPPED,
    FAILED,
    /** Another process computes it at the moment; the sweep waits for that. */
    ELSEWHERE,
    /** Handed on: it waits in a queue or runs, and a later sweep finds what became of it. */
    SENT,
    /** The sweep was stopped before its turn. */
    NOT_BEGUN
  }

  /** Whether there is a finished run to look at. */
  public boolean isDone() {
    return state == State.REUSED || state == State.FINISHED;
  }
}
