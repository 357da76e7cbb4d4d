package adaps.studio.latent;

import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The box around three dimensions, with the name of each axis at its end and all shares of variance
 * below.
 */
final class LatentCage {
  private static final double AWAY = 14;

  private LatentCage() {}

  /**
   * @param corners as those of a {@link LatentSolid}
   * @param shares of the means' variance along the three axes
   */
  static void paint(
      GraphicsContext g,
      Camera camera,
      double[][] corners,
      List<LatentAxis> axes,
      double[] shares,
      double width,
      double height,
      Palette palette) {
    g.setLineWidth(1);
    for (int corner = 0; corner < corners.length; corner++) {
      for (int axis = 0; axis < 3; axis++) {
        int end = corner | 1 << axis;
        if (end != corner) {
          // The three axes are the edges of the corner where all have their least.
          g.setStroke(corner == 0 ? palette.muted() : palette.grid());
          g.strokeLine(
              camera.px(corners[corner][0]),
              camera.py(corners[corner][1]),
              camera.px(corners[end][0]),
              camera.py(corners[end][1]));
        }
      }
    }
    g.setFill(palette.muted());
    g.setFont(Font.font(11));
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    for (int axis = 0; axis < 3; axis++) {
      paintName(g, camera, corners[0], corners[1 << axis], axes.get(axis).toString());
    }
    g.fillText(LatentAxis.titles(axes, shares), width / 2, height - AWAY, width - 2 * AWAY);
  }

  /** Beyond the end of its axis. */
  private static void paintName(
      GraphicsContext g, Camera camera, double[] from, double[] to, String name) {
    double across = camera.px(to[0]) - camera.px(from[0]);
    double down = camera.py(to[1]) - camera.py(from[1]);
    double length = Math.max(1, Math.hypot(across, down));
    g.fillText(
        name, camera.px(to[0]) + AWAY * across / length, camera.py(to[1]) + AWAY * down / length);
  }
}
