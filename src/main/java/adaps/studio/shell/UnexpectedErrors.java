package adaps.studio.shell;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes wrong on the JavaFX thread: logged and shown, and the window lives on. An error that
 * comes back within a second, as one in a drawing would at every pulse, counts as the same.
 */
final class UnexpectedErrors implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
  private static final long AGAIN_NANOS = 1_000_000_000L;

  private final Consumer<String> notice;
  private String last = "";
  private long seen;

  /**
   * @param notice shows a sentence to the person
   */
  UnexpectedErrors(Consumer<String> notice) {
    this.notice = notice;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    long now = System.nanoTime();
    boolean again = last.equals(error.toString()) && now - seen < AGAIN_NANOS;
    last = error.toString();
    seen = now;
    if (!again) {
      LOG.error("The window had a problem.", error);
      notice.accept("The window had a problem (" + error + "); the log says more.");
    }
  }
}
