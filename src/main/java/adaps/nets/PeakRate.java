package adaps.nets;

/** Measures what a core can do at most, to hold a kernel's speed against. */
public interface PeakRate {
  /**
   * Floating-point operations a second of multiply-adds that never leave the registers; takes about
   * a second.
   */
  double operationsPerSecond();
}
