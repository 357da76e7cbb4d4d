package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.Sentence;

/** A run that some process, perhaps this one, is writing. */
public final class LockedRunException extends AdapsException {
  private static final long serialVersionUID = 1L;

  /**
   * @param owner the process, in words
   */
  LockedRunException(RunFolder folder, String owner) {
    super(
        Sentence.of(
            "The run " + folder.path() + " is under way in " + owner + "; stop it there first."));
  }
}
