package adaps.report;

import java.util.Locale;

/** Numbers as reports write them. */
final class Numbers {
  private static final String MINUS = "\u2212";

  private Numbers() {}

  /** 1234567 as {@code 1,234,567}. */
  static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /**
   * A return with as many decimals as its scenario's returns need.
   *
   * @param decimals from {@link #decimals}
   */
  static String decimal(double number, int decimals) {
    if (!Double.isFinite(number)) {
      return "\u2013";
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(number));
    boolean negative = number < 0 && text.chars().anyMatch(c -> c > '0' && c <= '9');
    return negative ? MINUS + text : text;
  }

  /** Decimals that tell apart about a thousand values in a range, at least one. */
  static int decimals(double range) {
    return Math.max(1, Math.min(6, (int) Math.ceil(2.9 - Math.log10(Math.max(range, 1e-9)))));
  }

  /** Steps in short, for example {@code 0.84 M}, {@code 600 k} or {@code 20 M}. */
  static String steps(double steps) {
    if (steps >= 1e6) {
      return shortened(steps / 1e6) + " M";
    }
    return steps >= 1e3 ? shortened(steps / 1e3) + " k" : shortened(steps);
  }

  /** Seconds as {@code 0.4 s}, {@code 34 s}, {@code 2 min 05 s} or {@code 3 h 07 min}. */
  static String duration(double seconds) {
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** Up to three significant digits, trailing zeros dropped. */
  private static String shortened(double number) {
    int decimals = number >= 100 ? 0 : number >= 10 ? 1 : 2;
    String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
