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
import java.time.Duration;
import java.util.Optional;

/**
 * The file of a lock, which no other process of this machine has locked.
 *
 * @param path its name
 * @param channel to be closed
 * @param identity what tells it from another file of the same name
 * @param contested whether a process of another machine may take it at the same moment
 */
record LockFile(Path path, FileChannel channel, Object identity, boolean contested) {
  /** The locked byte lies far behind the text, which others must be able to read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_LINE = 1024;

  /**
   * How often the owner lets its number grow, and how long others wait for that.
   *
   * @param beat a small part of the patience, so that a busy machine is not taken for a dead one
   */
  record Pulse(Duration beat, Duration patience) {
    static final Pulse USUAL = new Pulse(Duration.ofSeconds(2), Duration.ofSeconds(12));
  }

  /**
   * Opens and locks a file.
   *
   * @param pulse how long is waited for a process of another machine that the file names
   * @throws LockedRunException if another process has it
   */
  static LockFile open(Path file, Pulse pulse) throws IOException {
    Optional<LockOwner> gone = Optional.empty();
    while (true) {
      Object before = identity(file);
      // Before it is locked: to close the file once more would take the lock away.
      Optional<LockOwner> left = LockOwner.read(file);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        boolean local = isLocked(channel, file);
        // Whoever had the lock before may have taken the file away between opening and locking.
        if (before != null && before.equals(identity(file))) {
          boolean elsewhere = left.isPresent() && !left.get().isOnThisHost();
          if (!elsewhere || left.equals(gone)) {
            checkIsGone(file, left, local);
            return new LockFile(file, channel, before, elsewhere || !local);
          }
          gone = left;
        }
        channel.close();
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      if (gone.isPresent()) {
        watch(file, gone, pulse);
      }
    }
  }

  /**
   * Locks the file.
   *
   * @return whether it is locked; some shared file systems have no locks
   * @throws LockedRunException if another process has it
   */
  private static boolean isLocked(FileChannel channel, Path file) {
    FileLock lock;
    try {
      lock = channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (IOException e) {
      return false;
    }
    if (lock == null) {
      throw taken(file, LockOwner.read(file).map(LockOwner::words).orElse("another process"));
    }
    return true;
  }

  /** Where there are no locks, the process itself is looked for. */
  private static void checkIsGone(Path file, Optional<LockOwner> left, boolean local) {
    if (!local && left.filter(o -> o.isOnThisHost() && o.isAlive()).isPresent()) {
      throw taken(file, left.get().words());
    }
  }

  /** Waits for a sign of life of a process on another machine. */
  private static void watch(Path file, Optional<LockOwner> left, Pulse pulse) {
    long end = System.nanoTime() + pulse.patience().toNanos();
    while (System.nanoTime() < end) {
      pause(pulse.beat().dividedBy(4), file);
      Optional<LockOwner> now = LockOwner.read(file);
      if (now.isPresent() && !now.equals(left)) {
        throw taken(file, now.get().words());
      }
    }
  }

  private static void pause(Duration time, Path file) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw taken(file, "another process, as far as it was waited for");
    }
  }

  /** Whether another process of this machine, or this one, has locked a file. */
  static boolean isLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
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

  /** Whether the name still is that of this file. */
  boolean isStillNamed() throws IOException {
    return identity.equals(identity(path));
  }

  /** Writes who has it. */
  void write(LockOwner owner) throws IOException {
    byte[] line = owner.line().getBytes(StandardCharsets.UTF_8);
    channel.write(ByteBuffer.wrap(line), 0);
    channel.truncate(line.length);
    channel.force(false);
  }

  /** Who has it, as it says. */
  Optional<LockOwner> owner() throws IOException {
    ByteBuffer line = ByteBuffer.allocate(MAX_LINE);
    channel.read(line, 0);
    return LockOwner.parse(new String(line.array(), 0, line.position(), StandardCharsets.UTF_8));
  }

  /**
   * Where two may have taken it at the same moment, the last to write has it.
   *
   * @throws LockedRunException if that is another one
   */
  void checkStays(LockOwner self, Pulse pulse) throws IOException {
    if (contested) {
      pause(pulse.beat(), path);
      LockOwner last = owner().orElse(self);
      if (!last.isSame(self)) {
        throw taken(path, last.words());
      }
    }
  }

  static LockedRunException taken(Path file, String owner) {
    return new LockedRunException(file.toAbsolutePath().getParent(), owner);
  }
}
