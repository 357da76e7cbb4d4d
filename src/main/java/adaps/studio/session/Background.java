package adaps.studio.session;

import adaps.config.AdapsException;
import adaps.runs.DiskError;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small work that must not stop the window: files, thumbnails, questions to the system. One after
 * the other on one thread; what comes of it is told on the JavaFX thread.
 */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final long IDLE_SECONDS = 5;

  private final Executor worker;
  private final Executor window;

  /**
   * @param worker does the work
   * @param window tells what came of it
   */
  public Background(Executor worker, Executor window) {
    this.worker = worker;
    this.window = window;
  }

  /** A thread of its own that does not keep the process alive and is gone while nobody needs it. */
  public static Background ofWindow(String name) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
    one.allowCoreThreadTimeOut(true);
    return new Background(one, Platform::runLater);
  }

  /**
   * Waits until everything that was asked for before is done; not for the JavaFX thread.
   *
   * @param mostSeconds goes on after so many seconds, whatever is left
   */
  public void await(long mostSeconds) throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    worker.execute(reached::countDown);
    if (!reached.await(mostSeconds, TimeUnit.SECONDS)) {
      LOG.warn("Work in the background was still going on after {} s.", mostSeconds);
    }
  }

  /**
   * Does some work.
   *
   * @param then takes what came of it
   * @param otherwise takes the error that ended it
   */
  public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> otherwise) {
    worker.execute(
        () -> {
          try {
            T result = work.get();
            window.execute(() -> then.accept(result));
          } catch (RuntimeException e) {
            window.execute(() -> otherwise.accept(e));
          }
        });
  }

  /**
   * Work on files.
   *
   * @param <T> what comes of it
   */
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does some work on files.
   *
   * @param done takes what came of it
   * @param failed takes the reason in a sentence
   */
  public <T> void files(Work<T> work, Consumer<T> done, Consumer<String> failed) {
    worker.execute(
        () -> {
          try {
            T result = work.run();
            window.execute(() -> done.accept(result));
          } catch (AdapsException e) {
            window.execute(() -> failed.accept(e.getMessage()));
          } catch (IOException e) {
            String reason = DiskError.reason(e);
            window.execute(() -> failed.accept("The files cannot be used (" + reason + ")."));
          } catch (RuntimeException e) {
            // Whoever waits for the answer must hear of it, whatever it is.
            LOG.error("Work in the background broke.", e);
            window.execute(() -> failed.accept("That did not work (" + e + "); see the log."));
          }
        });
  }
}
