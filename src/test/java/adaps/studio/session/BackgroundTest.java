package adaps.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work on another thread, and who waits for it; no toolkit. */
class BackgroundTest {
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Background background = new Background(worker, Runnable::run);

  @AfterEach
  void close() {
    worker.shutdownNow();
  }

  @Test
  void whoEndsTheProgramWaitsForWhatIsStillWritten() throws InterruptedException {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch disk = new CountDownLatch(1);
    background.files(() -> written(disk, order), order::add, order::add);
    Thread closing =
        new Thread(
            () -> {
              try {
                background.await(600);
                order.add("ended");
              } catch (InterruptedException e) {
                order.add("interrupted");
              }
            });
    closing.start();
    Waiting.until("somebody waits", () -> closing.getState() == Thread.State.TIMED_WAITING);
    assertTrue(order.isEmpty(), order::toString);
    disk.countDown();
    closing.join();
    assertEquals(List.of("written", "told", "ended"), order);
  }

  private static String written(CountDownLatch disk, List<String> order) {
    try {
      disk.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    order.add("written");
    return "told";
  }

  @Test
  void aDiskThatDoesNotAnswerKeepsNobody() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    List<String> order = new CopyOnWriteArrayList<>();
    background.files(() -> written(never, order), order::add, order::add);
    background.await(0);
    assertFalse(order.contains("written"));
    never.countDown();
  }
}
