package adaps.studio.lessons;

import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunResult;
import adaps.words.Quantity;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A number of the running program that answers a lesson's question. */
enum LessonMeasure {
  /** Mean test return over the last tenth of a run's steps, as the status line shows it. */
  RETURN("test return %s", end -> end.training().testReturn()),
  /** Adjusted Rand index of a run's clusters against the hidden types. */
  AGREEMENT("adjusted Rand index %s", end -> end.clusters().agreement()),
  /** Trainable parameters of what is set up; needs no run. */
  PARAMETERS("%s parameters", null);

  private final String words;
  private final ToDoubleFunction<RunResult> ofRun;

  LessonMeasure(String words, ToDoubleFunction<RunResult> ofRun) {
    this.words = words;
    this.ofRun = ofRun;
  }

  /** Whether a run must have ended for it. */
  boolean needsRun() {
    return ofRun != null;
  }

  /** The number of a run; only where {@link #needsRun()}. */
  double of(RunResult result) {
    return ofRun.applyAsDouble(result);
  }

  /** The number with its name, for people. */
  String words(double value) {
    String number =
        switch (this) {
          case RETURN -> MetricPoint.words(value);
          case AGREEMENT -> Quantity.decimal(value, 2);
          case PARAMETERS -> Quantity.count(value);
        };
    return String.format(Locale.ROOT, words, Quantity.typeset(number));
  }
}
