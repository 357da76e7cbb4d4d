package adaps.sweep;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunListener;

/** What a sweep tells while it runs; calls come from several threads and must return quickly. */
public interface SweepListener {
  /** A run begins; returns who is to hear what it tells. */
  default RunListener began(ExperimentConfig config) {
    return new RunListener() {};
  }

  /** A run ended, or need not begin. */
  default void ended(RunOutcome outcome) {}
}
