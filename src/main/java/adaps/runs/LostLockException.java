package adaps.runs;

import java.io.IOException;
import java.util.Optional;

/** A lock that this process held is another one's, or its file is gone. */
final class LostLockException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param owner who has it now, if anybody
   */
  LostLockException(Optional<LockOwner> owner) {
    super(
        owner
            .map(other -> other.words() + " has taken it over")
            .orElse("the file that says that it is under way was taken away"));
  }
}
