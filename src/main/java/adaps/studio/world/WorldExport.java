package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.showcase.ShowcaseFrame;
import adaps.showcase.ShowcaseTick;
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
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Saves the worlds as they are drawn in the window. Pictures are painted on the JavaFX thread, one
 * at a time; everything else happens on the calling thread, which should be another one and may be
 * interrupted.
 *
 * @param width of the pictures, in pixels
 * @param height of the pictures, in pixels
 * @param scale pixels for each unit of the drawing, so that letters grow with the picture
 * @param style how the worlds are drawn
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
   * @param ticks newest states, oldest first, at least one; worlds stand side by side
   * @throws IOException if the file cannot be written
   */
  void savePicture(List<ShowcaseTick> ticks, Path file) throws IOException {
    BufferedImage picture = picture(ticks, ticks.size() - 1, cameras(ticks), 0);
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
   * @param ticks oldest first, at least one
   * @param stepsPerSecond how fast it is played
   * @param painted is told after each picture how many there are
   * @throws InterruptedIOException if the thread was interrupted; nothing is left then
   * @throws IOException if the file cannot be written
   */
  void saveAnimation(
      List<ShowcaseTick> ticks, double stepsPerSecond, Path file, IntConsumer painted)
      throws IOException {
    List<Camera> cameras = cameras(ticks);
    write(
        file,
        beside -> {
          try (GifFile gif = new GifFile(beside, stepsPerSecond)) {
            for (int last = 0; last < ticks.size(); last++) {
              gif.add(picture(ticks, last, cameras, 1 / stepsPerSecond));
              painted.accept(last + 1);
            }
          }
        });
  }

  private static List<Camera> cameras(List<ShowcaseTick> ticks) {
    return Stream.generate(Camera::new).limit(ticks.get(0).frames().size()).toList();
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
  private BufferedImage picture(
      List<ShowcaseTick> ticks, int last, List<Camera> cameras, double seconds) throws IOException {
    FutureTask<WritableImage> painting =
        new FutureTask<>(() -> paint(ticks, last, cameras, seconds));
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

  private WritableImage paint(
      List<ShowcaseTick> ticks, int last, List<Camera> cameras, double seconds) {
    Canvas canvas = new Canvas(width, height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.scale(scale, scale);
    int worlds = cameras.size();
    double each = (width / scale - (worlds - 1)) / worlds;
    for (int screen = 0; screen < worlds; screen++) {
      Camera camera = cameras.get(screen);
      ShowcaseFrame frame = ticks.get(last).frames().get(screen);
      WorldPicture.fit(frame.world(), camera);
      camera.advance(seconds);
      g.save();
      g.translate(screen * (each + 1), 0);
      g.beginPath();
      g.rect(0, 0, each, height / scale);
      g.clip();
      List<WorldFrame> states = episode(ticks, last, screen);
      List<String> captions =
          Stream.concat(Stream.of(frame), ticks.get(last).frames().stream()).map(caption).toList();
      WorldWords words = WorldWords.of(frame, captions);
      WorldPicture.paint(g, camera, each, height / scale, states, 1, style, words);
      g.restore();
      if (screen > 0) {
        g.setFill(style.palette().axis());
        g.fillRect(screen * (each + 1) - 1, 0, 1, height / scale);
      }
    }
    return canvas.snapshot(null, new WritableImage(width, height));
  }

  /** The states of a state's own episode up to it, as many as the window would draw. */
  private static List<WorldFrame> episode(List<ShowcaseTick> ticks, int last, int screen) {
    int episode = ticks.get(last).frames().get(screen).episode();
    int first = last;
    while (first > 0
        && last - first + 1 < Glide.KEPT
        && ticks.get(first - 1).frames().get(screen).episode() == episode
        && leadsTo(ticks.get(first - 1), ticks.get(first), screen)) {
      first--;
    }
    return ticks.subList(first, last + 1).stream()
        .map(tick -> tick.frames().get(screen).world())
        .distinct()
        .toList();
  }

  /** Not where somebody has moved things in between: nothing glides and leaves a trail there. */
  private static boolean leadsTo(ShowcaseTick before, ShowcaseTick after, int screen) {
    WorldFrame from = before.frames().get(screen).world();
    WorldFrame to = after.frames().get(screen).world();
    return from == to || to.step() == from.step() + 1;
  }
}
