package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.showcase.ShowcaseTick;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Selection;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Saving from the window. */
@ExtendWith(ApplicationExtension.class)
class WorldMenuTest {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;
  private static final int WANTED = 20;

  @TempDir Path folder;

  private final WorldViewModel world = new WorldViewModel();
  private WorldMenu menu;
  private WorldCanvas canvas;

  @Start
  void open(Stage stage) {
    Scenario scenario = Scenarios.load("foraging-8x8-4p-4f");
    world.speed().set(WorldPlayback.FASTEST);
    world.preview(scenario, EnvironmentKinds.spec(scenario), 0, "vector");
    canvas =
        new WorldCanvas(world, 0, new WorldLook(), new Selection(), new Appearance(Theme.LIGHT));
    menu = new WorldMenu(canvas, world, canvas::style, canvas::notice);
    stage.setScene(new Scene(canvas, WIDTH, HEIGHT));
    // All tests share one stage, and it keeps the size that another gave it.
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.sizeToScene();
    stage.show();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(10_000, world::close);
  }

  @Test
  void whoCannotSeeTheWorldHearsItsCounts() {
    Waiting.until(
        "the counts are said",
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                  world.playback().pulse(System.nanoTime());
                  canvas.pulse(System.nanoTime());
                  return canvas.getAccessibleText().startsWith("The world: food taken: ");
                }));
    String said = canvas.getAccessibleText();
    assertTrue(said.matches("The world: food taken: \\d, food left: \\d\\. Space plays.*"), said);
  }

  private List<ShowcaseTick> seen() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          world.playback().pulse(System.nanoTime());
          return List.copyOf(world.seen());
        });
  }

  @Test
  void theLastStepsAreSavedAsTheyWereShown() throws Exception {
    Waiting.until(() -> seen().size() >= WANTED);
    Path file = folder.resolve("steps.gif");
    List<ShowcaseTick> all = seen();
    List<ShowcaseTick> kept = all.subList(all.size() - WANTED, all.size());
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> menu.saveAnimation(file, kept));

    Waiting.until(() -> Files.exists(file));

    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertEquals(kept.size(), reader.getNumImages(true));
      assertEquals(2 * WIDTH, reader.getWidth(0));
      assertEquals(2 * HEIGHT, reader.getHeight(0));
    }
  }

  @Test
  void aWholeEpisodeIsKeptOnlyWhereItWasSeenFromItsStart() {
    Waiting.until(() -> seen().size() >= WANTED);
    WaitForAsyncUtils.waitForAsyncFx(10_000, world::freshEpisode);
    Waiting.until(() -> WorldMenu.lastEpisode(seen()).size() < WANTED);
    List<ShowcaseTick> all = seen();
    List<ShowcaseTick> whole = WorldMenu.wholeEpisode(all);
    assertEquals(all.size() - WorldMenu.lastEpisode(all).size(), whole.size());
    assertEquals(0, whole.get(0).frames().get(0).world().step());
    assertEquals(List.of(), WorldMenu.wholeEpisode(all.subList(1, all.size())));
    assertEquals(List.of(), WorldMenu.wholeEpisode(whole));
  }

  @Test
  void aPictureIsTwiceAsLargeAsTheDrawing() throws Exception {
    Path file = folder.resolve("state.png");

    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> menu.savePicture(file, world.seen()));

    Waiting.until(() -> Files.exists(file));
    BufferedImage picture = ImageIO.read(file.toFile());
    assertEquals(2 * WIDTH, picture.getWidth());
    assertEquals(2 * HEIGHT, picture.getHeight());
  }
}
