package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunState;
import adaps.studio.look.Theme;
import adaps.studio.look.ThemeChoice;
import adaps.studio.shell.StudioPreferences;
import atlantafx.base.theme.Styles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.collections.ObservableList;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The real window: its form, its look, its tiles, and how it closes. */
@ExtendWith(ApplicationExtension.class)
class StudioWindowTest {
  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  private static boolean disabled(FxRobot robot, String id) {
    return robot.lookup("#" + id).query().isDisabled();
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Label.class).getText();
  }

  @Test
  void badInputIsMarkedAtItsFieldAndNothingCanRun(FxRobot robot) {
    TextField steps = robot.lookup("#parameter-steps").queryAs(TextField.class);
    robot.doubleClickOn("#parameter-steps").press(KeyCode.CONTROL, KeyCode.A);
    robot.release(KeyCode.CONTROL, KeyCode.A).write("-5");
    assertTrue(disabled(robot, "run"));
    assertTrue(steps.getPseudoClassStates().contains(Styles.STATE_DANGER));
    assertEquals("steps is -5 but must be 1 to 1e12.", words(robot, "problem-steps"));
    assertEquals("1 setting needs attention", words(robot, "problem-count"));
    robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.CONTROL, KeyCode.R);
    assertEquals(null, studio.state());
    robot.clickOn("#parameter-steps").press(KeyCode.CONTROL, KeyCode.A);
    robot.release(KeyCode.CONTROL, KeyCode.A).write("5000");
    assertFalse(disabled(robot, "run"));
    assertFalse(steps.getPseudoClassStates().contains(Styles.STATE_DANGER));
    assertFalse(robot.lookup("#problem-steps").query().isVisible());
  }

  @Test
  void aProblemInAClosedGroupOpensIt(FxRobot robot) {
    assertFalse(isShown(robot));
    assertTrue(robot.lookup("#parameter-clusters").tryQuery().isEmpty());
    studio.set(Map.of("clusters", "16"));
    assertTrue(isShown(robot));
    assertTrue(robot.lookup("#parameter-clusters").query().isVisible());
    assertTrue(disabled(robot, "run"));
  }

  private static boolean isShown(FxRobot robot) {
    return robot
        .lookup("#group-identity")
        .queryAs(javafx.scene.control.TitledPane.class)
        .isExpanded();
  }

  @Test
  void theThemeSwitchesWithoutAStyleWarning(FxRobot robot) {
    ObservableList<CssParser.ParseError> errors = CssParser.errorsProperty();
    studio.onFx(errors::clear);
    studio.onFx(
        () -> {
          // A control of ControlsFX that asks for most of the colour names that AtlantaFX lacks.
          javafx.scene.layout.BorderPane root =
              (javafx.scene.layout.BorderPane) studio.window.root();
          root.setRight(new RangeSlider());
        });
    int[] dark = studio.pixels();
    robot.clickOn("#theme");
    assertEquals(Theme.LIGHT, studio.appearance.theme().get());
    int[] light = studio.pixels();
    assertTrue(brightness(light) > brightness(dark) + 100);
    robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.CONTROL, KeyCode.D);
    studio.pixels();
    assertEquals(Theme.DARK, studio.appearance.theme().get());
    assertEquals(List.of(), errors.stream().map(CssParser.ParseError::getMessage).toList());
  }

  @Test
  void theLookIsRememberedThoughTheWindowIsNeverClosed(FxRobot robot) {
    robot.clickOn("#theme");
    Path file = folder.resolve("home").resolve("window.properties");
    studio.await(() -> new StudioPreferences(file).theme() == ThemeChoice.LIGHT);
    studio.onFx(() -> studio.appearance.scale().set(1.5));
    studio.await(() -> new StudioPreferences(file).number("scale", 1) == 1.5);
  }

  private static double brightness(int[] argb) {
    return Arrays.stream(argb).map(p -> p >> 8 & 0xff).average().orElse(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spread-5-5-5", "foraging-8x8-4p-4f", "warehouse-2color-tiny-4ag"})
  void everyKindOfWorldIsDrawnBeforeAnythingRuns(String scenario, FxRobot robot) throws Exception {
    studio.onFx(() -> studio.window.setup().scenarioName().set(scenario));
    int blue = argb(studio.appearance.palette().type(0));
    Node canvas = robot.lookup("#world-canvas").query();
    studio.await(() -> contains(canvas.snapshot(null, null), blue));
    assertFalse(robot.lookup("#problem-report").query().isVisible());
  }

  private static int argb(Color colour) {
    return 0xff << 24
        | (int) Math.round(255 * colour.getRed()) << 16
        | (int) Math.round(255 * colour.getGreen()) << 8
        | (int) Math.round(255 * colour.getBlue());
  }

  private static boolean contains(WritableImage image, int argb) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getPixelReader().getArgb(x, y) == argb) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aTileIsMadeLargeByADoubleClickAndSmallAgain(FxRobot robot) {
    Node masks = robot.lookup("#masks-tile").query();
    double width = masks.getBoundsInParent().getWidth();
    robot.doubleClickOn("#masks-tile .tile-title");
    studio.pixels();
    assertTrue(masks.getBoundsInParent().getWidth() > 1.9 * width);
    assertFalse(robot.lookup("#world-tile").query().isVisible());
    robot.doubleClickOn("#masks-tile .tile-title");
    studio.pixels();
    assertEquals(width, masks.getBoundsInParent().getWidth(), 1);
    assertTrue(robot.lookup("#world-tile").query().isVisible());
  }

  @Test
  void closingWhileARunIsUnderWayAsksThenStopsAndEnds(FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    studio.set(Map.of("method", "fups"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().pointCount() >= 1);
    requestClose();
    robot.clickOn("Keep running");
    assertTrue(studio.stage.isShowing());
    assertNotEquals(RunState.STOPPED, studio.state());
    requestClose();
    robot.clickOn("Stop and close");
    assertTrue(studio.exited.await(20, TimeUnit.SECONDS));
    assertFalse(studio.stage.isShowing());
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(t -> t.getName().equals("experiment")));
    assertTrue(Files.exists(folder.resolve("home/window.properties")));
  }

  private void requestClose() {
    studio.onFx(
        () ->
            studio.stage.fireEvent(
                new WindowEvent(studio.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  @Test
  void closingWhileNothingRunsEndsAtOnce() throws Exception {
    requestClose();
    assertTrue(studio.exited.await(20, TimeUnit.SECONDS));
    assertFalse(studio.stage.isShowing());
  }

  @Test
  void theEmptySummarySaysAllOfItsSentence(FxRobot robot) {
    robot.press(KeyCode.F8).release(KeyCode.F8);
    studio.await(() -> robot.lookup("#summary .empty-note .text").tryQuery().isPresent());
    Label note = robot.lookup("#summary .empty-note").queryAs(Label.class);
    Text drawn = (Text) note.lookup(".text");
    assertEquals(note.getText(), studio.ask(drawn::getText));
  }
}
