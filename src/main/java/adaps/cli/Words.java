package adaps.cli;

import java.util.Locale;

/** Numbers as people read them. */
final class Words {
  private Words() {}

  /** 1234567 as {@code 1,234,567}. */
  static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
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
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** Seconds as a clock shows them: {@code 0:34} or {@code 3:07:05}. */
  static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole % 3600 / 60, whole % 60);
  }
}
