package adaps.studio.world;

import adaps.studio.look.Camera;
import javafx.scene.canvas.GraphicsContext;

/**
 * A board of square cells on the plane, columns to the right and rows downwards, both from 0. What
 * stands still is laid on whole pixels, so that its edges are sharp.
 */
record CellBoard(Camera camera, int columns, int rows) {
  private static final double MARGIN = 0.15;

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

  /** Fills a rectangle of cells. */
  void fill(
      GraphicsContext g, int column, int row, int across, int down, double inset, double corner) {
    double left = Math.round(camera.px(column) + inset);
    double top = Math.round(camera.py(rows - row) + inset);
    double right = Math.round(camera.px(column + across) - inset);
    double bottom = Math.round(camera.py(rows - row - down) - inset);
    g.fillRoundRect(left, top, right - left, bottom - top, 2 * corner, 2 * corner);
  }

  /** Draws the edge of a part of a cell, its inside against {@link #fill}'s outside. */
  void stroke(GraphicsContext g, int column, int row, double inset, double corner) {
    double half = g.getLineWidth() / 2;
    double left = Math.round(camera.px(column) + inset) + half;
    double top = Math.round(camera.py(rows - row) + inset) + half;
    double right = Math.round(camera.px(column + 1) - inset) - half;
    double bottom = Math.round(camera.py(rows - row - 1) - inset) - half;
    g.strokeRoundRect(left, top, right - left, bottom - top, 2 * corner, 2 * corner);
  }
}
