package adaps.drawing;

import java.awt.Font;

/**
 * How words are set.
 *
 * @param size of the font in pixels
 * @param anchor which point of the text its position is
 * @param rising whether it reads from bottom to top instead of from left to right
 */
public record Lettering(double size, boolean bold, Ink ink, Anchor anchor, boolean rising) {
  /** Which point of a text its position is. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Words of a figure. */
  public static Lettering plain(double size) {
    return new Lettering(size, false, Ink.TEXT, Anchor.START, false);
  }

  /** A heading. */
  public static Lettering bold(double size) {
    return new Lettering(size, true, Ink.TEXT, Anchor.START, false);
  }

  /** The same in another colour. */
  public Lettering in(Ink other) {
    return new Lettering(size, bold, other, anchor, rising);
  }

  /** The same, centred at its position. */
  public Lettering centred() {
    return new Lettering(size, bold, ink, Anchor.MIDDLE, rising);
  }

  /** The same, ending at its position. */
  public Lettering ending() {
    return new Lettering(size, bold, ink, Anchor.END, rising);
  }

  /** The same, centred and read from bottom to top. */
  public Lettering upwards() {
    return new Lettering(size, bold, ink, Anchor.MIDDLE, true);
  }

  /** The font. */
  public Font font() {
    return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
  }

  /**
   * About how wide a text is, on the safe side for the usual sans-serif fonts, so that a figure is
   * laid out the same on every machine.
   */
  public double width(String text) {
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      ems += ems(text.charAt(i));
    }
    return ems * size * (bold ? 1.1 : 1);
  }

  /** A text that is at most so wide; a longer one is cut and ends in an ellipsis. */
  public String fitted(String text, double most) {
    String fitted = text;
    for (int length = text.length() - 1; length > 0 && width(fitted) > most; length--) {
      fitted = text.substring(0, length).stripTrailing() + "\u2026";
    }
    return fitted;
  }

  private static double ems(char c) {
    if ("ijl.,:;|'! ".indexOf(c) >= 0) {
      return 0.33;
    }
    if ("ftr()[]-".indexOf(c) >= 0) {
      return 0.42;
    }
    if ("mwMW%@".indexOf(c) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(c) || c > 127 ? 0.72 : 0.63;
  }
}
