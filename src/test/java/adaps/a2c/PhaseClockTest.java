package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import org.junit.jupiter.api.Test;

/** Which time counts as training, and as what. */
class PhaseClockTest {
  @Test
  void timeBetweenUpdatesIsNotTraining() {
    try (A2c a2c = SmallTraining.seeing()) {
      a2c.update();
      double seconds = a2c.clock().trainingSeconds();
      assertTrue(seconds > 0);
      spin();
      a2c.clock().begin(PhaseClock.Phase.OTHER);
      assertEquals(seconds, a2c.clock().trainingSeconds());
    }
  }

  private static void spin() {
    long end = System.nanoTime() + 2_000_000;
    Waiting.until("two milliseconds have gone by", () -> System.nanoTime() >= end);
  }

  @Test
  void theClockAddsUpEveryPhaseApartAndGoesOnFromARestoredOne() {
    PhaseClock clock = new PhaseClock();
    clock.restore(new long[] {1_000_000_000, 2_000_000_000, 4_000_000_000L, 8_000_000_000L, 0});
    clock.begin(PhaseClock.Phase.LEARNING);
    spin();
    clock.begin(PhaseClock.Phase.OTHER);
    assertEquals(1, clock.seconds(PhaseClock.Phase.ENVIRONMENT));
    assertEquals(2, clock.seconds(PhaseClock.Phase.ACTING));
    assertEquals(8, clock.seconds(PhaseClock.Phase.EVALUATING));
    double learning = clock.seconds(PhaseClock.Phase.LEARNING);
    assertTrue(learning >= 4.002 && learning < 60, learning + " s");
    assertEquals(3 + learning, clock.trainingSeconds(), 1e-9);
    assertEquals(Math.round(1e9 * learning), clock.state()[2]);

    clock.begin(PhaseClock.Phase.ACTING);
    spin();
    assertTrue(clock.state()[1] >= 2_002_000_000L, "the time of the phase that lasts is counted");
  }
}
