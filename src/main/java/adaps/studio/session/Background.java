package adaps.studio.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Small work that must not stop the window: files, thumbnails, questions to the system. One after
 * the other on one thread; what comes of it is told on the JavaFX thread.
 */
public final class Background {
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

  /** A thread of its own that does not keep the process alive. */
  public static Background ofWindow(String name) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
    return new Background(thread, Platform::runLater);
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
}
