package adaps.studio.lessons;

import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunResult;
import adaps.words.Quantity;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

/** A number of the running program that answers a lesson's question. */
enum LessonMeasure {
  /** Mean test return over the last tenth of a run's steps, as the status line shows it. */
  RETURN("test return %s", (end, last) -> end.training().testReturn()),
  /** Adjusted Rand index of a run's clusters against the hidden types. */
  AGREEMENT("adjusted Rand index %s", (end, last) -> end.clusters().agreement()),
  /** How much of what the agents' gradients pull is left in the critics at a run's last test. */
  EFFICIENCY(
      "critic efficiency %s",
      (end, last) -> last == null ? Double.NaN : last.conflict().critic().efficiency()),
  /** Trainable parameters of what is set up; needs no run. */
  PARAMETERS("%s parameters", null);

  private final String words;
  private final ToDoubleBiFunction<RunResult, MetricPoint> ofRun;

  LessonMeasure(String words, ToDoubleBiFunction<RunResult, MetricPoint> ofRun) {
    this.words = words;
    this.ofRun = ofRun;
  }

  /** Whether a run must have ended for it. */
  boolean needsRun() {
    return ofRun != null;
  }

  /**
   * The number of a run, NaN where it was not measured; only where {@link #needsRun()}.
   *
   * @param last of the run's curve, or null
   */
  double of(RunResult result, MetricPoint last) {
    return ofRun.applyAsDouble(result, last);
  }

  /** The number with its name, for people. */
  String words(double value) {
    String number =
        switch (this) {
          case RETURN -> MetricPoint.words(value);
          case AGREEMENT, EFFICIENCY -> Quantity.decimal(value, 2);
          case PARAMETERS -> Quantity.count(value);
        };
    return String.format(Locale.ROOT, words, Quantity.typeset(number));
  }
}
