package adaps.studio.session;

import adaps.config.ConfigException;
import adaps.runs.DiskError;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on files that the JavaFX thread must not wait for, one after another in the order asked for;
 * what comes of it is told on the JavaFX thread.
 */
public final class FileWork {
  private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

  private final ExecutorService thread;

  /**
   * @param name of its thread
   */
  public FileWork(String name) {
    thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread t = new Thread(work, name);
              t.setDaemon(true);
              return t;
            });
  }

  /**
   * Something that takes a while.
   *
   * @param <T> what comes of it
   */
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does the work after all earlier work.
   *
   * @param done takes what came of it, on the JavaFX thread
   * @param failed takes the reason in a sentence, on the JavaFX thread
   */
  public <T> void run(Work<T> work, Consumer<T> done, Consumer<String> failed) {
    thread.execute(
        () -> {
          try {
            T result = work.run();
            Platform.runLater(() -> done.accept(result));
          } catch (ConfigException e) {
            Platform.runLater(() -> failed.accept(e.getMessage()));
          } catch (IOException e) {
            String reason = DiskError.reason(e);
            Platform.runLater(() -> failed.accept("The files cannot be used (" + reason + ")."));
          } catch (RuntimeException e) {
            // Whoever waits for the answer must hear of it, whatever it is.
            LOG.error("Work in the background broke.", e);
            Platform.runLater(() -> failed.accept("That did not work (" + e + "); see the log."));
          }
        });
  }
}
