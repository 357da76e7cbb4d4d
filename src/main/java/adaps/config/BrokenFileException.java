package adaps.config;

/** A file that is not whole, or not what it should be. */
public final class BrokenFileException extends AdapsException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence that names the file and the place in it; what it quotes at length
   *     is shortened
   */
  public BrokenFileException(String message) {
    super(Sentence.of(message));
  }
}
