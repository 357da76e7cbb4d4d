package adaps.studio.world;

import adaps.env.warehouse.WarehouseFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.look.Quantity;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The coloured warehouse: shelves in their colours, the requested ones filled, and the goals. */
final class WarehousePainter implements WorldPainter<WarehouseFrame> {
  private static final double ROBOT_RADIUS = 0.32;
  private static final double SHELF = 0.78;
  private static final int[] TURN_X = {0, 0, -1, 1};
  private static final int[] TURN_Y = {-1, 1, 0, 0};

  @Override
  public Class<WarehouseFrame> frames() {
    return WarehouseFrame.class;
  }

  @Override
  public void fit(WarehouseFrame frame, Camera camera) {
    CellGrid.fit(frame.width(), frame.height(), camera);
  }

  @Override
  public void paintScenery(
      GraphicsContext g, Camera camera, WarehouseFrame frame, Palette palette) {
    g.setFill(Palette.faded(palette.grid(), 0.5));
    for (int cell = 0; cell < frame.highway().length; cell++) {
      if (!frame.highway()[cell]) {
        CellGrid.fillCell(g, camera, cell % frame.width(), cell / frame.width(), 1);
      }
    }
    CellGrid.paintLines(g, camera, frame.width(), frame.height(), palette);
    g.setFill(palette.axis());
    for (int goal = 0; goal < frame.goals().length; goal += 2) {
      CellGrid.fillCell(g, camera, frame.goals()[goal], frame.goals()[goal + 1], 0.9);
    }
    for (int shelf = 0; shelf < frame.shelfColours().length; shelf++) {
      paintShelf(g, camera, frame, shelf, palette);
    }
  }

  private static void paintShelf(
      GraphicsContext g, Camera camera, WarehouseFrame frame, int shelf, Palette palette) {
    int column = frame.shelves()[2 * shelf];
    int row = frame.shelves()[2 * shelf + 1];
    Color colour = palette.type(frame.shelfColours()[shelf]);
    int id = shelf + 1;
    boolean requested = Arrays.stream(frame.requests()).anyMatch(request -> request == id);
    g.setFill(Palette.faded(colour, requested ? 0.75 : 0.1));
    CellGrid.fillCell(g, camera, column, row, SHELF);
    g.setStroke(Palette.faded(colour, requested ? 1 : 0.45));
    g.setLineWidth(1);
    CellGrid.strokeCell(g, camera, column, row, SHELF);
  }

  @Override
  public double agentX(WarehouseFrame frame, int agent) {
    return frame.positions()[2 * agent];
  }

  @Override
  public double agentY(WarehouseFrame frame, int agent) {
    return -frame.positions()[2 * agent + 1];
  }

  @Override
  public double agentRadius(Camera camera) {
    return Math.min(14, ROBOT_RADIUS * camera.scale());
  }

  /** A nose where the robot faces; a carrying robot has a ring. */
  @Override
  public void paintAgentDetail(
      GraphicsContext g,
      WarehouseFrame frame,
      int agent,
      double px,
      double py,
      double radius,
      Palette palette) {
    int heading = frame.headings()[agent];
    g.setStroke(palette.text());
    g.setLineWidth(2);
    g.strokeLine(
        px + 0.4 * radius * TURN_X[heading],
        py + 0.4 * radius * TURN_Y[heading],
        px + 1.3 * radius * TURN_X[heading],
        py + 1.3 * radius * TURN_Y[heading]);
    if (frame.loads()[agent] != 0) {
      double ring = radius + 2;
      g.setLineWidth(1.5);
      g.strokeOval(px - ring, py - ring, 2 * ring, 2 * ring);
    }
  }

  @Override
  public String describe(WarehouseFrame frame, int agent) {
    int load = frame.loads()[agent];
    return (load == 0 ? "carries nothing" : "carries shelf " + load)
        + ", reward "
        + Quantity.value(frame.rewards()[agent]);
  }
}
