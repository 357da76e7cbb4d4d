package adaps.studio.lessons;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One answer that a reader may choose: the measured number is in a range.
 *
 * @param measure that the question asks for
 * @param from smallest number of the range, or minus infinity
 * @param to first number above the range, or infinity
 */
record LessonGuess(LessonMeasure measure, double from, double to) {
  private static final String FROM = "from";
  private static final String TO = "to";

  /**
   * Reads {@code guess:MEASURE?from=NUMBER&to=NUMBER}; without {@code from} or {@code to} the range
   * has no end on that side.
   *
   * @throws IllegalArgumentException if there is no such measure, or no such range
   */
  static LessonGuess of(LessonLink link) {
    if (!Set.of(FROM, TO).containsAll(link.arguments().keySet())) {
      throw new IllegalArgumentException("guess: takes from and to, not " + link.arguments());
    }
    LessonGuess guess =
        new LessonGuess(
            LessonLink.named(LessonMeasure.class, "measure", link.name()),
            number(link, FROM, Double.NEGATIVE_INFINITY),
            number(link, TO, Double.POSITIVE_INFINITY));
    if (!(guess.from < guess.to)) {
      throw new IllegalArgumentException("from must be less than to");
    }
    return guess;
  }

  private static double number(LessonLink link, String argument, double usual) {
    String text = link.arguments().get(argument);
    try {
      return text == null ? usual : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no number", e);
    }
  }

  /** Whether the number proves this answer right. */
  boolean covers(double number) {
    return from <= number && number < to;
  }

  /**
   * Checks that exactly one of the answers is right, whatever the number.
   *
   * @throws IllegalArgumentException if ranges overlap or leave a gap, or there are less than two
   */
  static void check(List<LessonGuess> guesses, LessonMeasure measure) {
    if (guesses.size() < 2) {
      throw new IllegalArgumentException("there must be at least two guesses to choose from");
    }
    double reached = Double.NEGATIVE_INFINITY;
    for (LessonGuess guess :
        guesses.stream().sorted(Comparator.comparingDouble(LessonGuess::from)).toList()) {
      if (guess.measure != measure) {
        throw new IllegalArgumentException("the answer is a " + name(measure) + ", a guess is not");
      }
      if (guess.from != reached) {
        throw new IllegalArgumentException(
            "one guess ends at " + reached + " and the next begins at " + guess.from);
      }
      reached = guess.to;
    }
    if (reached != Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("no guess covers numbers above " + reached);
    }
  }

  private static String name(LessonMeasure measure) {
    return measure.name().toLowerCase(java.util.Locale.ROOT);
  }
}
