package adaps.config;

/**
 * Something that went wrong and that a person can put right. Its message is one sentence (a line
 * for each problem) that says what is wrong, where, and what to do; its type says what kind it is.
 */
public abstract class AdapsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message fit to be shown
   */
  protected AdapsException(String message) {
    super(message);
  }
}
