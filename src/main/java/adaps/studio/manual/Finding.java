package adaps.studio.manual;

import java.util.List;
import java.util.Locale;

/**
 * What a search has found.
 *
 * @param page that holds every word
 * @param passage that holds most of them
 * @param line what of the passage tells that it does
 */
record Finding(ManualPage page, Passage passage, String line) {
  private static final int BEFORE = 24;

  /** The beginning of a page. */
  static Finding top(ManualPage page) {
    return at(page, page.passages().get(0));
  }

  /** A passage as a whole. */
  static Finding at(ManualPage page, Passage passage) {
    return new Finding(page, passage, passage.words());
  }

  /** A passage from shortly before the first of the wanted words in it. */
  static Finding of(ManualPage page, Passage passage, List<String> wanted) {
    String words = passage.words();
    String small = words.toLowerCase(Locale.ROOT);
    int first = wanted.stream().mapToInt(small::indexOf).filter(i -> i >= 0).min().orElse(0);
    int begin = first <= BEFORE ? 0 : words.indexOf(' ', first - BEFORE) + 1;
    boolean whole = begin == 0 || begin > first;
    return new Finding(page, passage, whole ? words : "\u2026 " + words.substring(begin));
  }
}
