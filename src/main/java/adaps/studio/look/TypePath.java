package adaps.studio.look;

import adaps.drawing.TypeShape;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The shape of an agent type on a canvas. */
public final class TypePath {
  private TypePath() {}

  /** Begins a path round (x, y) as large as a circle of this radius, in pixels. */
  public static void begin(GraphicsContext g, TypeShape shape, double x, double y, double radius) {
    g.beginPath();
    if (shape.isRound()) {
      g.arc(x, y, radius, radius, 0, 360);
    } else {
      double[][] corners = shape.corners(x, y, radius);
      g.moveTo(corners[0][0], corners[0][1]);
      for (int corner = 1; corner < corners.length; corner++) {
        g.lineTo(corners[corner][0], corners[corner][1]);
      }
    }
    g.closePath();
  }

  /**
   * A filled shape with a line around it. It is two shapes, one on the other: without a graphics
   * card a line around a shape takes longer than several shapes.
   *
   * @param width of the line, half of it within the radius, pixels
   */
  public static void outlined(
      GraphicsContext g,
      TypeShape shape,
      double x,
      double y,
      double radius,
      Color fill,
      Color line,
      double width) {
    fill(g, shape, x, y, shape.grown(radius, width / 2), line);
    fill(g, shape, x, y, shape.grown(radius, -width / 2), fill);
  }

  private static void fill(
      GraphicsContext g, TypeShape shape, double x, double y, double radius, Color colour) {
    g.setFill(colour);
    if (shape.isRound()) {
      g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    } else {
      begin(g, shape, x, y, radius);
      g.fill();
    }
  }
}
