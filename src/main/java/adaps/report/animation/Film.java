package adaps.report.animation;

import java.util.Map;

/**
 * One moving picture on a page, or why there is none.
 *
 * @param fields what the page's script draws, empty where there is nothing to draw
 * @param caption what it shows, or the sentence why it is missing
 */
public record Film(Map<String, Object> fields, String caption) {

  static Film missing(String sentence) {
    return new Film(Map.of(), sentence);
  }

  /** Whether there is something to see. */
  public boolean isThere() {
    return !fields.isEmpty();
  }
}
