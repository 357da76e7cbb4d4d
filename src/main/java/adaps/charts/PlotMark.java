package adaps.charts;

/**
 * A place or a stretch of a plot that is pointed out, with words.
 *
 * @param from where it begins on the horizontal axis
 * @param to where it ends; a point where it begins, too
 * @param height on the vertical axis
 * @param words beside it
 */
public record PlotMark(double from, double to, double height, String words) {
  boolean isPoint() {
    return from == to;
  }
}
