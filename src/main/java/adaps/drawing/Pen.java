package adaps.drawing;

import java.util.List;

/**
 * How a line is drawn.
 *
 * @param width in pixels
 * @param dash lengths of strokes and gaps by turns, in pixels; empty for a solid line
 */
public record Pen(Ink ink, double width, List<Double> dash) {

  public Pen {
    dash = List.copyOf(dash);
  }

  /** A solid line. */
  public static Pen solid(Ink ink, double width) {
    return new Pen(ink, width, List.of());
  }
}
