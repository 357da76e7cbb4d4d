package adaps.studio.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a tile shows, kept as a file. */
@ExtendWith(ApplicationExtension.class)
class PictureButtonTest {
  @TempDir Path folder;

  private Appearance appearance;
  private final StackPane drawing = new StackPane(new Rectangle(40, 30, Color.RED));
  private Button button;

  @Start
  void open(Stage stage) {
    appearance = new Appearance(Theme.DARK);
    button = PictureButton.of(drawing, "latent", appearance);
    drawing.setPrefSize(100, 60);
    stage.setScene(new Scene(new HBox(drawing, button)));
    stage.show();
  }

  @Test
  void theFileHasWhatIsSeenInTwiceAsManyPixels() throws Exception {
    WritableImage picture =
        WaitForAsyncUtils.waitForAsyncFx(
            10_000, () -> PictureButton.picture(drawing, appearance.palette()));
    Path file = folder.resolve("latent.png");
    PictureButton.write(picture, file);
    BufferedImage read = ImageIO.read(file.toFile());
    assertEquals(200, read.getWidth());
    assertEquals(0xffff0000, read.getRGB(100, read.getHeight() / 2));
    assertEquals(0xff0d1117, read.getRGB(4, 4), "the ground of the dark look");
  }

  @Test
  void thereIsNothingToSaveWhereNothingIsDrawn() {
    assertTrue(button.isVisible());
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          drawing.setVisible(false);
          return null;
        });
    assertFalse(button.isVisible());
  }
}
