package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Theme;
import adaps.studio.look.ThemeChoice;
import adaps.studio.look.Tile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window's tiles, sizes, shortcuts and stages, as a person uses them. */
@ExtendWith(ApplicationExtension.class)
class TilesInWindowTest {
  @TempDir Path folder;

  private StudioFixture studio;
  private StudioFixture again;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
    if (again != null) {
      again.close();
    }
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  private Tile tile(FxRobot robot, String name) {
    return robot.lookup("#" + name + "-tile").queryAs(Tile.class);
  }

  @Test
  void aHiddenTileLeavesItsPlaceToItsNeighbourAndComesBack(FxRobot robot) {
    Tile masks = tile(robot, "masks");
    Tile world = tile(robot, "world");
    double height = studio.ask(world::getHeight);
    robot.clickOn("#masks-tile .hide-button");
    studio.pixels();
    assertFalse(masks.isVisible());
    assertTrue(studio.ask(world::getHeight) > 1.9 * height);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
    studio.pixels();
    assertTrue(masks.isVisible());
    assertEquals(height, studio.ask(world::getHeight), 1);
    for (String name : List.of("world", "latent", "masks", "curves")) {
      robot.clickOn("#" + name + "-tile .hide-button");
    }
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
    studio.pixels();
    assertTrue(List.of("world", "latent", "masks", "curves").stream().allMatch(shown(robot)));
  }

  private java.util.function.Predicate<String> shown(FxRobot robot) {
    return name -> tile(robot, name).isVisible();
  }

  @Test
  void aDetachedTileLivesInAWindowOfItsOwnUntilThatIsClosed(FxRobot robot) {
    Tile latent = tile(robot, "latent");
    robot.clickOn("#latent-tile .detach-button");
    studio.pixels();
    Window own = studio.ask(() -> latent.getScene().getWindow());
    assertNotSame(studio.stage, own);
    assertTrue(own.isShowing());
    assertTrue(latent.isVisible());
    studio.onFx(() -> own.fireEvent(new WindowEvent(own, WindowEvent.WINDOW_CLOSE_REQUEST)));
    studio.pixels();
    assertSame(studio.stage, studio.ask(() -> latent.getScene().getWindow()));
    assertFalse(own.isShowing());
    assertTrue(latent.isVisible());
  }

