package adaps.cli;

/** The window could not be opened after all; the message is a clause that says why. */
public final class NoWindowException extends Exception {
  private static final long serialVersionUID = 1L;

  public NoWindowException(String clause, Throwable cause) {
    super(clause, cause);
  }
}
