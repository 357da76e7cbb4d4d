package adaps.report;

import adaps.charts.Ticks;
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
  /** Pixel of a number. */
  double place(double number) {
    return from + (number - low) / (high - low) * (to - from);
  }

  /** Distance between two numbers that are written at it. */
  double unit(double leastPixels) {
    return Ticks.unit(high - low, Math.abs(to - from), leastPixels);
  }

  /** The numbers that are written at it. */
  List<Double> ticks(double leastPixels) {
    return Ticks.between(low, high, unit(leastPixels));
  }
}
