package adaps.runs;

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
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * That one process alone writes a run. The file names the process; the lock on it is the operating
 * system's, so that it ends with the process, however that ends.
 *
 * <p>POSIX takes a process's lock away as soon as the process closes the file, whichever channel it
 * closes. So a run that this process holds is known without opening the file again.
 */
final class RunLock implements AutoCloseable {
  /** The locked byte lies far behind the text, which others must be able to read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** Folders of the runs that this process holds. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path held;
  private final Path file;
  private final FileChannel channel;

  private RunLock(Path held, Path file, FileChannel channel) {
    this.held = held;
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws LockedRunException if another process, or this one, writes the run already
   */
  static RunLock take(RunFolder folder) throws IOException {
    Path run = folder.path().toRealPath();
    if (!HELD.add(run)) {
      throw taken(folder, "this program itself (process " + pid() + ")");
    }
    FileChannel channel = null;
    try {
      channel = locked(folder);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid().getBytes(StandardCharsets.UTF_8)), 0);
      return new RunLock(run, folder.lock(), channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      HELD.remove(run);
      throw e;
    }
  }

  private static FileChannel locked(RunFolder folder) throws IOException {
    while (true) {
      Object before = identity(folder.lock());
      FileChannel channel =
          FileChannel.open(
              folder.lock(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      // Whoever had the lock before may have taken the file away between opening and locking.
      if (lock != null && before != null && before.equals(identity(folder.lock()))) {
        return channel;
      }
      channel.close();
      if (lock == null) {
        throw taken(folder, owner(folder.lock()));
      }
    }
  }

  /** Whether somebody, this program included, writes a run at the moment. */
  static boolean isHeld(RunFolder folder) throws IOException {
    if (!Files.isRegularFile(folder.lock())) {
      return false;
    }
    if (HELD.contains(folder.path().toRealPath())) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
      return channel.tryLock(LOCKED_BYTE, 1, false) == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** What tells a file from another one of the same name; null where there is none. */
  private static Object identity(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static String owner(Path file) {
    try {
      String pid = Files.readString(file);
      return pid.isEmpty() ? "another process" : "the process " + pid;
    } catch (IOException e) {
      // Gone, or not ours to read: nobody is named.
      return "another process";
    }
  }

  private static String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static LockedRunException taken(RunFolder folder, String owner) {
    return new LockedRunException(folder, owner);
  }

  /** Gives the lock back and takes its file away. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    } finally {
      HELD.remove(held);
    }
  }
}
