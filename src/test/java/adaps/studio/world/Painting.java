package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.look.Theme;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.testfx.util.WaitForAsyncUtils;

/** A world as it is drawn, to be looked at pixel by pixel. The JavaFX toolkit must run. */
final class Painting {
  /** Empty pixels on every side of the picture, on which nothing may be drawn. */
  static final int RIM = 40;

  static final Palette PALETTE = Theme.DARK.palette();
  private static final int PATIENCE_MILLIS = 20_000;

  final Camera camera = new Camera();
  private final WritableImage image;
  private final int width;
  private final int height;

  private Painting(
      int width,
      int height,
      List<? extends WorldFrame> states,
      double share,
      WorldStyle style,
      List<WorldCount> counts) {
    this.width = width;
    this.height = height;
    image =
        WaitForAsyncUtils.waitForAsyncFx(
            PATIENCE_MILLIS,
            () -> {
              Canvas canvas = new Canvas(width + 2 * RIM, height + 2 * RIM);
              GraphicsContext g = canvas.getGraphicsContext2D();
              g.translate(RIM, RIM);
              WorldPicture.fit(states.get(states.size() - 1), camera);
              WorldPicture.paint(
                  g,
                  camera,
                  width,
                  height,
                  List.copyOf(states),
                  share,
                  style,
                  new WorldWords(List.of("Episode 1"), counts));
              SnapshotParameters clear = new SnapshotParameters();
              clear.setFill(Color.TRANSPARENT);
              return canvas.snapshot(clear, null);
            });
  }

  /** Agents by type, without trails and targets. */
  static WorldStyle byType() {
    return new WorldStyle(PALETTE, false, null, false, false, -1, -1);
  }

  static Painting of(int width, int height, WorldStyle style, List<? extends WorldFrame> states) {
    return new Painting(width, height, states, 1, style, List.of());
  }

  static Painting moving(int width, int height, double share, List<? extends WorldFrame> states) {
    return new Painting(width, height, states, share, byType(), List.of());
  }

  /** With counts beside it. */
  static Painting counting(int width, int height, WorldFrame state, WorldCount... counts) {
    return new Painting(width, height, List.of(state), 1, byType(), List.of(counts));
  }

  /** Number of pixels of a colour in a rectangle of the picture. */
  int countPixels(Color colour, int left, int top, int right, int bottom) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        count += near(pixel(x, y), colour) ? 1 : 0;
      }
    }
    return count;
  }

  /** Colour of a place on the plane. */
  Color at(double planeX, double planeY) {
    return pixel((int) Math.floor(camera.px(planeX)), (int) Math.floor(camera.py(planeY)));
  }

  private Color pixel(int x, int y) {
    return image.getPixelReader().getColor(RIM + x, RIM + y);
  }

  /** Whether a place on the plane has a colour, up to what antialiasing changes. */
  boolean shows(Color colour, double planeX, double planeY) {
    return near(at(planeX, planeY), colour);
  }

  /** Number of pixels of a colour in a rectangle of the plane. */
  int count(Color colour, double left, double bottom, double right, double top) {
    return countPixels(
        colour,
        (int) camera.px(left),
        (int) camera.py(top),
        (int) Math.floor(camera.px(right)) + 1,
        (int) Math.floor(camera.py(bottom)) + 1);
  }

  /** Number of pixels in which two pictures differ. */
  int differences(Painting other) {
    int differences = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        differences += pixel(x, y).equals(other.pixel(x, y)) ? 0 : 1;
      }
    }
    return differences;
  }

  /** Number of pixels outside the picture on which something was drawn. */
  int spilled() {
    int spilled = 0;
    for (int y = -RIM; y < height + RIM; y++) {
      for (int x = -RIM; x < width + RIM; x++) {
        boolean inside = x >= 0 && x < width && y >= 0 && y < height;
        spilled += !inside && pixel(x, y).getOpacity() > 0 ? 1 : 0;
      }
    }
    return spilled;
  }

  private static boolean near(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed()) < 0.02
        && Math.abs(a.getGreen() - b.getGreen()) < 0.02
        && Math.abs(a.getBlue() - b.getBlue()) < 0.02;
  }
}
