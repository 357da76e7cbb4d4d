package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Ink;
import adaps.drawing.Pen;

/** How an agent is drawn: its type is a shape and a fill, its cluster the colour of the outline. */
final class TypeMark {
  private static final double OUTLINE = 2.2;

  /** Corners of a regular polygon (0 is a circle), degrees it is turned by, reach of a corner. */
  private static final double[][] SHAPES = {
    {0, 0, 1},
    {4, 45, 1.2},
    {3, -90, 1.3},
    {4, 0, 1.25},
    {5, -90, 1.12},
    {3, 90, 1.3},
    {6, 0, 1.08},
    {3, 0, 1.3}
  };

  private static final int ROUND = 24;

  private TypeMark() {}

  /**
   * Draws an agent.
   *
   * @param outline null for none
   */
  static void draw(Drawing drawing, double x, double y, double radius, int type, Ink outline) {
    double[] shape = SHAPES[type % SHAPES.length];
    int corners = shape[0] == 0 ? ROUND : (int) shape[0];
    double[] xs = new double[corners + 1];
    double[] ys = new double[corners + 1];
    for (int corner = 0; corner <= corners; corner++) {
      double angle = Math.toRadians(shape[1] + 360.0 * corner / corners);
      xs[corner] = x + radius * shape[2] * Math.cos(angle);
      ys[corner] = y + radius * shape[2] * Math.sin(angle);
    }
    drawing.polygon(xs, ys, Ink.type(type), 1);
    if (outline != null) {
      drawing.polyline(xs, ys, Pen.solid(outline, OUTLINE));
    }
  }
}
