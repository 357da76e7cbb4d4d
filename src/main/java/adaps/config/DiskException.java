package adaps.config;

/** A file or folder that cannot be read or written: the disk is full, or it is not permitted. */
public final class DiskException extends AdapsException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence that names the file or folder
   */
  public DiskException(String message) {
    super(Sentence.of(message));
  }
}
