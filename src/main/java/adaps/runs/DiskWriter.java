package adaps.runs;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that writes files in the order asked for, so that nobody else waits for the disk. After
 * the first error nothing more is written.
 */
final class DiskWriter {
  /** Something that writes. */
  interface Task {
    void run() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(DiskWriter.class);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread t = new Thread(work, "run files");
            t.setDaemon(true);
            return t;
          });
  private final Consumer<IOException> onFailure;
  private final Object failed = new Object();
  private volatile IOException failure;

  /**
   * @param onFailure told of the first error, on the writing thread
   */
  DiskWriter(Consumer<IOException> onFailure) {
    this.onFailure = onFailure;
  }

  /** Does the task after all earlier ones; nothing happens once finished. */
  synchronized void submit(Task task) {
    if (!thread.isShutdown()) {
      thread.execute(() -> attempt(task));
    }
  }

  /** Does one last task, even after an error, and takes no more. */
  synchronized void finish(Task last) {
    if (thread.isShutdown()) {
      return;
    }
    thread.execute(() -> perform(last));
    thread.shutdown();
  }

  /** Writes nothing more from now on, as after an error. */
  void giveUp(IOException reason) {
    fail(reason);
  }

  /** Waits until everything is on disk; call {@link #finish} first. */
  void await() {
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = thread.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first error, if there was one. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  private void attempt(Task task) {
    if (failure == null) {
      perform(task);
    }
  }

  private void perform(Task task) {
    try {
      task.run();
    } catch (IOException e) {
      fail(e);
    } catch (OutOfMemoryError e) {
      fail(new IOException("the memory is used up", e));
    } catch (RuntimeException | Error e) {
      // Whatever it is, a file that is not written must be heard of, not lost with this thread.
      fail(new IOException("internal error: " + e, e));
    }
  }

  private void fail(IOException error) {
    synchronized (failed) {
      if (failure != null) {
        return;
      }
      failure = error;
    }
    LOG.error("cannot write a run's files", error);
    onFailure.accept(error);
  }
}
