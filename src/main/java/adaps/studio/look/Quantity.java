package adaps.studio.look;

import java.util.Locale;

/** Numbers as people read them. */
public final class Quantity {
  private static final char MINUS = '\u2212';

  private Quantity() {}

  /** Whole numbers with their thousands marked. */
  public static String count(long number) {
    return minus(String.format(Locale.ROOT, "%,d", number));
  }

  /** A short form of a large number: 1,200, 600 k, 1.25 M. */
  public static String compact(double number) {
    double size = Math.abs(number);
    if (size < 1e3) {
      return minus(trimmed(number));
    }
    if (size < 1e4) {
      return count(Math.round(number));
    }
    if (size < 1e6) {
      return minus(trimmed(number / 1e3) + " k");
    }
    return minus(trimmed(number / 1e6) + " M");
  }

  /** A number with about three digits that count. */
  public static String value(double number) {
    if (Double.isNaN(number)) {
      return "\u2013";
    }
    double size = Math.abs(number);
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.2g";
    return minus(size == 0 ? "0" : String.format(Locale.ROOT, format, number));
  }

  /** A share in percent. */
  public static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  /** A duration: 3.2 s, 1 min 20 s, 2 h 5 min. */
  public static String duration(double seconds) {
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  private static String trimmed(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.replaceAll("\\.?0+$", "");
  }

  private static String minus(String text) {
    return text.startsWith("-") ? MINUS + text.substring(1) : text;
  }

  /** A sentence of the engine, which also goes to terminals, with this window's minus signs. */
  public static String typeset(String sentence) {
    return sentence.replaceAll("(?<!\\w)-(?=\\d)", "\u2212");
  }
}
