package adaps.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Assertions;

/**
 * A folder in which nothing can be written for a while: by its permissions or, for the
 * administrator, whom those do not bind, by the file system's attribute for what must not change.
 */
final class ReadOnlyFolder implements AutoCloseable {
  private static final Set<PosixFilePermission> READING =
      PosixFilePermissions.fromString("r-xr-xr-x");
  private static final Set<PosixFilePermission> WRITING =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final Path folder;

  ReadOnlyFolder(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Files.setPosixFilePermissions(folder, READING);
    if (canWrite()) {
      change("+i");
    }
    Assertions.assertFalse(canWrite(), "the file system keeps nobody from writing");
  }

  private boolean canWrite() throws IOException {
    Path probe = folder.resolve("probe");
    try {
      Files.createFile(probe);
    } catch (IOException e) {
      return false;
    }
    Files.delete(probe);
    return true;
  }

  private void change(String attribute) throws IOException, InterruptedException {
    new ProcessBuilder("chattr", attribute, folder.toString()).start().waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (!Files.isWritable(folder)) {
      change("-i");
    }
    Files.setPosixFilePermissions(folder, WRITING);
  }
}
