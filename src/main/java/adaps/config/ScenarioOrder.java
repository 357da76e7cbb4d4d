package adaps.config;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of scenario names in lists: numbers within names count as numbers. */
final class ScenarioOrder {
  static final Comparator<String> BY_WORDS_AND_NUMBERS = ScenarioOrder::compare;
  private static final Pattern PART = Pattern.compile("\\d+|\\D+");

  private ScenarioOrder() {}

  private static int compare(String a, String b) {
    Matcher first = PART.matcher(a);
    Matcher second = PART.matcher(b);
    while (first.find()) {
      if (!second.find()) {
        return 1;
      }
      int order = compareParts(first.group(), second.group());
      if (order != 0) {
        return order;
      }
    }
    return second.find() ? -1 : a.compareTo(b);
  }

  private static int compareParts(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }
}
