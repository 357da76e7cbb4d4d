package adaps.env;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * An environment that can write its whole state down, so that a run can be stopped and resumed at
 * any step. Not needed: of an environment without it, the present episode is played again when a
 * run is resumed, which leads to the same state because an episode depends on nothing but what is
 * drawn and done in it. Worth it where episodes are long or steps slow.
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
