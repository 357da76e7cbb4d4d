package adaps.env;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * An environment that can write its whole state down, so that a run can be stopped and resumed at
 * any step. Not needed: the episode of an environment without it is played again from its beginning
 * when a run is resumed, which is right as long as {@link Environment#reset} forgets everything
 * that happened before. Worth it where episodes are long, and needed where something outlives an
 * episode.
 */
public interface SavedState {

  /** Writes everything that decides what later steps and episodes do. */
  void writeState(DataOutput out) throws IOException;

  /**
   * Takes over what an environment with the same settings wrote.
   *
   * @throws IOException if it does not fit
   */
  void readState(DataInput in) throws IOException;
}
