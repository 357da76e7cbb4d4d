package adaps.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a person probably meant by a mistyped name. */
public final class NearestName {
  private NearestName() {}

  /** The nearest name by edit distance, if one is near enough to be a likely slip. */
  public static Optional<String> of(String given, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(given, name)))
        .filter(name -> distance(given, name) <= Math.max(2, name.length() / 2));
  }

  /** The sentence {@code " Did you mean x?"}, or an empty text. */
  public static String suggestion(String given, Collection<String> names) {
    return of(given, names).map(name -> " Did you mean '" + name + "'?").orElse("");
  }

  /** Levenshtein distance without regard to case. */
  private static int distance(String a, String b) {
    String first = a.toLowerCase(Locale.ROOT);
    String second = b.toLowerCase(Locale.ROOT);
    int[] row = new int[second.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= first.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[second.length()];
  }
}
