package adaps.studio.world;

import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import javafx.scene.canvas.GraphicsContext;

/** A field of square cells. Cell (column, row) has its centre at (column, -row) of the plane. */
final class CellGrid {
  private static final double MARGIN = 0.25;

  private CellGrid() {}

  static void fit(int columns, int rows, Camera camera) {
    camera.fit(-0.5 - MARGIN, 0.5 - rows - MARGIN, columns - 0.5 + MARGIN, 0.5 + MARGIN);
  }

  static void paintLines(GraphicsContext g, Camera camera, int columns, int rows, Palette palette) {
    g.setStroke(palette.grid());
    g.setLineWidth(1);
    double top = Math.round(camera.py(0.5)) + 0.5;
    double bottom = Math.round(camera.py(0.5 - rows)) + 0.5;
    double left = Math.round(camera.px(-0.5)) + 0.5;
    double right = Math.round(camera.px(columns - 0.5)) + 0.5;
    for (int column = 0; column <= columns; column++) {
      double x = Math.round(camera.px(column - 0.5)) + 0.5;
      g.strokeLine(x, top, x, bottom);
    }
    for (int row = 0; row <= rows; row++) {
      double y = Math.round(camera.py(0.5 - row)) + 0.5;
      g.strokeLine(left, y, right, y);
    }
  }

  /** Path of a square in a cell, its corners rounded. */
  static void fillCell(GraphicsContext g, Camera camera, int column, int row, double share) {
    double size = share * camera.scale();
    double x = camera.px(column) - size / 2;
    double y = camera.py(-row) - size / 2;
    g.fillRoundRect(x, y, size, size, size / 4, size / 4);
  }

  static void strokeCell(GraphicsContext g, Camera camera, int column, int row, double share) {
    double size = share * camera.scale();
    double x = camera.px(column) - size / 2;
    double y = camera.py(-row) - size / 2;
    g.strokeRoundRect(x, y, size, size, size / 4, size / 4);
  }
}
