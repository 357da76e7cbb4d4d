package adaps.studio.world;

import adaps.drawing.TypeShape;
import adaps.env.warehouse.WarehouseFrame;
import adaps.studio.look.Palette;
import adaps.studio.look.TypePath;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Robots: a body in the type's shape and colour, a nose where the robot faces, and around it, as a
 * frame, the shelf that it carries.
 */
final class WarehouseRobots {
  /** Screen angle of each heading in degrees, clockwise from the right: up, down, left, right. */
  private static final double[] ANGLES = {-90, 90, 180, 0};

  private static final double BODY = 0.29;
  private static final double MIN_BODY = 2.4;
  private static final double LETTER = 0.3;
  private static final double LETTERED = 20;
  private static final double LOAD_HALF = 0.41;

  private final GraphicsContext g;
  private final CellBoard board;
  private final WorldStyle style;
  private final Palette palette;
  private final double size;

  WarehouseRobots(GraphicsContext g, CellBoard board, WorldStyle style) {
    this.g = g;
    this.board = board;
    this.style = style;
    palette = style.palette();
    size = board.size();
  }

  /**
   * Draws a robot.
   *
   * @param before the last but one state, or the last where there is no other
   * @param planeX where it is drawn on the plane
   * @param planeY where it is drawn on the plane
   */
  void paint(
      WarehouseFrame before,
      WarehouseFrame frame,
      double share,
      int agent,
      double planeX,
      double planeY) {
    double x = board.camera().px(planeX);
    double y = board.camera().py(planeY);
    double angle = angle(before.headings()[agent], frame.headings()[agent], share);
    if (frame.loads()[agent] != 0) {
      paintLoad(frame, frame.loads()[agent], x, y);
    }
    paintNose(x, y, angle);
    paintBody(frame.agentTypes()[agent], agent, x, y);
    if (frame.blocked()[agent] && size >= WarehouseFloor.FINE) {
      paintBlock(x, y, angle);
    }
    if (style.marks(agent)) {
      AgentMark.selected(g, x, y, Math.max(6, 0.62 * size), palette);
    }
  }

  /** In radians; a turn goes the short way. */
  private static double angle(int from, int to, double share) {
    double turn = ANGLES[to] - ANGLES[from];
    turn -= 360 * Math.rint(turn / 360);
    return Math.toRadians(ANGLES[from] + share * turn);
  }

  private void paintLoad(WarehouseFrame frame, int shelf, double x, double y) {
    int type = frame.shelfColours()[shelf - 1];
    boolean requested = WarehousePainter.isRequested(frame, shelf);
    double half = Math.max(3, LOAD_HALF * size);
    double thick = Math.max(1.5, 0.11 * size);
    frame(x, y, half, thick + 2, requested ? palette.text() : palette.surface());
    frame(x, y, half, thick, palette.type(type));
    if (size >= WarehouseFloor.FINE) {
      TypePath.begin(g, TypeShape.of(type), x - half, y - half, Math.max(2.5, 0.13 * size));
      g.setFill(palette.type(type));
      g.fill();
      g.setStroke(requested ? palette.text() : palette.surface());
      g.setLineWidth(1);
      g.stroke();
    }
  }

  private void frame(double x, double y, double half, double thick, Color colour) {
    g.setStroke(colour);
    g.setLineWidth(thick);
    g.strokeRect(x - half, y - half, 2 * half, 2 * half);
  }

  private void paintNose(double x, double y, double angle) {
    double tip = Math.max(MIN_BODY + 2.6, 0.5 * size);
    double back = 0.24 * size;
    double side = Math.max(1.6, 0.17 * size);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    g.beginPath();
    g.moveTo(x + tip * cos, y + tip * sin);
    g.lineTo(x + back * cos - side * sin, y + back * sin + side * cos);
    g.lineTo(x + back * cos + side * sin, y + back * sin - side * cos);
    g.closePath();
    g.setFill(palette.text());
    g.fill();
    g.setStroke(palette.surface());
    g.setLineWidth(1);
    if (size >= WarehouseFloor.FINE) {
      g.stroke();
    }
  }

  private void paintBody(int type, int agent, double x, double y) {
    double radius = Math.max(MIN_BODY, BODY * size);
    if (style.showsClusters()) {
      double disc = Math.max(radius, Math.min(0.42 * size, 6));
      AgentMark.cluster(g, style.clusterOfAgent()[agent], type, x, y, disc, palette);
      return;
    }
    boolean fine = size >= WarehouseFloor.FINE;
    TypePath.begin(g, TypeShape.of(type), x, y, radius + (fine ? 1.5 : 0.5));
    g.setFill(palette.surface());
    g.fill();
    AgentMark.type(g, type, x, y, radius, palette, fine ? palette.text() : palette.surface());
    if (size >= LETTERED) {
      Color ink = Palette.readableOn(palette.type(type));
      AgentMark.number(g, agent + 1, x, y, LETTER * size, ink);
    }
  }

  /** A bar across the way that was not free. */
  private void paintBlock(double x, double y, double angle) {
    double away = 0.54 * size;
    double half = 0.22 * size;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    g.setStroke(palette.text());
    g.setLineWidth(Math.max(1.5, 0.06 * size));
    g.strokeLine(
        x + away * cos - half * sin,
        y + away * sin + half * cos,
        x + away * cos + half * sin,
        y + away * sin - half * cos);
  }
}
