package adaps.studio.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.drawing.QrCode;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Background;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The setting as a line and a QR code on the screen, and a line that is opened there. */
@ExtendWith(ApplicationExtension.class)
class SettingShareTest {
  @TempDir Path folder;

  private SetupViewModel setup;
  private SettingActions actions;

  @Start
  void open(Stage stage) {
    setup = new SetupViewModel("spread-5-5-5");
    StackPane root = new StackPane();
    SettingExchange exchange =
        new SettingExchange(
            setup,
            folder,
            Background.ofWindow("test"),
            problem -> {
              throw new AssertionError(problem);
            });
    actions = new SettingActions(exchange, setup, root, new Appearance(Theme.DARK));
    stage.setScene(new Scene(root, 1280, 800));
    stage.show();
  }

  private static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
  }

  private void share() {
    ask(
        () -> {
          actions.share();
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** What a camera makes of the pixels. */
  private static String read(QrCanvas canvas) throws Exception {
    WritableImage image = ask(() -> canvas.snapshot(null, null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    assertEquals(0xffffffff, pixels[0], "white paper, in the dark look too");
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }

  @Test
  void aCameraReadsTheLineOfTheFormAndAnotherFormOpensIt(FxRobot robot) throws Exception {
    ask(
        () -> {
          setup.parameter("gain").text().set("2");
          setup.parameter("seed").text().set("11");
          return null;
        });
    share();
    QrCanvas canvas = robot.lookup("#qr-code").queryAs(QrCanvas.class);
    String line = read(canvas);
    assertEquals("adaps:spread-5-5-5?method=adaps&seed=11&gain=2", line);
    assertEquals(line, robot.lookup("#share-line").queryAs(TextField.class).getText());
    assertTrue(canvas.getHeight() > 380, "as large as there is room: " + canvas.getHeight());

    TextField given = robot.lookup("#line-to-open").queryAs(TextField.class);
    Button open = robot.lookup("#open-line").queryAs(Button.class);
    Label problem = robot.lookup("#line-problem").queryAs(Label.class);
    ask(
        () -> {
          given.setText("adaps:spread-5-5-5?gian=3");
          open.fire();
          return null;
        });
    assertTrue(ask(problem::getText).startsWith("There is no parameter 'gian'"));
    assertEquals("11", ask(() -> setup.parameter("seed").text().get()), "the form is as before");
    ask(
        () -> {
          given.setText("adaps:foraging-8x8-4p-4f?method=fups&seed=5");
          open.fire();
          return null;
        });
    assertEquals("foraging-8x8-4p-4f", ask(() -> setup.config().get().scenario().name()));
    assertEquals(5, ask(() -> setup.config().get().run().seed()));
    share();
    assertEquals("adaps:foraging-8x8-4p-4f?method=fups&seed=5", read(canvas), "shown anew");
  }

  @Test
  void aPastedLineIsASetting() {
    ask(
        () -> {
          assertEquals(
              9, SettingText.read("The pasted text", "adaps:spread-5-5-5?seed=9\n").run().seed());
          return null;
        });
  }

  @Test
  void whatIsTooLongForACodeIsSaid() {
    ConfigException e = assertThrows(ConfigException.class, () -> QrCode.of("x".repeat(5000)));
    assertTrue(e.getMessage().contains("too long for a QR code (5000 letters)"), e.getMessage());
  }
}
