package adaps.config;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for a person that quote what a stranger's file or option holds: one line, no control
 * characters, and nothing quoted at length.
 */
public final class Sentence {
  private static final int MAX_LENGTH = 600;
  private static final int BEGINNING = 400;
  private static final int END = 150;
  private static final Pattern BREAKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");
  private static final Pattern QUOTATION = Pattern.compile("(?<![^\\s(])'([^']*)'");
  private static final int MAX_QUOTATION = 80;

  private Sentence() {}

  /** The same words, fit to be shown. */
  public static String of(String words) {
    String line = BREAKS.matcher(words.strip()).replaceAll(" ");
    line = UNPRINTABLE.matcher(line).replaceAll("\ufffd");
    line = QUOTATION.matcher(line).replaceAll(Sentence::shortened);
    return line.length() <= MAX_LENGTH
        ? line
        : line.substring(0, BEGINNING) + " … " + line.substring(line.length() - END);
  }

  /** The same words with a full stop, unless they end with a mark of their own. */
  public static String ended(String words) {
    return words.matches("(?s).*[.?!]") ? words : words + ".";
  }

  /**
   * What a person is told of an error: what an {@link AdapsException} says, and for what nobody
   * expected its own words or, failing them, its name.
   */
  public static String about(Throwable error) {
    if (error instanceof AdapsException) {
      return error.getMessage();
    }
    if (error instanceof OutOfMemoryError) {
      return "The memory is used up; use fewer parallel environments, smaller layers or fewer"
          + " collected steps.";
    }
    if (error instanceof LinkageError) {
      return MissingPart.sentence(error);
    }
    return error.getMessage() == null
        ? "It failed with " + error.getClass().getSimpleName() + "; see the log."
        : error.getMessage();
  }

  private static String shortened(MatchResult quotation) {
    String words = quotation.group(1);
    String shown =
        words.length() <= MAX_QUOTATION ? words : words.substring(0, MAX_QUOTATION) + "…";
    return Matcher.quoteReplacement("'" + shown + "'");
  }
}
