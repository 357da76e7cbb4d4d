package adaps.pipeline;

import adaps.config.RunConfig;

/**
 * When the next checkpoint is due: after so many seconds or so many updates since the last one. It
 * counts with the clock that nobody can set back.
 */
final class CheckpointClock {
  private final long nanos;
  private final long updates;
  private long lastNanos = System.nanoTime();
  private long lastUpdates = -1;

  CheckpointClock(RunConfig config) {
    nanos = Math.round(1e9 * config.checkpointSeconds());
    updates = config.checkpointUpdates();
  }

  boolean isDue(long updatesNow) {
    boolean due =
        updates > 0 && updatesNow - lastUpdates >= updates
            || nanos > 0 && System.nanoTime() - lastNanos >= nanos;
    return due && !isTakenAt(updatesNow);
  }

  /** Whether the last one was taken after exactly so many updates. */
  boolean isTakenAt(long updatesNow) {
    return lastUpdates == updatesNow;
  }

  void taken(long updatesNow) {
    lastUpdates = updatesNow;
    lastNanos = System.nanoTime();
  }
}
