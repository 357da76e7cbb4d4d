package adaps.nets;

/**
 * Measures what a core can do at most, to hold a kernel's speed against. What else runs on the
 * machine, and the core's clock, change from second to second, so it is measured in many short
 * slices, before, between and after pieces of the work that is held against it; the fastest counts.
 */
public interface PeakRate {
  /** Computes for about this long; a slice that is faster than all before counts from now on. */
  void measure(double seconds);

  /**
   * Floating-point operations a second of multiply-adds that never leave the registers, in the
   * fastest slice so far; 0 before the first.
   */
  double operationsPerSecond();
}
