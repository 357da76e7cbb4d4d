package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** A world as a small picture without words, drawn by its own painter. */
public final class WorldThumbnail {
  private WorldThumbnail() {}

  /** Draws one state of a world, by type, into a rectangle at the origin, in pixels. */
  public static void paint(
      GraphicsContext g, double width, double height, WorldFrame frame, Palette palette) {
    Camera camera = new Camera();
    WorldPicture.fit(frame, camera);
    camera.jump();
    camera.layInto(0, 0, width, height);
    g.setFill(palette.surface());
    g.fillRect(0, 0, width, height);
    WorldStyle style =
        new WorldStyle(palette, false, null, false, false, WorldStyle.NONE, WorldStyle.NONE);
    WorldPainters.of(frame).paintAny(g, camera, List.of(frame), 1, style);
  }
}
