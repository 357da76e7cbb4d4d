package adaps.studio.look;

import adaps.runs.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.feather.Feather;

/** Keeps what a tile shows, as it is seen and of twice as many pixels, as a PNG file. */
public final class PictureButton {
  private static final double SCALE = 2;
  private static final SaveDialog SAVE =
      new SaveDialog("Save a picture", "The picture was not saved.");

  private PictureButton() {}

  /**
   * The button; it is there while the drawing is.
   *
   * @param drawing what is kept
   * @param name of the file, without its ending
   */
  public static Button of(Region drawing, String name, Appearance appearance) {
    Button button = Icons.button(Feather.DOWNLOAD, "Save what is seen as a picture", () -> {});
    button.setId(name + "-picture");
    button.setOnAction(e -> ask(drawing, name, appearance.palette(), button));
    button.visibleProperty().bind(drawing.visibleProperty());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private static void ask(Region drawing, String name, Palette palette, Button button) {
    WritableImage picture = picture(drawing, palette);
    SAVE.ask(button, "PNG picture", name + ".png", file -> write(picture, file));
  }

  /** As it is seen, on the ground of the look. */
  static WritableImage picture(Region drawing, Palette palette) {
    SnapshotParameters how = new SnapshotParameters();
    how.setTransform(new Scale(SCALE, SCALE));
    how.setFill(palette.surface());
    return drawing.snapshot(how, null);
  }

  /** Writes it; takes a moment, so not on the JavaFX thread. */
  static void write(WritableImage picture, Path file) throws IOException {
    BufferedImage image = SwingFXUtils.fromFXImage(picture, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    WholeFile.write(file, bytes.toByteArray());
  }
}
