package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RunControlTest {
  private final RunControl control = new RunControl();
  private final AtomicInteger units = new AtomicInteger();
  private final Thread worker = new Thread(this::work);

  /** Two stages of 50 units, then units for ever. */
  private void work() {
    for (int stage = 0; stage < 3; stage++) {
      control.stageBegins();
      for (int unit = 0; stage == 2 || unit < 50; unit++) {
        if (!control.permit()) {
          return;
        }
        units.incrementAndGet();
        Thread.onSpinWait();
      }
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    control.stop();
    worker.join();
  }

  private void settle() throws InterruptedException {
    int before;
    do {
      before = units.get();
      Thread.sleep(40);
    } while (units.get() != before);
  }

  @Test
  void nothingMovesWhilePaused() throws InterruptedException {
    control.pause();
    worker.start();
    Thread.sleep(100);
    assertEquals(0, units.get());
  }

  @Test
  void aStepDoesExactlyOneUnit() throws InterruptedException {
    control.pause();
    worker.start();
    for (int press = 1; press <= 3; press++) {
      control.step();
      settle();
      assertEquals(press, units.get());
    }
  }

  @Test
  void nextStageRunsToTheBeginningOfTheNextStage() throws InterruptedException {
    control.pause();
    worker.start();
    control.step();
    settle();
    control.nextStage();
    settle();
    assertEquals(50, units.get());
    control.nextStage();
    settle();
    assertEquals(100, units.get());
  }

  @Test
  void stopEndsARunThatWaits() throws InterruptedException {
    control.pause();
    worker.start();
    Thread.sleep(50);
    assertTrue(worker.isAlive());
    control.stop();
    worker.join(5_000);
    assertFalse(worker.isAlive());
    assertTrue(control.isStopped());
  }
}
