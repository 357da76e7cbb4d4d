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
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * That one process alone writes a run, on this machine and on others that share its disk. The lock
 * on the file is the operating system's, so that it ends with the process, however that ends; not
 * every shared file system passes it on to other machines. So the file names process and machine
 * too, and the process lets a number in it grow: where that stands still, the owner is gone.
 *
 * <p>POSIX takes a process's lock away as soon as the process closes the file, whichever channel it
 * closes. So a run that this process holds is known without opening the file again.
 */
final class RunLock implements AutoCloseable {
  /** The locked byte lies far behind the text, which others must be able to read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_LINE = 1024;

  /** A lock of another machine that is older than this is nobody's, for those who only look. */
  private static final Duration RECENT = Duration.ofMinutes(1);

  /** Files of the locks that this process holds. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path held;
  private final Path file;
  private final Opened opened;
  private final ScheduledExecutorService heart;
  private LockOwner owner;
  private Consumer<IOException> onLoss = reason -> {};
  private IOException loss;
  private boolean closed;

  /**
   * How often the owner lets its number grow, and how long others wait for that.
   *
   * @param beat a small part of the patience, so that a busy machine is not taken for a dead one
   */
  record Pulse(Duration beat, Duration patience) {
    static final Pulse USUAL = new Pulse(Duration.ofSeconds(2), Duration.ofSeconds(12));
  }

  /**
   * The file, which nobody else on this machine has locked.
   *
   * @param identity what tells it from another file of the same name
   * @param contested whether a process of another machine may take it at the same moment
   */
  private record Opened(FileChannel channel, Object identity, boolean contested) {}

  private RunLock(Path held, Path file, Opened opened, LockOwner owner, Pulse pulse) {
    this.held = held;
    this.file = file;
    this.opened = opened;
    this.owner = owner;
    heart =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "run lock");
              thread.setDaemon(true);
              return thread;
            });
    long millis = pulse.beat().toMillis();
    heart.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the lock of a run.
   *
   * @throws LockedRunException if another process, or this one, writes the run already
   */
  static RunLock take(RunFolder folder) throws IOException {
    return take(folder.lock(), Pulse.USUAL);
  }

  /**
   * Takes a lock. It takes as long as the pulse's patience where a process of another machine left
   * it behind.
   *
   * @param file is made, and taken away again at the end
   * @throws LockedRunException if another process, or this one, has it already
   */
  static RunLock take(Path file, Pulse pulse) throws IOException {
    Path held = place(file);
    LockOwner self = LockOwner.here();
    if (!HELD.add(held)) {
      throw taken(file, "this program itself (process " + self.pid() + ")");
    }
    Opened opened = null;
    try {
      opened = open(file, pulse);
      write(opened.channel(), self);
      if (opened.contested()) {
        pause(pulse.beat(), file);
        LockOwner last = read(opened.channel()).orElse(self);
        if (!last.isSame(self)) {
          throw taken(file, last.words());
        }
      }
      return new RunLock(held, file, opened, self, pulse);
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        giveBack(file, opened, e);
      }
      HELD.remove(held);
      throw e;
    }
  }

  /** A lock that could not be written, on a full disk, must not look like one that is held. */
  private static void giveBack(Path file, Opened opened, Exception reason) throws IOException {
    try (FileChannel channel = opened.channel()) {
      if (!(reason instanceof LockedRunException) && channel.isOpen()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Path place(Path file) throws IOException {
    return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
  }

  private static Opened open(Path file, Pulse pulse) throws IOException {
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
            return new Opened(channel, before, elsewhere || !local);
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

  /** Whether somebody, this program included, writes a run at the moment; does not wait. */
  static boolean isHeld(RunFolder folder) throws IOException {
    return isHeld(folder.lock());
  }

  /** Whether somebody, this program included, has a lock at the moment; does not wait. */
  static boolean isHeld(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (HELD.contains(place(file))) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        return true;
      }
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
    boolean elsewhere = LockOwner.read(file).filter(owner -> !owner.isOnThisHost()).isPresent();
    return elsewhere
        && Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(RECENT));
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

  private static void write(FileChannel channel, LockOwner owner) throws IOException {
    byte[] line = owner.line().getBytes(StandardCharsets.UTF_8);
    channel.write(ByteBuffer.wrap(line), 0);
    channel.truncate(line.length);
    channel.force(false);
  }

  private static Optional<LockOwner> read(FileChannel channel) throws IOException {
    ByteBuffer line = ByteBuffer.allocate(MAX_LINE);
    channel.read(line, 0);
    return LockOwner.parse(new String(line.array(), 0, line.position(), StandardCharsets.UTF_8));
  }

  private static LockedRunException taken(Path file, String owner) {
    return new LockedRunException(file.toAbsolutePath().getParent(), owner);
  }

  /**
   * Who is told, on a thread of the lock, when another process has taken it over: this one stood
   * still for longer than the other's patience, or the file was taken away.
   */
  synchronized void onLoss(Consumer<IOException> handler) {
    onLoss = handler;
    if (loss != null) {
      handler.accept(loss);
    }
  }

  private synchronized void beat() {
    if (closed || loss != null) {
      return;
    }
    try {
      if (isStillOurs()) {
        owner = owner.beating();
        write(opened.channel(), owner);
      } else {
        loss = new LostLockException(read(opened.channel()).filter(o -> !o.isSame(owner)));
        onLoss.accept(loss);
      }
    } catch (IOException e) {
      // A disk that does not answer now may answer the next time.
      return;
    }
  }

  private boolean isStillOurs() throws IOException {
    return opened.identity().equals(identity(file))
        && read(opened.channel()).filter(owner::isSame).isPresent();
  }

  /** Gives the lock back and takes its file away. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    heart.shutdownNow();
    try (FileChannel channel = opened.channel()) {
      if (channel.isOpen() && isStillOurs()) {
        Files.deleteIfExists(file);
      }
    } finally {
      HELD.remove(held);
    }
  }
}
