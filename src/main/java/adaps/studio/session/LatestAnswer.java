package adaps.studio.session;

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
 * Works out answers off the JavaFX thread, one at a time. Only the newest question counts: it
 * replaces one that still waits, and an older one's answer is dropped. Questions are asked, and
 * answers told, on the JavaFX thread. Its thread ends when there has been nothing to do for a
 * while.
 */
public final class LatestAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(LatestAnswer.class);
  private static final int IDLE_SECONDS = 5;

  private final Executor worker;
  private final Executor back;
  private long newest;

  /**
   * @param name of its thread
   */
  public LatestAnswer(String name) {
    this(thread(name), Platform::runLater);
  }

  /**
   * @param worker where answers are worked out
   * @param back where they are told
   */
  public LatestAnswer(Executor worker, Executor back) {
    this.worker = worker;
    this.back = back;
  }

  private static Executor thread(String name) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(1),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardOldestPolicy());
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  /**
   * Asks.
   *
   * @param question touches nothing that others change
   * @param answer is told unless something newer was asked
   */
  public <T> void ask(Supplier<T> question, Consumer<T> answer) {
    long mine = ++newest;
    worker.execute(
        () -> {
          try {
            T found = question.get();
            back.execute(
                () -> {
                  if (mine == newest) {
                    answer.accept(found);
                  }
                });
          } catch (RuntimeException e) {
            LOG.error("What was to be shown could not be worked out; the run goes on.", e);
          }
        });
  }

  /** Whatever was asked is no longer wanted. */
  public void forget() {
    newest++;
  }
}
