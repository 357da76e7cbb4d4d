package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RunControlTest {
  private final RunControl control = new RunControl();
  private final AtomicInteger units = new AtomicInteger();
  private final AtomicInteger waits = new AtomicInteger();
  private final Thread worker = new Thread(this::work);

  @BeforeEach
  void countWaits() {
    control.onWaiting(waits::incrementAndGet, () -> {});
  }

  /** Two stages of 50 units, then units for ever. */
  private void work() {
    for (int stage = 0; stage < 3; stage++) {
      control.stageBegins();
      for (int unit = 0; stage == 2 || unit < 50; unit++) {
        if (!control.permit()) {
          return;
        }
        units.incrementAndGet();
      }
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    control.stop();
    worker.join();
  }

  /** Until the worker has come to wait so many times, and does. */
  private void awaitWait(int number) {
    Waiting.until(
        "the worker waits for the " + number + ". time",
        () -> waits + " times, " + worker.getState(),
        () -> waits.get() >= number && worker.getState() == Thread.State.WAITING);
    assertEquals(number, waits.get());
  }

  @Test
  void nothingMovesWhilePaused() {
    control.pause();
    worker.start();
    awaitWait(1);
    assertEquals(0, units.get());
    for (int press = 0; press < 3; press++) {
      // Wakes the worker, which must find that nothing has changed.
      control.pause();
      awaitWait(1);
      assertEquals(0, units.get());
    }
  }

  @Test
  void aStepDoesExactlyOneUnit() {
    control.pause();
    worker.start();
    awaitWait(1);
    for (int press = 1; press <= 3; press++) {
      control.step();
      awaitWait(1 + press);
      assertEquals(press, units.get());
    }
  }

  @Test
  void nextStageRunsToTheBeginningOfTheNextStage() {
    control.pause();
    worker.start();
    awaitWait(1);
    control.step();
    awaitWait(2);
    control.nextStage();
    awaitWait(3);
    assertEquals(50, units.get());
    control.nextStage();
    awaitWait(4);
    assertEquals(100, units.get());
  }

  @Test
  void stopEndsARunThatWaits() throws InterruptedException {
    control.pause();
    worker.start();
    awaitWait(1);
    control.stop();
    worker.join(5_000);
    assertFalse(worker.isAlive());
    assertTrue(control.isStopped());
  }
}
