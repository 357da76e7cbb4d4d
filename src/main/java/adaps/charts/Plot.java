package adaps.charts;

import java.util.List;

/**
 * What a chart shows, with every point there is.
 *
 * @param curves the first lies on top
 * @param across name of the horizontal axis, with its unit
 * @param up name of the vertical axis, with its unit
 * @param begin where the horizontal axis begins
 * @param end where it ends
 * @param band what the bands are, in a few words; empty when there are none
 * @param marks what is pointed out
 */
public record Plot(
    List<Curve> curves,
    String across,
    String up,
    double begin,
    double end,
    String band,
    List<PlotMark> marks) {

  public Plot {
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
  }

  /** A plot in which nothing is pointed out. */
  public Plot(List<Curve> curves, String across, String up, double begin, double end, String band) {
    this(curves, across, up, begin, end, band, List.of());
  }

  /** A plot whose horizontal axis begins at 0. */
  public Plot(List<Curve> curves, String across, String up, double end, String band) {
    this(curves, across, up, 0, end, band);
  }

  /** Nothing to draw yet. */
  public static Plot empty(String across, String up) {
    return new Plot(List.of(), across, up, 1, "");
  }

  /** Points of all curves. */
  public int points() {
    return curves.stream().mapToInt(Curve::size).sum();
  }

  /** The same with at most so many points for all curves together, and at least 60 for each. */
  public Plot thinned(int most) {
    int each = curves.isEmpty() ? most : Math.min(300, Math.max(60, most / curves.size()));
    return new Plot(
        curves.stream().map(curve -> Thinning.apply(curve, each)).toList(),
        across,
        up,
        begin,
        end,
        band,
        marks);
  }

  /** The same with something pointed out. */
  public Plot marked(List<PlotMark> newMarks) {
    return new Plot(curves, across, up, begin, end, band, newMarks);
  }
}
