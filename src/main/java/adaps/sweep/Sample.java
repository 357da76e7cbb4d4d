package adaps.sweep;

import adaps.config.ConfigException;

/**
 * How many settings are drawn at random instead of trying all.
 *
 * @param size number of settings
 * @param seed the draws come from it, so that the same seed gives the same settings
 */
public record Sample(int size, long seed) {
  /** What problems are about. */
  static final String FIELD = "sample";

  private static final int MAX_SIZE = 1000;

  /**
   * Reads both as a person writes them.
   *
   * @param seed blank for 0
   * @throws ConfigException if one is no such number
   */
  static Sample parse(String size, String seed) {
    if (!size.trim().matches("\\d{1,4}")
        || Integer.parseInt(size.trim()) < 1
        || Integer.parseInt(size.trim()) > MAX_SIZE) {
      throw new ConfigException(
          FIELD, "sample is '" + size + "' but must be a whole number, 1 to " + MAX_SIZE + ".");
    }
    if (!seed.trim().matches("\\d{0,18}")) {
      throw new ConfigException(
          FIELD, "The seed of a sample is '" + seed + "' but must be a whole number, 0 or more.");
    }
    return new Sample(
        Integer.parseInt(size.trim()), seed.isBlank() ? 0 : Long.parseLong(seed.trim()));
  }
}
