package adaps.studio.world;

import adaps.words.Quantity;

/**
 * Something that happened, or is left, in the episode that a world shows.
 *
 * @param number how often, or how many
 * @param what in a word or two that stand below the number, for example {@code delivered}
 */
public record WorldCount(long number, String what) {
  /** For who cannot see it. */
  String spoken() {
    return what + ": " + Quantity.count(number);
  }
}
