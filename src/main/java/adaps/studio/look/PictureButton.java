package adaps.studio.look;

import adaps.runs.WholeFile;
import adaps.studio.session.Background;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.feather.Feather;

/** Keeps what a tile shows, as it is seen and of twice as many pixels, as a PNG file. */
public final class PictureButton {
  private static final double SCALE = 2;
  private static final Background FILES = Background.ofWindow("tile picture");

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

  /** What is saved is what was seen when asking, however long the answer takes. */
  private static void ask(Region drawing, String name, Palette palette, Button button) {
    WritableImage picture = picture(drawing, palette);
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save a picture");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG picture", "*.png"));
    chooser.setInitialFileName(name + ".png");
    File chosen = chooser.showSaveDialog(button.getScene().getWindow());
    if (chosen != null) {
      Path file = chosen.toPath();
      FILES.files(
          () -> {
            write(picture, file);
            return file;
          },
          saved -> Notice.show(button, "Saved " + saved.getFileName() + "."),
          reason ->
              ErrorDialog.show(
                  button,
                  "The picture was not saved.",
                  file + ": " + reason + " Choose a folder that is yours and has room."));
    }
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
