package adaps.env;

import adaps.config.AdapsException;

/** A thing of a world cannot be where somebody wants to put it. */
public final class CannotMoveException extends AdapsException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: why, and where it can be put instead
   */
  public CannotMoveException(String message) {
    super(message);
  }

  /**
   * Says that a thing can be moved.
   *
   * @param otherwise the sentence if it cannot
   * @throws CannotMoveException if it cannot
   */
  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new CannotMoveException(otherwise);
    }
  }
}
