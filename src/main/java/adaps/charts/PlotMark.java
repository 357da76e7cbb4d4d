package adaps.charts;

import java.util.List;

/**
 * A place or a stretch of a plot that is pointed out, with words.
 *
 * @param from where it begins on the horizontal axis
 * @param to where it ends; a point where it begins, too
 * @param height on the vertical axis; not a number where all heights are meant
 * @param words beside it
 */
public record PlotMark(double from, double to, double height, String words) {
  /** A place on the horizontal axis, whatever is drawn there. */
  public static PlotMark upright(double place, String words) {
    return new PlotMark(place, place, Double.NaN, words);
  }

  /** Whether it is a place on the horizontal axis alone. */
  public boolean isUpright() {
    return Double.isNaN(height);
  }

  boolean isPoint() {
    return from == to;
  }

  /** Whether it is a point above a stretch among these, whose words stand between the two. */
  boolean isAbove(List<PlotMark> marks) {
    return isPoint() && marks.stream().anyMatch(mark -> isAbove(mark));
  }

  private boolean isAbove(PlotMark stretch) {
    double length = stretch.to - stretch.from;
    return length > 0 && height >= stretch.height && Math.abs(stretch.to - from) <= 2 * length;
  }
}
