package adaps.charts;

import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A curve's value at a place.
 *
 * @param point the curve's point nearest to the place
 */
public record Reading(Curve curve, int point) {
  private static final int MAX_LINES = 14;

  /** How far from a place a curve may have its nearest point, as a share of the axis. */
  private static final double REACH = 0.05;

  private static final double NEAR_MARK = 0.02;

  /** The curves near a place, the highest first. */
  public static List<Reading> at(Plot plot, double place) {
    List<Reading> readings = new ArrayList<>();
    for (Curve curve : plot.curves()) {
      int point = curve.nearest(place);
      if (point >= 0 && Math.abs(curve.x()[point] - place) <= REACH * (plot.end() - plot.begin())) {
        readings.add(new Reading(curve, point));
      }
    }
    readings.sort(Comparator.comparingDouble(Reading::value).reversed());
    return readings;
  }

  /** What is pointed out near a place, at all heights. */
  public static List<PlotMark> marks(Plot plot, double place) {
    return plot.marks().stream()
        .filter(PlotMark::isUpright)
        .filter(mark -> Math.abs(mark.from() - place) <= NEAR_MARK * (plot.end() - plot.begin()))
        .toList();
  }

  /** All of them with the place of the first, a line each; at most a screenful. */
  public static String words(List<Reading> readings, Plot plot) {
    List<String> lines = new ArrayList<>();
    lines.add(Quantity.compact(readings.get(0).place()) + " " + plot.across());
    int shown = readings.size() <= MAX_LINES ? readings.size() : MAX_LINES - 1;
    readings.subList(0, shown).forEach(reading -> lines.add(reading.words()));
    if (shown < readings.size()) {
      lines.add("and " + (readings.size() - shown) + " more below");
    }
    return String.join("\n", lines);
  }

  /** Where on the horizontal axis it was measured. */
  public double place() {
    return curve.x()[point];
  }

  /** What was measured. */
  public double value() {
    return curve.y()[point];
  }

  private String words() {
    String range =
        curve.banded()
            ? " ("
                + Quantity.value(curve.low(point))
                + " to "
                + Quantity.value(curve.high(point))
                + ")"
            : "";
    return curve.label() + "  " + Quantity.value(value()) + range + seeds();
  }

  private String seeds() {
    if (curve.runs() == null) {
      return "";
    }
    int all = 0;
    for (int runs : curve.runs()) {
      all = Math.max(all, runs);
    }
    int here = curve.runs()[point];
    return here == all ? "" : ", " + here + " of " + all + " seeds so far";
  }
}
