package adaps.studio.palette;

import java.util.function.Supplier;

/**
 * Something that can be found by typing, and done.
 *
 * @param kind what it is about
 * @param title what it is called
 * @param words what else is said of it
 * @param deed what it does
 */
public record PaletteEntry(PaletteKind kind, String title, Words words, Deed deed) {

  /**
   * What is said of it besides its title.
   *
   * @param detail seen below the title; may be empty
   * @param keys the shortcut as people write it, for example {@code Ctrl+R}; empty without one
   * @param sought searched, but not seen
   */
  public record Words(String detail, String keys, String sought) {

    /** What is seen below the title, and nothing else. */
    public static Words of(String detail) {
      return new Words(detail, "", "");
    }
  }

  /**
   * What it does.
   *
   * @param whyNot why it cannot be done at the moment, in a sentence; empty when it can
   */
  public record Deed(Runnable act, Supplier<String> whyNot) {

    /** What can always be done. */
    public static Deed of(Runnable act) {
      return new Deed(act, () -> "");
    }
  }

  /** By what it is known again the next time, also after a restart. */
  String id() {
    return kind.name() + " " + title;
  }
}
