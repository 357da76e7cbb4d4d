package adaps.studio.lessons;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the running program says to a lesson's question.
 *
 * @param measure the number that is asked for
 * @param setting arguments of the button whose setting it is about
 */
record LessonAnswer(LessonMeasure measure, Map<String, String> setting) {

  /**
   * Reads {@code answer:MEASURE}.
   *
   * @param setting what the last button before it sets up, or null where there is none
   * @throws IllegalArgumentException if there is no such measure or no such button
   */
  static LessonAnswer of(LessonLink link, Map<String, String> setting) {
    if (!link.arguments().isEmpty()) {
      throw new IllegalArgumentException("answer: takes no arguments");
    }
    if (setting == null) {
      throw new IllegalArgumentException("an answer needs a do:set before it");
    }
    return new LessonAnswer(LessonLink.named(LessonMeasure.class, "measure", link.name()), setting);
  }

  /** The number, once it is known. */
  OptionalDouble read(LessonFacts facts) {
    return measure.needsRun() ? facts.measured(measure, setting) : planned(facts);
  }

  private OptionalDouble planned(LessonFacts facts) {
    return facts.isSet(setting)
        ? OptionalDouble.of(facts.view().trainableParameters().getAsLong())
        : OptionalDouble.empty();
  }
}
