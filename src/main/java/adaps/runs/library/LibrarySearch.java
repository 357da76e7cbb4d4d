package adaps.runs.library;

import adaps.runs.RunNotes;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds runs by words. A setting with a value, {@code gain=4} or {@code gain 4}, is asked of the
 * settings, so that 4 is not found in a date; any other word may stand anywhere.
 */
final class LibrarySearch {
  private static final Pattern VALUE = Pattern.compile("[-+.]?\\d[\\d.e+-]*|true|false");

  private final LibraryRun run;
  private final String written;
  private final String text;

  private LibrarySearch(LibraryRun run) {
    this.run = run;
    RunNotes notes = run.given();
    written = lower(String.join(" ", notes.name(), String.join(" ", notes.tags()), notes.note()));
    String method = run.config() == null ? "" : run.config().run().method();
    String seed = run.config() == null ? "" : "seed" + run.seed();
    text =
        lower(
            String.join(
                " ",
                run.name(),
                run.scenario(),
                run.method(),
                method,
                seed,
                run.changed(),
                run.status().label(),
                written));
  }

  /** Whether everything that is searched for is found in a run. */
  static boolean finds(String search, LibraryRun run) {
    return search.isBlank() || new LibrarySearch(run).has(lower(search).trim().split("\\s+"));
  }

  private boolean has(String[] words) {
    for (int i = 0; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      boolean found;
      if (equals > 0 && equals < words[i].length() - 1) {
        found = isSet(words[i].substring(0, equals), words[i].substring(equals + 1));
      } else if (i + 1 < words.length
          && value(words[i]) != null
          && VALUE.matcher(words[i + 1]).matches()) {
        found = isSet(words[i], words[++i]);
      } else {
        found = text.contains(words[i]);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** People write such things, too. */
  private boolean isSet(String key, String wanted) {
    String value = value(key);
    return value != null && same(value, wanted)
        || written.contains(key + "=" + wanted)
        || written.contains(key + " " + wanted);
  }

  /** A setting in lower case, however its name is written; null where there is none. */
  private String value(String key) {
    for (Map.Entry<String, Object> setting : run.settings().all().entrySet()) {
      if (setting.getKey().equalsIgnoreCase(key)) {
        return lower(run.settings().text(setting.getKey()));
      }
    }
    return null;
  }

  /** Numbers are the same however they are written; of a text its beginning will do. */
  private static boolean same(String value, String wanted) {
    try {
      return Double.parseDouble(value) == Double.parseDouble(wanted);
    } catch (NumberFormatException e) {
      return value.startsWith(wanted);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
