package adaps.runs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that a reader sees either its old content or its new one, never a part. Where
 * something stands that is no file, such as a device or a pipe, it is left as it is.
 */
public final class WholeFile {
  /** Ends the name of a file that is not whole yet. */
  static final String UNFINISHED = ".new";

  /** Java copies each piece outside its heap and keeps that place for the thread's next one. */
  private static final int PIECE = 1 << 20;

  private WholeFile() {}

  /** Writes a text in UTF-8 beside the target and renames. */
  public static void write(Path target, String content) throws IOException {
    write(target, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes beside the target and renames. */
  public static void write(Path target, byte[] content) throws IOException {
    write(target, content, false);
  }

  /** The same, and waits until the content is on the disk before renaming. */
  static void writeDurably(Path target, byte[] content) throws IOException {
    write(target, content, true);
    syncFolder(target.toAbsolutePath().getParent());
  }

  private static void write(Path target, byte[] content, boolean durably) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      // A rename would put the file in its place: root may replace /dev/null.
      throw new FileAlreadyExistsException(target.toString());
    }
    Path beside = target.resolveSibling(target.getFileName() + UNFINISHED);
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          rest.limit(Math.min(content.length, rest.position() + PIECE));
          channel.write(rest);
          rest.limit(content.length);
        }
        if (durably) {
          channel.force(true);
        }
      }
      rename(beside, target);
    } catch (IOException e) {
      deleteQuietly(beside);
      throw e;
    }
  }

  /** Not every file system takes an atomic move for one that replaces. */
  static void rename(Path beside, Path target) throws IOException {
    try {
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Why it could not be written matters more, and is what the caller hears.
    }
  }

  /** So that the new name survives a loss of power; not every system can do it. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; there the rename itself is in the journal.
    }
  }
}
