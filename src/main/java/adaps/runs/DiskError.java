package adaps.runs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in words why a file or folder could not be used. */
public final class DiskError {
  private DiskError() {}

  /** The reason in a few words, for example {@code permission denied}. */
  public static String reason(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (error instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (error instanceof NotDirectoryException
        || error instanceof FileAlreadyExistsException
        || error instanceof DirectoryNotEmptyException) {
      return "a file is in the way";
    }
    if (error instanceof FileSystemException named && named.getReason() != null) {
      return named.getReason().toLowerCase(Locale.ROOT);
    }
    return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
  }

  /** Whether the place itself cannot be used, as it is or for this person; more room is no help. */
  public static boolean isOfThePlace(IOException error) {
    String reason = reason(error);
    return error instanceof AccessDeniedException
        || error instanceof NoSuchFileException
        || error instanceof NotDirectoryException
        || error instanceof FileAlreadyExistsException
        || error instanceof DirectoryNotEmptyException
        || reason.contains("read-only")
        || reason.contains("not permitted")
        || reason.contains("not a directory");
  }

  /** One sentence on a file that could not be written while a run was under way. */
  static String writing(Path file, IOException error) {
    if (error instanceof LostLockException) {
      return "The run "
          + file
          + " is no longer written here, because "
          + error.getMessage()
          + "; nothing of it is lost, and 'adaps resume' goes on where it stands.";
    }
    return "The run stopped because "
        + file
        + " cannot be written ("
        + reason(error)
        + "); make room or make the folder writable, then resume the run: it goes on from its last"
        + " checkpoint.";
  }
}
