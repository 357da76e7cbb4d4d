package adaps.studio.latent;

import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The axes of the latent drawing, their names and where 0 is. */
final class LatentAxes {
  static final double SPACE = 22;

  private LatentAxes() {}

  /** What is drawn from now on stays between the axes. */
  static void clip(GraphicsContext g, double width, double height) {
    g.beginPath();
    g.rect(SPACE, 0, width - SPACE, height - SPACE);
    g.clip();
  }

  static void paint(
      GraphicsContext g,
      Camera camera,
      String horizontal,
      String vertical,
      double width,
      double height,
      Palette palette) {
    double left = SPACE - 0.5;
    double bottom = Math.floor(height - SPACE) + 0.5;
    g.setLineWidth(1);
    g.setStroke(palette.grid());
    double zeroX = Math.floor(camera.px(0)) + 0.5;
    double zeroY = Math.floor(camera.py(0)) + 0.5;
    if (zeroX > left) {
      g.strokeLine(zeroX, 4, zeroX, bottom);
    }
    if (zeroY < bottom) {
      g.strokeLine(left, zeroY, width - 4, zeroY);
    }
    g.setStroke(palette.axis());
    g.strokeLine(left, 4, left, bottom);
    g.strokeLine(left, bottom, width - 4, bottom);
    g.setFill(palette.muted());
    g.setFont(Font.font(11));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(horizontal, (left + width) / 2, height - SPACE / 2);
    g.save();
    g.translate(SPACE / 2, bottom / 2);
    g.rotate(-90);
    g.fillText(vertical, 0, 0);
    g.restore();
  }
}
