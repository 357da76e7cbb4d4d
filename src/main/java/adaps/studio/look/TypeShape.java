package adaps.studio.look;

import javafx.scene.canvas.GraphicsContext;

/** The shape of an agent type, so that types can be told apart without their colours. */
public enum TypeShape {
  CIRCLE(0, 0, 1),
  SQUARE(4, 45, 1.2),
  TRIANGLE(3, -90, 1.3),
  DIAMOND(4, 0, 1.25),
  PENTAGON(5, -90, 1.12),
  POINTER(3, 90, 1.3),
  HEXAGON(6, 0, 1.08),
  RAY(3, 0, 1.3);

  private final int corners;
  private final double turn;
  private final double reach;

  /**
   * @param corners of a regular polygon, 0 for a circle
   * @param turn degrees by which it is turned
   * @param reach distance of the corners that makes its area about that of the circle
   */
  TypeShape(int corners, double turn, double reach) {
    this.corners = corners;
    this.turn = turn;
    this.reach = reach;
  }

  /** Shape of a type, 0-based; shapes repeat when there are more types. */
  public static TypeShape of(int type) {
    return values()[type % values().length];
  }

  /** Begins a path round (x, y) as large as a circle of this radius, in pixels. */
  public void path(GraphicsContext g, double x, double y, double radius) {
    g.beginPath();
    if (corners == 0) {
      g.arc(x, y, radius, radius, 0, 360);
    }
    for (int corner = 0; corner < corners; corner++) {
      double angle = Math.toRadians(turn + 360.0 * corner / corners);
      double px = x + radius * reach * Math.cos(angle);
      double py = y + radius * reach * Math.sin(angle);
      if (corner == 0) {
        g.moveTo(px, py);
      } else {
        g.lineTo(px, py);
      }
    }
    g.closePath();
  }
}
