package adaps.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * The clock and the progress reports of one stage: time counts only while it works, and listeners
 * hear of it a few times a second.
 */
final class StageWork {
  private static final long REPORT_NANOS = 100_000_000L;

  private final Stage stage;
  private final RunControl control;
  private final RunListener listener;
  private long worked;
  private long since = System.nanoTime();
  private long reported;
  private boolean ended;
  private final Map<String, String> warnings = new LinkedHashMap<>();
  private String result = "";

  StageWork(Stage stage, RunControl control, RunListener listener) {
    this.stage = stage;
    this.control = control;
    this.listener = listener;
    tell(StageProgress.State.RUNNING, 0, stage.sentence());
  }

  Stage stage() {
    return stage;
  }

  /** Waits while paused; whether to do the next unit of work. */
  boolean permitted() {
    long now = System.nanoTime();
    worked += now - since;
    boolean permitted = control.permit();
    since = System.nanoTime();
    return permitted;
  }

  /**
   * Waits while paused.
   *
   * @throws CancellationException once the run is to end
   */
  void awaitPermission() {
    if (!permitted()) {
      throw new CancellationException("The run was stopped.");
    }
  }

  /** Whether the run is to end, so that a long unit of work need not be done to its end. */
  boolean stopped() {
    return control.stopped();
  }

  /** Settings that a person asks for since this was last called, by name. */
  Map<String, Double> asked() {
    return control.takeAsked();
  }

  /**
   * Whoever asks for gradients is answered between two units of work.
   *
   * @param answer tells them, or null where there are none any more
   */
  void onGradientsAsked(Runnable answer) {
    control.onGradientsAsked(answer);
  }

  /** Counts time that an earlier run spent in the stage. */
  void continues(double secondsBefore) {
    worked += Math.round(1e9 * secondsBefore);
  }

  double seconds() {
    return (worked + (ended ? 0 : System.nanoTime() - since)) / 1e9;
  }

  /** Whether it is time to tell listeners; true at most ten times a second. */
  boolean reportIsDue() {
    long now = System.nanoTime();
    if (now - reported < REPORT_NANOS) {
      return false;
    }
    reported = now;
    return true;
  }

  void report(double done, String doing) {
    tell(StageProgress.State.RUNNING, done, doing);
  }

  /** Tells of something the person should know. */
  void warn(String name, String message) {
    warnings.merge(name, message, StageWork::bothLines);
    listener.accept(new RunEvent.Warned(name, message));
  }

  /** Two sentences under one name. */
  static String bothLines(String first, String second) {
    return first + System.lineSeparator() + second;
  }

  /** What the stage reported; once it is done. */
  StageFinding finding() {
    return new StageFinding(result, seconds(), warnings);
  }

  void done(String found) {
    worked += System.nanoTime() - since;
    ended = true;
    result = found;
    tell(StageProgress.State.DONE, 1, found);
  }

  private void tell(StageProgress.State state, double done, String doing) {
    listener.accept(
        new RunEvent.StageChanged(new StageProgress(stage, state, done, seconds(), doing)));
  }
}
