package adaps.drawing;

/**
 * Something figures are drawn on. Positions are pixels from the top left corner; what is drawn
 * later lies above.
 */
public interface Drawing {
  /** A line through points; at least two. */
  void polyline(double[] x, double[] y, Pen pen);

  /** A filled polygon. */
  void polygon(double[] x, double[] y, Ink fill, double opacity);

  /** A filled ellipse round a centre. */
  void ellipse(double x, double y, double radiusX, double radiusY, Ink fill, double opacity);

  /** Rectangles of one size side by side; they begin at these places. */
  void boxes(double[] x, double y, double width, double height, Ink fill);

  /** One line of words, whose baseline is at {@code y}. */
  void text(String words, double x, double y, Lettering lettering);

  /** A line between two points. */
  default void line(double x1, double y1, double x2, double y2, Pen pen) {
    polyline(new double[] {x1, x2}, new double[] {y1, y2}, pen);
  }

  /** A filled rectangle. */
  default void box(double x, double y, double width, double height, Ink fill) {
    boxes(new double[] {x}, y, width, height, fill);
  }
}
