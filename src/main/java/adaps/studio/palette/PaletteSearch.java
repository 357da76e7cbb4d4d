package adaps.studio.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds entries that hold every word, begun or whole, in any order; the best first: what begins a
 * title before what begins a word of it, before initials, before what is within a word, before what
 * is only said of it. Its entries are made small letters once.
 */
final class PaletteSearch {
  private static final int NOT_HELD = -1;

  /** Fewer letters are initials of half of everything. */
  private static final int FEWEST_INITIALS = 2;

  private final List<Known> known;

  /** An entry in small letters. */
  private record Known(PaletteEntry entry, String title, String initials, String rest) {
    static Known of(PaletteEntry entry) {
      String title = small(entry.title());
      StringBuilder initials = new StringBuilder();
      for (int i = 0; i < title.length(); i++) {
        if (beginsWord(title, i)) {
          initials.append(title.charAt(i));
        }
      }
      PaletteEntry.Words words = entry.words();
      String rest = words.detail() + " " + entry.kind().label() + " " + words.sought();
      return new Known(entry, title, initials.toString(), small(rest));
    }

    /** How far from the best: 0 where the word begins the title. */
    int distance(String word) {
      if (title.startsWith(word)) {
        return 0;
      }
      if (hasWordBegunBy(title, word)) {
        return 1;
      }
      if (word.length() >= FEWEST_INITIALS && initials.contains(word)) {
        return 2;
      }
      if (title.contains(word)) {
        return 3;
      }
      if (hasWordBegunBy(rest, word)) {
        return 4;
      }
      return rest.contains(word) ? 5 : NOT_HELD;
    }

    /** The sum over the words; what is asked for as a whole, in this order, goes before. */
    int distance(String phrase, String[] words) {
      int all = 0;
      for (String word : words) {
        int distance = distance(word);
        if (distance == NOT_HELD) {
          return NOT_HELD;
        }
        all += 1 + distance;
      }
      return title.equals(phrase) ? 0 : title.startsWith(phrase) ? 1 : all;
    }
  }

  private record Found(PaletteEntry entry, int distance, int lately) {}

  PaletteSearch(List<PaletteEntry> entries) {
    known = entries.stream().map(Known::of).toList();
  }

  private static String small(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private static boolean beginsWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static boolean hasWordBegunBy(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What holds all words, the best first; everything where nothing is asked for.
   *
   * @param lately how long ago an entry was used, by its id: 0 for the last
   */
  List<PaletteEntry> find(String asked, Map<String, Integer> lately) {
    String phrase = small(asked).strip();
    String[] words = phrase.isEmpty() ? new String[0] : phrase.split("\\s+");
    List<Found> found = new ArrayList<>();
    for (Known one : known) {
      int distance = words.length == 0 ? 0 : one.distance(phrase, words);
      if (distance != NOT_HELD) {
        int used = lately.getOrDefault(one.entry().id(), Integer.MAX_VALUE);
        found.add(new Found(one.entry(), distance, used));
      }
    }
    Comparator<Found> best = Comparator.comparingInt(Found::distance);
    best = best.thenComparingInt(Found::lately).thenComparing(one -> one.entry().kind());
    if (words.length > 0) {
      // Of two titles that begin so, the shorter is more of what was asked for.
      best = best.thenComparingInt(one -> one.entry().title().length());
    }
    return found.stream().sorted(best).map(Found::entry).toList();
  }
}
