package adaps.studio.world;

import adaps.studio.look.Camera;
import javafx.scene.canvas.GraphicsContext;

/**
 * A board of square cells on the plane, columns to the right and rows downwards, both from 0. What
 * stands still is laid on whole pixels, so that its edges are sharp.
 */
record CellBoard(Camera camera, int columns, int rows) {
  private static final double MARGIN = 0.2;

  /** A rounding of fewer pixels would not be seen. */
  private static final double MIN_CORNER = 2.5;

  /** Tells the camera to show all of a board. */
  static void fit(Camera camera, int columns, int rows) {
    camera.fit(-MARGIN, -MARGIN, columns + MARGIN, rows + MARGIN);
  }

  /** Length of a cell in pixels. */
  double size() {
    return camera.scale();
  }

  /** Thickness of a trail's oldest piece in pixels. */
  double trail() {
    return Math.max(1, 0.035 * size());
  }

  /** Pixel of a cell's middle. */
  double x(double column) {
    return camera.px(column + 0.5);
  }

  /** Pixel of a cell's middle. */
  double y(double row) {
    return camera.py(planeY(row));
  }

  /** The plane's y of a row's middle. */
  double planeY(double row) {
    return rows - row - 0.5;
  }

  /** Fills a part of a cell; the inset is in pixels, so is the corner's radius. */
  void fill(GraphicsContext g, int column, int row, double inset, double corner) {
    fill(g, column, row, 1, 1, inset, corner);
  }

  /** Fills a rectangle of cells. Straight corners on whole pixels are by far the fastest. */
  void fill(
      GraphicsContext g, int column, int row, int across, int down, double inset, double corner) {
    double left = Math.round(camera.px(column) + inset);
    double top = Math.round(camera.py(rows - row) + inset);
    double width = Math.round(camera.px(column + across) - inset) - left;
    double height = Math.round(camera.py(rows - row - down) - inset) - top;
    if (corner < MIN_CORNER) {
      g.fillRect(left, top, width, height);
    } else {
      g.fillRoundRect(left, top, width, height, 2 * corner, 2 * corner);
    }
  }

  /** Fills the edge of a part of a cell, so many whole pixels thick, its outside like a fill's. */
  void edge(GraphicsContext g, int column, int row, double inset, double thick, double corner) {
    double left = Math.round(camera.px(column) + inset);
    double top = Math.round(camera.py(rows - row) + inset);
    double width = Math.round(camera.px(column + 1) - inset) - left;
    double height = Math.round(camera.py(rows - row - 1) - inset) - top;
    if (corner >= MIN_CORNER) {
      g.setStroke(g.getFill());
      g.setLineWidth(thick);
      double off = thick / 2;
      g.strokeRoundRect(
          left + off, top + off, width - thick, height - thick, 2 * corner, 2 * corner);
      return;
    }
    double whole = Math.max(1, Math.round(thick));
    g.fillRect(left, top, width, whole);
    g.fillRect(left, top + height - whole, width, whole);
    g.fillRect(left, top + whole, whole, height - 2 * whole);
    g.fillRect(left + width - whole, top + whole, whole, height - 2 * whole);
  }

  /** Lines between all cells and around the board, so many pixels thick. */
  void joints(GraphicsContext g, double thick) {
    double left = Math.round(camera.px(0));
    double top = Math.round(camera.py(rows));
    double right = Math.round(camera.px(columns)) + thick;
    double bottom = Math.round(camera.py(0)) + thick;
    for (int column = 0; column <= columns; column++) {
      g.fillRect(Math.round(camera.px(column)), top, thick, bottom - top);
    }
    for (int row = 0; row <= rows; row++) {
      g.fillRect(left, Math.round(camera.py(rows - row)), right - left, thick);
    }
  }
}
