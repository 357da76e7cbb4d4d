package adaps.studio;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Takes pictures of a window as it is on the screen, with whatever floats above it. */
final class Photographer {
  private final Stage stage;
  private final Path folder;

  /**
   * @param folder of the pictures; is made
   */
  Photographer(Stage stage, Path folder) throws IOException {
    this.stage = stage;
    this.folder = Files.createDirectories(folder);
  }

  /** The whole window, without the frame that the desktop gives it; on the JavaFX thread. */
  BufferedImage window() {
    Scene scene = stage.getScene();
    BufferedImage picture = opaque(scene.snapshot(null));
    double left = stage.getX() + scene.getX();
    double top = stage.getY() + scene.getY();
    for (Window popup : floating()) {
      picture
          .createGraphics()
          .drawImage(
              picture(popup),
              (int) Math.round(popup.getX() - left),
              (int) Math.round(popup.getY() - top),
              null);
    }
    return picture;
  }

  /** What floats above the window, alone; on the JavaFX thread. */
  BufferedImage above() {
    return opaque(floating().get(0).getScene().snapshot(null));
  }

  private static List<Window> floating() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof PopupWindow && window.isShowing())
        .toList();
  }

  private static BufferedImage picture(Window popup) {
    Paint fill = popup.getScene().getFill();
    popup.getScene().setFill(Color.TRANSPARENT);
    BufferedImage picture = SwingFXUtils.fromFXImage(popup.getScene().snapshot(null), null);
    popup.getScene().setFill(fill);
    return picture;
  }

  /** The part of the window where a node is; on the JavaFX thread. */
  BufferedImage part(Node node) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    BufferedImage window = window();
    int left = (int) Math.max(0, Math.floor(place.getMinX()));
    int top = (int) Math.max(0, Math.floor(place.getMinY()));
    int right = (int) Math.min(window.getWidth(), Math.ceil(place.getMaxX()));
    int bottom = (int) Math.min(window.getHeight(), Math.ceil(place.getMaxY()));
    return window.getSubimage(left, top, right - left, bottom - top);
  }

  private static BufferedImage opaque(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    return SwingFXUtils.fromFXImage(
        image, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
  }

  /** Writes a picture as a PNG as small as it gets. */
  void keep(String name, BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam small = writer.getDefaultWriteParam();
    small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    small.setCompressionQuality(0);
    Path file = folder.resolve(name + ".png");
    try {
      Files.deleteIfExists(file);
      try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
        writer.setOutput(stream);
        writer.write(null, new IIOImage(picture, null, null), small);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  /** The pictures of the folder that have a name of this kind, the largest first. */
  List<Path> kept() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".png"))
          .sorted(Comparator.comparingLong(Photographer::size).reversed())
          .toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
