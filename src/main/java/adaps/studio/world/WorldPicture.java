package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.studio.look.Camera;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** A whole picture of a world. The window and every file are drawn by it. */
final class WorldPicture {
  /** Pixels at the upper right that are left free for the window's choice of a policy. */
  static final double CORNER = 78;

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
   * @param words what is written on it
   */
  static void paint(
      GraphicsContext g,
      Camera camera,
      double width,
      double height,
      List<WorldFrame> states,
      double share,
      WorldStyle style,
      WorldWords words) {
    WorldFrame last = states.get(states.size() - 1);
    WorldPainter<?> painter = WorldPainters.of(last);
    double top = WorldCaption.height(words.captions(), width, CORNER);
    WorldTally tally = new WorldTally(words.counts(), top, width, height);
    g.setFill(style.palette().surface());
    g.fillRect(0, 0, width, height);
    tally.lay(camera);
    if (isPlane(painter, last)) {
      PlaneGrid.paint(g, camera, top, width, height, style.palette());
    }
    painter.paintAny(g, camera, states, share, style);
    tally.paint(g, camera, style.palette());
    List<String> lines = WorldCaption.lines(words.captions().get(0), width, CORNER);
    WorldCaption.paint(g, lines, width, style.palette());
  }
}
