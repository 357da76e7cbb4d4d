package adaps.sweep;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunListener;
import java.nio.file.Path;
import java.util.List;

/** What a sweep tells while it runs; calls come from several threads and must return quickly. */
public interface SweepListener {
  /** A run begins; returns who is to hear what it tells. */
  default RunListener began(ExperimentConfig config) {
    return event -> {};
  }

  /**
   * An interrupted run goes on instead of beginning; comes after {@link #began}.
   *
   * @param folder of the run
   * @param envSteps trained before, over all parallel environments
   * @param notes sentences on what the person should know
   */
  default void goesOn(ExperimentConfig config, Path folder, long envSteps, List<String> notes) {}

  /**
   * A run was handed on to be computed somewhere else, or does something new there.
   *
   * @param words what it does, such as {@code waits (Priority)} or {@code runs on n1}
   */
  default void sent(ExperimentConfig config, String words) {}

  /** A sentence on all of it that the person should know. */
  default void said(String sentence) {}

  /** All that is left is computed by other processes, and the sweep waits for them. */
  default void waits(int runs) {}

  /** A run ended, or need not begin. */
  default void ended(RunOutcome outcome) {}
}
