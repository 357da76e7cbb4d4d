package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import adaps.nets.PeakRate;
import jdk.incubator.vector.FloatVector;

/**
 * Twelve independent chains of fused multiply-adds: enough to keep every multiplier of a core busy.
 */
public final class RegisterPeak implements PeakRate {
  private static final int ROUNDS = 20_000;
  private static final int CHAINS = 12;
  private static final long WARM_UP_NANOS = 400_000_000L;
  private static final long MEASURED_NANOS = 600_000_000L;

  private final float[] result = new float[LANES];

  @Override
  public double operationsPerSecond() {
    runFor(WARM_UP_NANOS);
    double fastest = 0;
    long end = System.nanoTime() + MEASURED_NANOS;
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      chains(0.999f);
      fastest =
          Math.max(fastest, 2.0 * CHAINS * LANES * ROUNDS / ((System.nanoTime() - start) / 1e9));
    }
    return fastest;
  }

  private void runFor(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      chains(0.999f);
    }
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
