package adaps.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  @Test
  void theLongestTimeWithoutAnAnswerIsMeasured() {
    ExecutorService watched = Executors.newSingleThreadExecutor();
    AtomicInteger questions = new AtomicInteger();
    Executor counted =
        question -> {
          questions.incrementAndGet();
          watched.execute(question);
        };
    try (Watchdog watchdog = new Watchdog(counted)) {
      watchdog.start();
      awaitQuestions(questions, 3);
      CountDownLatch released = new CountDownLatch(1);
      long began = System.nanoTime();
      watched.execute(() -> awaitRelease(released));
      awaitQuestions(questions, 1);
      long waiting = System.nanoTime();
      Waiting.until("a wait was too long", () -> watchdog.tooLong() > 0);
      long least = (System.nanoTime() - waiting) / 1_000_000;
      released.countDown();
      // The longest is kept while others follow that are shorter.
      awaitQuestions(questions, 3);
      long most = (System.nanoTime() - began) / 1_000_000;
      long measured = watchdog.longestMillis();
      String limits = least + " <= " + measured + " <= " + most + " ms";
      assertTrue(measured >= Watchdog.MAX_MILLIS && measured >= least, limits);
      assertTrue(measured <= most, limits);
      watchdog.reset();
      assertEquals(0, watchdog.tooLong());
    } finally {
      watched.shutdownNow();
    }
  }

  private static void awaitQuestions(AtomicInteger questions, int more) {
    int wanted = questions.get() + more;
    Waiting.until(more + " more questions are asked", () -> questions.get() >= wanted);
  }

  private static void awaitRelease(CountDownLatch released) {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