  @Test
  void theArrangementIsThereTheNextTime(FxRobot robot) throws Exception {
    robot.clickOn("#masks-tile .hide-button");
    robot.clickOn("#curves-tile .detach-button");
    studio.set(Map.of("seed", "7", "gain", "2"));
    studio.onFx(
        () -> {
          studio.appearance.scale().set(1.5);
          studio.appearance.choice().set(ThemeChoice.SYSTEM);
          studio.stage.fireEvent(new WindowEvent(studio.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
    assertTrue(studio.exited.await(20, TimeUnit.SECONDS));
    studio.onFx(() -> again = new StudioFixture(new Stage(), folder));
    assertEquals(1.5, again.ask(() -> again.appearance.scale().get()));
    assertEquals("7", again.ask(() -> again.window.setup().parameter("seed").text().get()));
    assertEquals("2", again.ask(() -> again.window.setup().parameter("gain").text().get()));
    Node root = again.ask(() -> again.window.root());
    Tile masks = (Tile) again.ask(() -> root.getParent().lookup("#masks-tile"));
    assertEquals(Tile.Place.HIDDEN, masks.place().get());
    assertEquals(
        1,
        again.ask(
            () ->
                Window.getWindows().stream()
                    .filter(w -> w instanceof Stage s && s.getTitle().startsWith("Curves"))
                    .filter(Window::isShowing)
                    .count()));
  }

  @Test
  void theInterfaceGrowsAndShrinksByKeysWithinItsLimits(FxRobot robot) {
    double scene = studio.ask(() -> studio.stage.getScene().getWidth());
    press(robot, KeyCode.CONTROL, KeyCode.EQUALS);
    studio.pixels();
    assertEquals(1.25, studio.appearance.scale().get());
    assertEquals(scene / 1.25, studio.ask(() -> width()), 1);
    for (int i = 0; i < 5; i++) {
      press(robot, KeyCode.CONTROL, KeyCode.EQUALS);
    }
    assertEquals(2, studio.appearance.scale().get());
    for (int i = 0; i < 5; i++) {
      press(robot, KeyCode.CONTROL, KeyCode.MINUS);
    }
    studio.pixels();
    assertEquals(1, studio.appearance.scale().get());
    assertEquals(scene, studio.ask(() -> width()), 1);
  }

  private double width() {
    return studio.window.root().getLayoutBounds().getWidth();
  }

  @Test
  void theLookFollowsTheSystemUntilAPersonChooses() {
    studio.onFx(() -> studio.appearance.choice().set(ThemeChoice.SYSTEM));
    studio.onFx(() -> studio.appearance.systemHas(Theme.LIGHT));
    assertEquals(Theme.LIGHT, studio.appearance.theme().get());
    studio.onFx(() -> studio.appearance.systemHas(Theme.DARK));
    assertEquals(Theme.DARK, studio.appearance.theme().get());
    assertEquals(ThemeChoice.SYSTEM, studio.appearance.choice().get());
    studio.onFx(() -> studio.appearance.theme().set(Theme.LIGHT));
    studio.onFx(() -> studio.appearance.systemHas(Theme.DARK));
    assertEquals(Theme.LIGHT, studio.appearance.theme().get());
    assertEquals(ThemeChoice.LIGHT, studio.appearance.choice().get());
  }

  @Test
  void everyShortcutIsOnTheSheet(FxRobot robot) {
    press(robot, KeyCode.F1);
    List<String> words =
        robot.lookup("#shortcut-sheet .label").queryAllAs(Label.class).stream()
            .flatMap(label -> label.getText().lines())
            .toList();
    for (String name : List.of("Run", "One update", "Search", "World: Large")) {
      assertTrue(words.contains(name), name + " is not among " + words);
    }
    assertTrue(words.contains("Ctrl+R"), words.toString());
    press(robot, KeyCode.ESCAPE);
    assertTrue(robot.lookup("#shortcut-sheet").tryQuery().isEmpty());
  }

  @Test
  void aStagesChipOpensItsTileAndItsExplanation(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
    assertFalse(tile(robot, "masks").isVisible());
    robot.clickOn("#stage-mask");
    studio.pixels();
    assertTrue(tile(robot, "masks").isVisible());
    assertTrue(robot.lookup("#stage-note-mask").tryQuery().isPresent());
    assertTrue(robot.lookup("#rerun").tryQuery().isEmpty(), "nothing has run yet");
    robot.clickOn("#enlarge-tile");
    studio.pixels();
    assertTrue(tile(robot, "masks").large().get());
    press(robot, KeyCode.ESCAPE);
    assertFalse(tile(robot, "masks").large().get());
  }

  @Test
  void aRunGoesOnFromTheMasksWithAnotherGain(FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().pointCount() >= 1);
    Path first = studio.ask(() -> studio.window.session().folder().get());
    robot.clickOn("#stage-mask");
    robot.doubleClickOn("#stage-note-mask #parameter-gain");
    press(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write("1").clickOn("#rerun");
    studio.await(
        () -> {
          Path folder = studio.window.session().folder().get();
          return folder != null && !folder.equals(first);
        });
    studio.await(() -> studio.window.curves().pointCount() >= 1);
    assertEquals(1, studio.ask(() -> studio.window.session().config().get().masks().gain()));
    Label encoded = robot.lookup("#stage-encode .stage-words").queryAs(Label.class);
    studio.await(() -> encoded.getText().endsWith("known from before"));
    studio.await(() -> robot.lookup("#warnings").query().isVisible());
  }
}
