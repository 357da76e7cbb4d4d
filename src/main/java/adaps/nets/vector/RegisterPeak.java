package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import adaps.nets.PeakRate;
import jdk.incubator.vector.FloatVector;

/**
 * Twelve independent chains of fused multiply-adds: enough to keep every multiplier of a core busy.
 * A slice takes tens of microseconds, so that many fit between two interruptions by whatever else
 * runs.
 */
public final class RegisterPeak implements PeakRate {
  private static final int ROUNDS = 10_000;
  private static final int CHAINS = 12;
  private static final double OPERATIONS = 2.0 * CHAINS * LANES * ROUNDS;

  /**
   * Before the compiler has done its work a slice is a thousand times as slow; these are enough to
   * make it begin, and {@link #measure} goes on until it has ended.
   */
  private static final int WARM_UP_SLICES = 200;

  private static final double WARM_UP_SECONDS = 3;

  private final float[] result = new float[LANES];
  private double fastest;
  private boolean warm;

  @Override
  public void measure(double seconds) {
    if (!warm) {
      warmUp();
    }
    long end = System.nanoTime() + (long) (seconds * 1e9);
    do {
      fastest = Math.max(fastest, OPERATIONS / slice());
    } while (System.nanoTime() < end);
  }

  @Override
  public double operationsPerSecond() {
    return fastest;
  }

  /** Until slices in a row are no longer much faster than the first of them. */
  private void warmUp() {
    long end = System.nanoTime() + (long) (WARM_UP_SECONDS * 1e9);
    double before;
    double now = Double.POSITIVE_INFINITY;
    do {
      before = now;
      now = Double.POSITIVE_INFINITY;
      for (int i = 0; i < WARM_UP_SLICES && System.nanoTime() < end; i++) {
        now = Math.min(now, slice());
      }
    } while (now < 0.9 * before && System.nanoTime() < end);
    warm = true;
  }

  /** Seconds of one slice. */
  private double slice() {
    long start = System.nanoTime();
    chains(0.999f);
    return (System.nanoTime() - start) / 1e9;
  }

  private void chains(float factor) {
    FloatVector x = FloatVector.broadcast(SPECIES, factor);
    FloatVector c0 = x.add(0f);
    FloatVector c1 = x.add(1f);
    FloatVector c2 = x.add(2f);
    FloatVector c3 = x.add(3f);
    FloatVector c4 = x.add(4f);
    FloatVector c5 = x.add(5f);
    FloatVector c6 = x.add(6f);
    FloatVector c7 = x.add(7f);
    FloatVector c8 = x.add(8f);
    FloatVector c9 = x.add(9f);
    FloatVector c10 = x.add(10f);
    FloatVector c11 = x.add(11f);
    for (int i = 0; i < ROUNDS; i++) {
      c0 = c0.fma(x, x);
      c1 = c1.fma(x, x);
      c2 = c2.fma(x, x);
      c3 = c3.fma(x, x);
      c4 = c4.fma(x, x);
      c5 = c5.fma(x, x);
      c6 = c6.fma(x, x);
      c7 = c7.fma(x, x);
      c8 = c8.fma(x, x);
      c9 = c9.fma(x, x);
      c10 = c10.fma(x, x);
      c11 = c11.fma(x, x);
    }
    FloatVector sum = c0.add(c1).add(c2).add(c3).add(c4).add(c5);
    sum.add(c6).add(c7).add(c8).add(c9).add(c10).add(c11).intoArray(result, 0);
  }
}
