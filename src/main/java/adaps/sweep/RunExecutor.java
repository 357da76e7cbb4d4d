package adaps.sweep;

import java.nio.file.Path;
import java.util.List;

/** Where the runs of a sweep are computed: threads of this process, or something larger. */
public interface RunExecutor {
  /**
   * Runs all, each in a folder of its own, and returns when none is under way any more. A run that
   * fails is an outcome; it does not stop the others.
   *
   * @param runs where run folders are kept
   * @return an outcome for each run, in their order
   */
  List<RunOutcome> run(List<PlannedRun> planned, Path runs, SweepListener listener);

  /** Whether what it was given goes on somewhere else when it is stopped. */
  default boolean outlivesSweep() {
    return false;
  }

  /**
   * Asks the runs under way to end and begins no more; returns at once, any thread. What has
   * finished stays.
   */
  void stop();
}
