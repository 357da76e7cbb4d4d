package adaps.sweep;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seeds as people write them. */
public final class Seeds {
  private static final Pattern PART = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");
  private static final int MAX_SEEDS = 10_000;

  private Seeds() {}

  /**
   * Reads {@code 0-3}, {@code 5} or {@code 0-1,7}.
   *
   * @return the seeds in the order given, each once
   * @throws AdapsException if the text is not of that form
   */
  public static List<Long> parse(String text) {
    Set<Long> seeds = new LinkedHashSet<>();
    for (String part : text.trim().split(",", -1)) {
      Matcher range = PART.matcher(part.trim());
      if (!range.matches()) {
        throw refused(text, "is not of that form");
      }
      long first = Long.parseLong(range.group(1));
      long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
      if (last < first) {
        throw refused(text, "counts down");
      }
      if (last - first >= MAX_SEEDS || seeds.size() + last - first >= MAX_SEEDS) {
        throw refused(text, "names more than " + MAX_SEEDS + " seeds");
      }
      for (long seed = first; seed <= last; seed++) {
        seeds.add(seed);
      }
    }
    return new ArrayList<>(seeds);
  }

  private static ConfigException refused(String text, String why) {
    return new ConfigException(
        "seeds", "Seeds are given as 0-3 or 0,2,5, but '" + text + "' " + why + ".");
  }
}
