package adaps.runs;

import adaps.config.ConfigException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * That one process alone writes a run. The file names the process; the lock on it is the operating
 * system's, so that it ends with the process, however that ends.
 */
final class RunLock implements AutoCloseable {
  /** The locked byte lies far behind the text, which others must be able to read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws ConfigException if another process, or this one, writes the run already
   */
  static RunLock take(RunFolder folder) throws IOException {
    Path file = folder.lock();
    String mine = Long.toString(ProcessHandle.current().pid());
    while (true) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      boolean kept = false;
      try {
        if (!locked(channel)) {
          throw taken(folder);
        }
        String token = mine + " " + System.nanoTime();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
        // Whoever had the lock before may have taken the file away between opening and locking.
        if (token.equals(content(file))) {
          kept = true;
          return new RunLock(file, channel);
        }
      } finally {
        if (!kept) {
          channel.close();
        }
      }
    }
  }

  /**
   * Whether somebody writes a run at the moment. What this process itself holds is not tried: with
   * some operating systems, closing a second channel would give its lock away.
   */
  static boolean isHeld(RunFolder folder) throws IOException {
    if (!Files.isRegularFile(folder.lock())) {
      return false;
    }
    if (content(folder.lock()).startsWith(ProcessHandle.current().pid() + " ")) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
      return !locked(channel);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static ConfigException taken(RunFolder folder) {
    String owner = content(folder.lock()).replaceFirst(" .*", "");
    String process =
        owner.isEmpty()
            ? "another process"
            : owner.equals(Long.toString(ProcessHandle.current().pid()))
                ? "this program itself (process " + owner + ")"
                : "the process " + owner;
    return new ConfigException(
        "run",
        "The run " + folder.path() + " is under way in " + process + "; stop it there first.");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      // Gone, or not ours to read: nobody is named.
      return "";
    }
  }

  /** Gives the lock back and takes its file away. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
