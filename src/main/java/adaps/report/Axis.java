package adaps.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers along one side of a plot.
 *
 * @param low number at the beginning
 * @param high number at the end
 * @param from pixel of the beginning
 * @param to pixel of the end
 */
record Axis(double low, double high, double from, double to) {
  private static final double ROOM = 0.04;

  /** An axis round some numbers with a little room on both sides. */
  static Axis around(double low, double high, double from, double to) {
    double room = high > low ? ROOM * (high - low) : Math.max(1e-3, 0.1 * Math.abs(low));
    return new Axis(low - room, high + room, from, to);
  }

  /** Pixel of a number. */
  double place(double number) {
    return from + (number - low) / (high - low) * (to - from);
  }

  /** Pixels of some numbers. */
  double[] places(double[] numbers) {
    double[] places = new double[numbers.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = place(numbers[i]);
    }
    return places;
  }

  /** Round numbers on the axis, about as many as asked for. */
  List<Double> ticks(int about) {
    double step = step(about);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Decimals that the ticks need. */
  int decimals(int about) {
    return (int) Math.max(0, -Math.floor(Math.log10(step(about)) + 1e-9));
  }

  /** 1, 2 or 5 times a power of ten. */
  private double step(int about) {
    double rough = (high - low) / about;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double leading = rough / power;
    return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
  }
}
