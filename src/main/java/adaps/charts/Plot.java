package adaps.charts;

import java.util.List;

/**
 * What a chart shows, with every point there is.
 *
 * @param curves the first lies on top
 * @param across name of the horizontal axis, with its unit
 * @param up name of the vertical axis, with its unit
 * @param end where the horizontal axis ends
 * @param band what the bands are, in a few words; empty when there are none
 */
public record Plot(List<Curve> curves, String across, String up, double end, String band) {

  public Plot {
    curves = List.copyOf(curves);
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
        curves.stream().map(curve -> Thinning.apply(curve, each)).toList(), across, up, end, band);
  }
}
