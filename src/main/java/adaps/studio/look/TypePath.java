package adaps.studio.look;

import adaps.drawing.TypeShape;
import javafx.scene.canvas.GraphicsContext;

/** The shape of an agent type as a path of a canvas. */
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
}
