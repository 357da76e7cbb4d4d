package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.Waiting;
import adaps.config.ConfigException;
import java.lang.management.ManagementFactory;
import java.util.Map;
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
    worker.setDaemon(true);
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
  void end() {
    control.stop();
    Waiting.until("the worker has ended", () -> !worker.isAlive());
  }

  /** Until the worker has come to wait so many times, and does. */
  private void awaitWait(int number) {
    Waiting.until(
        "the worker waits for the " + number + ". time",
        () -> waits + " times, " + worker.getState(),
        () -> waits.get() >= number && worker.getState() == Thread.State.WAITING);
    assertEquals(number, waits.get());
  }

  /** Lets the worker look again and find that nothing has changed. */
  private void wake() {
    long before = computed();
    control.pause();
    Waiting.until(
        "the worker has looked",
        () -> computed() > before && worker.getState() == Thread.State.WAITING);
  }

  private long computed() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.getId());
  }

  @Test
  void nothingMovesWhilePaused() {
    control.pause();
    worker.start();
    awaitWait(1);
    assertEquals(0, units.get());
    wake();
    wake();
    control.step();
    awaitWait(2);
    assertEquals(1, units.get());
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
  void whoAsksForGradientsIsAnsweredOnceAlsoByARunThatWaits() {
    AtomicInteger answers = new AtomicInteger();
    control.onGradientsAsked(answers::incrementAndGet);
    control.pause();
    worker.start();
    awaitWait(1);
    assertEquals(0, answers.get(), "nobody asked");
    control.askGradients();
    Waiting.until("the answer", () -> answers.get() == 1);
    control.step();
    awaitWait(2);
    assertEquals(1, answers.get());
    assertEquals(1, units.get(), "an answer is no unit of work");
    control.onGradientsAsked(null);
    control.askGradients();
    wake();
    assertEquals(1, answers.get());
  }

  @Test
  void stopEndsARunThatWaits() {
    control.pause();
    worker.start();
    awaitWait(1);
    control.stop();
    Waiting.until("the worker has ended", () -> !worker.isAlive());
  }

  @Test
  void whatIsAskedForIsTakenOnceAndTheLastOfItsNameCounts() {
    RunControl control = new RunControl();
    control.set("learningRate", 0.1);
    control.set("entropyWeight", 0.2);
    control.set("learningRate", 0.3);
    assertEquals(Map.of("learningRate", 0.3, "entropyWeight", 0.2), control.takeAsked());
    assertEquals(Map.of(), control.takeAsked());
    assertThrows(ConfigException.class, () -> control.set("gamma", 0.5));
    assertThrows(ConfigException.class, () -> control.set("learningRate", 1.5));
    assertEquals(Map.of(), control.takeAsked());
  }
}
