package adaps.studio.world;

import adaps.charts.Ticks;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Faint lines behind a plane, with their coordinates below {@code top}. */
final class PlaneGrid {
  private static final double MIN_PIXELS = 34;

  private PlaneGrid() {}

  static void paint(
      GraphicsContext g, Camera camera, double top, double width, double height, Palette palette) {
    double step = Math.max(1, Ticks.unit(width / camera.scale(), width, MIN_PIXELS));
    g.setLineWidth(1);
    g.setFont(Font.font(10));
    g.setFill(palette.axis());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.BOTTOM);
    for (double x = Math.ceil(camera.planeX(0) / step) * step; camera.px(x) < width; x += step) {
      double px = Math.floor(camera.px(x)) + 0.5;
      g.setStroke(x == 0 ? palette.axis() : palette.grid());
      g.strokeLine(px, top + 0.5, px, height - 0.5);
      if (px < width - 22) {
        g.fillText(Ticks.label(x, step), px + 3, height - 2);
      }
    }
    g.setTextBaseline(VPos.TOP);
    for (double y = Math.ceil(camera.planeY(height) / step) * step; camera.py(y) > top; y += step) {
      double py = Math.floor(camera.py(y)) + 0.5;
      g.setStroke(y == 0 ? palette.axis() : palette.grid());
      g.strokeLine(0.5, py, width - 0.5, py);
      if (py > top && py < height - 28) {
        g.fillText(Ticks.label(y, step), 3, py + 2);
      }
    }
  }
}
