package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.pipeline.ShowcaseFrame;
import adaps.studio.look.Camera;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Saves the world as it is drawn in the window. Pictures are painted on the JavaFX thread, one at a
 * time; everything else happens on the calling thread, which should be another one.
 *
 * @param width of the pictures, in pixels
 * @param height of the pictures, in pixels
 * @param scale pixels for each unit of the drawing, so that letters grow with the picture
 * @param style how the world is drawn
 * @param caption words above each state
 */
record WorldExport(
    int width,
    int height,
    double scale,
    WorldStyle style,
    Function<ShowcaseFrame, String> caption) {

  /**
   * Saves the newest state as a PNG file.
   *
   * @param frames newest states, oldest first, at least one
   * @throws IOException if the file cannot be written
   */
  void savePicture(List<ShowcaseFrame> frames, Path file) throws IOException {
    Camera camera = new Camera();
    BufferedImage picture = picture(frames, frames.size() - 1, camera, 0);
    write(
        file,
        beside -> {
          try (OutputStream out = Files.newOutputStream(beside)) {
            ImageIO.write(picture, "png", out);
          }
        });
  }

  /**
   * Saves states as an animated GIF file, one picture for each.
   *
   * @param frames oldest first, at least one
   * @param stepsPerSecond how fast it is played
   * @param painted is told after each picture how many there are
   * @throws IOException if the file cannot be written
   */
  void saveAnimation(
      List<ShowcaseFrame> frames, double stepsPerSecond, Path file, IntConsumer painted)
      throws IOException {
    Camera camera = new Camera();
    write(
        file,
        beside -> {
          try (GifFile gif = new GifFile(beside, stepsPerSecond)) {
            for (int last = 0; last < frames.size(); last++) {
              gif.add(picture(frames, last, camera, 1 / stepsPerSecond));
              painted.accept(last + 1);
            }
          }
        });
  }

  private interface Writing {
    void to(Path file) throws IOException;
  }

  /** Writes beside the file and renames, so that there is never a part of a file. */
  private static void write(Path file, Writing writing) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      writing.to(beside);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** The picture of one state, as RGB. */
  private BufferedImage picture(List<ShowcaseFrame> frames, int last, Camera camera, double seconds)
      throws IOException {
    FutureTask<WritableImage> painting =
        new FutureTask<>(() -> paint(frames, last, camera, seconds));
    if (Platform.isFxApplicationThread()) {
      painting.run();
    } else {
      Platform.runLater(painting);
    }
    try {
      BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      BufferedImage picture = SwingFXUtils.fromFXImage(painting.get(), rgb);
      if (picture != rgb) {
        rgb.createGraphics().drawImage(picture, 0, 0, null);
      }
      return rgb;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("saving was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the world could not be painted", e.getCause());
    }
  }

  private WritableImage paint(List<ShowcaseFrame> frames, int last, Camera camera, double seconds) {
    ShowcaseFrame frame = frames.get(last);
    WorldPicture.fit(frame.world(), camera);
    camera.advance(seconds);
    Canvas canvas = new Canvas(width, height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.scale(scale, scale);
    WorldPicture.paint(
        g,
        camera,
        width / scale,
        height / scale,
        episode(frames, last),
        1,
        style,
        caption.apply(frame));
    return canvas.snapshot(null, new WritableImage(width, height));
  }

  /** The states of a state's own episode up to it, as many as the window would draw. */
  private static List<WorldFrame> episode(List<ShowcaseFrame> frames, int last) {
    int first = last;
    while (first > 0
        && last - first + 1 < Glide.KEPT
        && frames.get(first - 1).episode() == frames.get(last).episode()) {
      first--;
    }
    return frames.subList(first, last + 1).stream().map(ShowcaseFrame::world).toList();
  }
}
