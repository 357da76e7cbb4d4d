package adaps.runs;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who holds a lock, as its file says in one line. A process has the same number as another one on
 * another machine, or as a later one on the same, so it is named with both.
 *
 * @param pid number of the process
 * @param host name of its machine
 * @param began when the process was started, in milliseconds since 1970; 0 where that is not known
 * @param number of the lock among those that the process took
 * @param beat grows as long as the lock is held
 */
record LockOwner(long pid, String host, long began, long number, long beat) {
  private static final String THIS_HOST = hostName();
  private static final AtomicLong TAKEN = new AtomicLong();

  /** This process, taking one more lock. */
  static LockOwner here() {
    ProcessHandle self = ProcessHandle.current();
    return new LockOwner(self.pid(), THIS_HOST, began(self), TAKEN.incrementAndGet(), 0);
  }

  /** Name of this machine. */
  static String thisHost() {
    return THIS_HOST;
  }

  /** The name without what separates words in the file. */
  private static String hostName() {
    Path linux = Path.of("/proc/sys/kernel/hostname");
    try {
      String name =
          Files.isReadable(linux)
              ? Files.readString(linux)
              : InetAddress.getLocalHost().getHostName();
      return name.trim().replaceAll("\\s+", "-");
    } catch (IOException e) {
      // A machine without a name: its processes' numbers and starts must do.
      return "unknown";
    }
  }

  private static long began(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Who a file names; empty where there is none, or an older program wrote it. */
  static Optional<LockOwner> read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      // Gone, or not ours to read: nobody is named.
      return Optional.empty();
    }
  }

  /** Who a file's text names; empty where it is another one. */
  static Optional<LockOwner> parse(String text) {
    String[] words = text.trim().split(" ");
    try {
      return words.length == 5
          ? Optional.of(
              new LockOwner(
                  Long.parseLong(words[0]),
                  words[1],
                  Long.parseLong(words[2]),
                  Long.parseLong(words[3]),
                  Long.parseLong(words[4])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The line of the file, always as long for the same owner. */
  String line() {
    return String.format(Locale.ROOT, "%d %s %d %d %012d%n", pid, host, began, number, beat);
  }

  LockOwner beating() {
    return new LockOwner(pid, host, began, number, beat + 1);
  }

  /** Whether this is the same holding of the lock, at whatever beat. */
  boolean isSame(LockOwner other) {
    return equals(new LockOwner(other.pid, other.host, other.began, other.number, beat));
  }

  boolean isOnThisHost() {
    return host.equals(THIS_HOST);
  }

  /** Whether the process, which must be on this host, is still there. */
  boolean isAlive() {
    return ProcessHandle.of(pid).filter(process -> began(process) == began).isPresent();
  }

  /** For people. */
  String words() {
    return "the process " + pid + (isOnThisHost() ? "" : " on the host " + host);
  }
}
