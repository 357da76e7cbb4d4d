package adaps.words;

import java.util.Locale;

/** Numbers as people read them, the same in window, report and terminal. */
public final class Quantity {
  /** Stands for a number that there is not. */
  public static final String NONE = "\u2013";

  private static final char MINUS = '\u2212';

  private Quantity() {}

  /** Whole numbers with their thousands marked. */
  public static String count(long number) {
    // Most have no thousands, and drawings ask for many of them in every picture.
    return minus(
        number > -1000 && number < 1000
            ? Long.toString(number)
            : String.format(Locale.ROOT, "%,d", number));
  }

  /** The same, rounded before. */
  public static String count(double number) {
    return minus(String.format(Locale.ROOT, "%,.0f", number));
  }

  /** So many of something: 1 agent, 1,200 agents. */
  public static String of(long number, String one) {
    return count(number) + " " + one + (number == 1 ? "" : "s");
  }

  /** A short form of a large number: 1,200, 600 k, 1.25 M; three digits that count. */
  public static String compact(double number) {
    double size = Math.abs(number);
    if (size < 1e3) {
      return number == Math.rint(number) ? count((long) number) : minus(trimmed(number, 2));
    }
    if (size < 1e4) {
      return count(Math.round(number));
    }
    return size < 1e6 ? short3(number / 1e3) + " k" : short3(number / 1e6) + " M";
  }

  /** A number with about three digits that count. */
  public static String value(double number) {
    if (Double.isNaN(number)) {
      return NONE;
    }
    double size = Math.abs(number);
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.2g";
    return minus(size == 0 ? "0" : String.format(Locale.ROOT, format, number));
  }

  /**
   * A number with so many decimals; no minus before a zero.
   *
   * @param decimals for example from {@link #decimals}
   */
  public static String decimal(double number, int decimals) {
    if (!Double.isFinite(number)) {
      return NONE;
    }
    boolean whole = decimals == 0 && number == Math.rint(number) && Math.abs(number) < 1e15;
    // Drawings ask for many whole numbers in every picture.
    String text =
        whole
            ? Long.toString((long) Math.abs(number))
            : String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(number));
    boolean negative = number < 0 && text.chars().anyMatch(c -> c > '0' && c <= '9');
    return negative ? MINUS + text : text;
  }

  /** Decimals that tell apart about a thousand values in a range, at least one. */
  public static int decimals(double range) {
    return Math.max(1, Math.min(6, (int) Math.ceil(2.9 - Math.log10(Math.max(range, 1e-9)))));
  }

  /** A share in percent, or a dash where none is known (NaN). */
  public static String percent(double share) {
    return Double.isNaN(share) ? NONE : Math.round(100 * share) + " %";
  }

  /** A multiple of something: 0.98 ×, 15.0 ×. */
  public static String multiple(double times) {
    return decimal(times, Math.abs(times) < 9.995 ? 2 : 1) + " \u00d7";
  }

  /** The lowest and the highest of some whole numbers, or the number that they all are. */
  public static String range(double low, double high) {
    return low == high ? count(low) : count(low) + " to " + count(high);
  }

  /** Seconds as {@code 0.4 s}, {@code 34 s}, {@code 2 min 05 s} or {@code 3 h 07 min}. */
  public static String duration(double seconds) {
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

  /** Seconds as a clock shows them: {@code 0:34} or {@code 3:07:05}. */
  public static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole % 3600 / 60, whole % 60);
  }

  private static String short3(double number) {
    double size = Math.abs(number);
    return minus(trimmed(number, size >= 100 ? 0 : size >= 10 ? 1 : 2));
  }

  /** At most so many decimals, without zeros at the end. */
  private static String trimmed(double number, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  private static String minus(String text) {
    return text.startsWith("-") ? MINUS + text.substring(1) : text;
  }

  /** A sentence of the engine, which also goes to plain terminals, with typeset minus signs. */
  public static String typeset(String sentence) {
    return sentence.replaceAll("(?<!\\w)-(?=\\d)", "\u2212");
  }
}
