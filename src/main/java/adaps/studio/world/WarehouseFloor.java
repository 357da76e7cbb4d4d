package adaps.studio.world;

import adaps.drawing.TypeShape;
import adaps.env.warehouse.WarehouseFrame;
import adaps.studio.look.Palette;
import adaps.studio.look.TypePath;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * What lies below the robots: highways, empty places, goals, and shelves that nobody carries. A
 * shelf is its colour and that colour's shape; a requested one is full and framed, any other faint.
 */
final class WarehouseFloor {
  /** From this size of a cell on there is room for fine lines. */
  static final double FINE = 12;

  private static final double FAINT_FILL = 0.2;
  private static final double FAINT_LINE = 0.5;
  private static final double FAINT_MARK = 0.75;

  private final GraphicsContext g;
  private final CellBoard board;
  private final WarehouseFrame frame;
  private final Palette palette;

  private WarehouseFloor(
      GraphicsContext g, CellBoard board, WarehouseFrame frame, Palette palette) {
    this.g = g;
    this.board = board;
    this.frame = frame;
    this.palette = palette;
  }

  static void paint(GraphicsContext g, CellBoard board, WarehouseFrame frame, Palette palette) {
    WarehouseFloor floor = new WarehouseFloor(g, board, frame, palette);
    floor.paintCells();
    for (int k = 0; k < frame.goals().length; k += 2) {
      floor.paintGoal(frame.goals()[k], frame.goals()[k + 1]);
    }
    boolean[] carried = new boolean[frame.shelfColours().length + 1];
    Arrays.stream(frame.loads()).forEach(shelf -> carried[shelf] = true);
    boolean[] requested = new boolean[carried.length];
    Arrays.stream(frame.requests()).forEach(shelf -> requested[shelf] = true);
    for (int shelf = 1; shelf < carried.length; shelf++) {
      if (!carried[shelf]) {
        floor.paintShelf(shelf, requested[shelf]);
      }
    }
  }

  /** Highways are one grey floor with joints; a place for a shelf is a hole in it. */
  private void paintCells() {
    g.setFill(palette.grid());
    board.fill(g, 0, 0, frame.width(), frame.height(), 0, 0);
    if (board.size() >= FINE) {
      g.setFill(palette.surface());
      board.joints(g, board.size() >= 2 * FINE ? 2 : 1);
    }
    g.setFill(palette.surface());
    double inset = board.size() >= FINE ? 1 : 0;
    for (int cell = 0; cell < frame.highway().length; cell++) {
      if (!frame.highway()[cell]) {
        board.fill(g, cell % frame.width(), cell / frame.width(), inset, 0);
      }
    }
  }

  private void paintGoal(int x, int y) {
    double size = board.size();
    g.setFill(Palette.faded(palette.text(), 0.22));
    board.fill(g, x, y, 0, 0);
    g.setFill(palette.text());
    board.edge(g, x, y, size >= FINE ? 1 : 0, size >= FINE ? 2 : 1, 0);
    if (size >= FINE) {
      board.edge(g, x, y, Math.max(4, 0.2 * size), 1, 0);
    }
    AgentMark.words(g, "G", board.x(x), board.y(y), 0.36 * size, palette.text());
  }

  private void paintShelf(int shelf, boolean requested) {
    int x = frame.shelves()[2 * shelf - 2];
    int y = frame.shelves()[2 * shelf - 1];
    int type = frame.shelfColours()[shelf - 1];
    Color colour = palette.type(type);
    double size = board.size();
    double inset = size >= FINE ? Math.max(2, 0.09 * size) : 1;
    double corner = 0.1 * size;
    g.setFill(requested ? colour : Palette.faded(colour, FAINT_FILL));
    board.fill(g, x, y, inset, corner);
    if (requested) {
      g.setFill(palette.text());
      double thick = size >= FINE ? Math.max(2, 0.06 * size) : 1;
      board.edge(g, x, y, size >= FINE ? 1 : 0, thick, corner);
    } else if (size >= FINE) {
      g.setFill(Palette.faded(colour, FAINT_LINE));
      board.edge(g, x, y, inset, 1, corner);
    }
    TypePath.begin(
        g,
        TypeShape.of(type),
        board.x(x),
        board.y(y),
        Math.max(1.4, (requested ? 0.22 : 0.15) * size));
    g.setFill(requested ? Palette.readableOn(colour) : Palette.faded(colour, FAINT_MARK));
    g.fill();
  }
}
