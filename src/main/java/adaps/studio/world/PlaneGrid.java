package adaps.studio.world;

import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.words.Quantity;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Faint lines behind a plane, with their coordinates below {@code top}. */
final class PlaneGrid {
  private static final double MIN_PIXELS = 34;
  private static final double[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  private PlaneGrid() {}

  static void paint(
      GraphicsContext g, Camera camera, double top, double width, double height, Palette palette) {
    double step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      step = STEPS[i] * camera.scale() >= MIN_PIXELS ? STEPS[i] : step;
    }
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
        g.fillText(Quantity.compact(x), px + 3, height - 2);
      }
    }
    g.setTextBaseline(VPos.TOP);
    for (double y = Math.ceil(camera.planeY(height) / step) * step; camera.py(y) > top; y += step) {
      double py = Math.floor(camera.py(y)) + 0.5;
      g.setStroke(y == 0 ? palette.axis() : palette.grid());
      g.strokeLine(0.5, py, width - 0.5, py);
      if (py > top && py < height - 28) {
        g.fillText(Quantity.compact(y), 3, py + 2);
      }
    }
  }
}
