package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.MlpKernels;
import adaps.nets.PeakRate;
import org.junit.jupiter.api.Test;

class RegisterPeakTest {
  /** Of one core: a vector multiply-add every fifth cycle at 1 GHz, and four a cycle at 8 GHz. */
  private static final double LEAST = MatrixProducts.LANES * 2 * 0.2e9;

  private static final double MOST = MatrixProducts.LANES * 2 * 4 * 8e9;

  private static final long PATIENCE = 30_000_000_000L;

  @Test
  void theRateIsOneThatAProcessorCanHaveAndTheFastestSliceCounts() {
    PeakRate peak = MlpKernels.peakRate().orElseThrow();
    assertEquals(0, peak.operationsPerSecond());
    long start = System.nanoTime();
    do {
      peak.measure(0.02);
    } while (peak.operationsPerSecond() < LEAST && System.nanoTime() - start < PATIENCE);
    double rate = peak.operationsPerSecond();
    assertTrue(rate > LEAST && rate < MOST, rate + " operations a second");
    long warm = System.nanoTime();
    peak.measure(0.05);
    assertTrue(System.nanoTime() - warm >= 0.05e9, "it measures for as long as it is told");
    assertTrue(peak.operationsPerSecond() >= rate, "a slower slice changes nothing");
  }
}
