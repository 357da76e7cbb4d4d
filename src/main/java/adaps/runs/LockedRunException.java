package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.Sentence;
import java.nio.file.Path;

/** A run that some process, perhaps this one, is writing. */
public final class LockedRunException extends AdapsException {
  private static final long serialVersionUID = 1L;

  /**
   * @param run its folder
   * @param owner the process, in words
   */
  LockedRunException(Path run, String owner) {
    super(Sentence.of("The run " + run + " is under way in " + owner + "; stop it there first."));
  }
}
