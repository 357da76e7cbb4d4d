package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.studio.look.Camera;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A whole picture of a world. The window and every file are drawn by it. */
final class WorldPicture {
  /** Height of the caption above the world, in pixels. */
  static final double CAPTION = 22;

  private static final double CAPTION_LEFT = 8;
  private static final double CAPTION_TOP = 6;

  private WorldPicture() {}

  /** Tells the camera what must be seen. */
  static void fit(WorldFrame frame, Camera camera) {
    fit(WorldPainters.of(frame), frame, camera);
  }

  private static <F extends WorldFrame> void fit(
      WorldPainter<F> painter, WorldFrame frame, Camera camera) {
    painter.fit(painter.frames().cast(frame), camera);
  }

  private static <F extends WorldFrame> boolean isPlane(WorldPainter<F> painter, WorldFrame frame) {
    return painter.isPlane(painter.frames().cast(frame));
  }

  /**
   * Draws everything; the camera then knows where everything is.
   *
   * @param states of the episode, oldest first, at least one
   * @param share how far to move from the last but one state to the last, 0 to 1
   * @param caption words above the world
   */
  static void paint(
      GraphicsContext g,
      Camera camera,
      double width,
      double height,
      List<WorldFrame> states,
      double share,
      WorldStyle style,
      String caption) {
    WorldFrame last = states.get(states.size() - 1);
    WorldPainter<?> painter = WorldPainters.of(last);
    g.setFill(style.palette().surface());
    g.fillRect(0, 0, width, height);
    camera.layInto(0, CAPTION, width, Math.max(1, height - CAPTION));
    if (isPlane(painter, last)) {
      PlaneGrid.paint(g, camera, width, height, style.palette());
    }
    painter.paintAny(g, camera, states, share, style);
    g.setFont(Font.font(11));
    g.setFill(style.palette().muted());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.fillText(caption, CAPTION_LEFT, CAPTION_TOP, width - 2 * CAPTION_LEFT);
  }
}
