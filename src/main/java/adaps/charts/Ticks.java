package adaps.charts;

import adaps.words.Quantity;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where an axis has numbers, and how they are written; the same on every axis. */
public final class Ticks {
  private static final double[] STAGES = {1, 2, 5, 10};

  private Ticks() {}

  /**
   * Distance between two ticks: 1, 2 or 5 times a power of ten.
   *
   * @param length of the axis in its own unit
   * @param pixels of the axis
   * @param least pixels between two ticks
   */
  public static double unit(double length, double pixels, double least) {
    double smallest = length / Math.max(1, Math.floor(pixels / least));
    double power = Math.pow(10, Math.floor(Math.log10(smallest)));
    for (double stage : STAGES) {
      if (stage * power >= smallest * (1 - 1e-9)) {
        return stage * power;
      }
    }
    return 10 * power;
  }

  /** The multiples of a unit between two numbers. */
  public static List<Double> between(double low, double high, double unit) {
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / unit - 1e-9); i * unit <= high + 1e-9 * unit; i++) {
      ticks.add(i * unit);
    }
    return ticks;
  }

  /** A tick's number with the digits that tell it from the next: 0.25, −1,200, 600 k, 1.25 M. */
  public static String label(double number, double unit) {
    double size = Math.abs(number);
    if (size >= 1e6) {
      return scaled(number, unit, 1e6) + " M";
    }
    if (size >= 1e4) {
      return scaled(number, unit, 1e3) + " k";
    }
    if (size < 1e-9 * unit) {
      return "0";
    }
    return size >= 1e3 && unit >= 1
        ? Quantity.count(number)
        : Quantity.decimal(number, decimals(unit));
  }

  private static String scaled(double number, double unit, double scale) {
    String text = Quantity.decimal(number / scale, decimals(unit / scale));
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  private static int decimals(double unit) {
    return (int) Math.max(0, Math.ceil(-Math.log10(unit) - 1e-9));
  }

  /** The same for JFreeChart. */
  static NumberFormat format(double unit) {
    return new TickFormat(unit);
  }

  private static final class TickFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final double unit;

    TickFormat(double unit) {
      this.unit = unit;
    }

    @Override
    public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
      return target.append(label(number, unit));
    }

    @Override
    public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
      return format((double) number, target, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException(
          String.format(Locale.ROOT, "a tick's label is never read: %s", source));
    }
  }
}
