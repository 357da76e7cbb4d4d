package adaps.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
  /** A lock of another machine that is older than this is nobody's, for those who only look. */
  private static final Duration RECENT = Duration.ofMinutes(1);

  /** Files of the locks that this process holds. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path held;
  private final Path file;
  private final LockFile opened;
  private final ScheduledExecutorService heart;
  private LockOwner owner;
  private Consumer<IOException> onLoss = reason -> {};
  private IOException loss;
  private boolean closed;

  private RunLock(Path held, LockFile opened, LockOwner owner, LockFile.Pulse pulse) {
    this.held = held;
    file = opened.path();
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
    return take(folder.lock(), LockFile.Pulse.USUAL);
  }

  /**
   * Takes a lock. It takes as long as the pulse's patience where a process of another machine left
   * it behind.
   *
   * @param file is made, and taken away again at the end
   * @throws LockedRunException if another process, or this one, has it already
   */
  static RunLock take(Path file, LockFile.Pulse pulse) throws IOException {
    Path held = place(file);
    LockOwner self = LockOwner.here();
    if (!HELD.add(held)) {
      throw LockFile.taken(file, "this program itself (process " + self.pid() + ")");
    }
    LockFile opened = null;
    try {
      opened = LockFile.open(file, pulse);
      opened.write(self);
      opened.checkStays(self, pulse);
      return new RunLock(held, opened, self, pulse);
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        giveBack(opened, e);
      }
      HELD.remove(held);
      throw e;
    }
  }

  /** A lock that could not be written, on a full disk, must not look like one that is held. */
  private static void giveBack(LockFile opened, Exception reason) throws IOException {
    try (FileChannel channel = opened.channel()) {
      if (!(reason instanceof LockedRunException) && channel.isOpen()) {
        Files.deleteIfExists(opened.path());
      }
    }
  }

  private static Path place(Path file) throws IOException {
    return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
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
    if (LockFile.isLocked(file)) {
      return true;
    }
    boolean elsewhere = LockOwner.read(file).filter(owner -> !owner.isOnThisHost()).isPresent();
    return elsewhere
        && Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(RECENT));
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
        opened.write(owner);
      } else {
        loss = new LostLockException(opened.owner().filter(o -> !o.isSame(owner)));
        onLoss.accept(loss);
      }
    } catch (IOException e) {
      // A disk that does not answer now may answer the next time.
      return;
    }
  }

  private boolean isStillOurs() throws IOException {
    return opened.isStillNamed() && opened.owner().filter(owner::isSame).isPresent();
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
