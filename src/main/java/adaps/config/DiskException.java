package adaps.config;

/** A file or folder that cannot be read or written: the disk is full, or it is not permitted. */
public final class DiskException extends AdapsException {
  private static final long serialVersionUID = 1L;

  private final boolean onTheWay;

  /**
   * The place cannot be used, and nothing was begun.
   *
   * @param message one sentence that names the file or folder
   */
  public DiskException(String message) {
    this(message, false);
  }

  /**
   * @param message one sentence that names the file or folder
   * @param onTheWay whether the disk failed when the work had begun, for want of room for example
   */
  public DiskException(String message, boolean onTheWay) {
    super(Sentence.of(message));
    this.onTheWay = onTheWay;
  }

  /** Whether the work had begun; it is not the arguments that are wrong then. */
  public boolean onTheWay() {
    return onTheWay;
  }
}
