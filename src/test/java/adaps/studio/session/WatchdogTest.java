package adaps.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  @Test
  void theLongestTimeWithoutAnAnswerIsMeasured() throws InterruptedException {
    ExecutorService watched = Executors.newSingleThreadExecutor();
    try (Watchdog watchdog = new Watchdog(watched)) {
      watchdog.start();
      CountDownLatch blocked = new CountDownLatch(1);
      watched.execute(
          () -> {
            sleep(400);
            blocked.countDown();
          });
      assertTrue(blocked.await(20, TimeUnit.SECONDS));
      while (watchdog.longestMillis() == 0) {
        Thread.sleep(5);
      }
      Thread.sleep(50);
      assertTrue(watchdog.longestMillis() >= 300, "blocked " + watchdog.longestMillis() + " ms");
      assertTrue(watchdog.tooLong() >= 1);
      watchdog.reset();
      assertEquals(0, watchdog.tooLong());
    } finally {
      watched.shutdownNow();
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
