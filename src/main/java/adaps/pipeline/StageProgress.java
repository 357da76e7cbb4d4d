package adaps.pipeline;

import adaps.sharing.Method;

/**
 * How far a stage is.
 *
 * @param state where the stage stands
 * @param done share of the stage that is done, 0 to 1
 * @param seconds time spent in the stage, pauses not counted
 * @param result what it found, in a few words, once done; else what it is doing
 */
public record StageProgress(Stage stage, State state, double done, double seconds, String result) {
  /** Where a stage stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    /** The method does not need it. */
    SKIPPED
  }

  /** A stage that has not begun, or that a method does not need. */
  public static StageProgress ahead(Stage stage, Method method) {
    return stage.isNeededBy(method)
        ? new StageProgress(stage, State.WAITING, 0, 0, "")
        : new StageProgress(stage, State.SKIPPED, 0, 0, method.label() + " does not need it");
  }
}
