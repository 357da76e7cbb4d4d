package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunState;
import adaps.pipeline.ShowcaseFrame;
import adaps.studio.look.Theme;
import adaps.studio.session.RunSession;
import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.collections.ObservableList;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The real window with real runs. */
@ExtendWith(ApplicationExtension.class)
class StudioWindowTest {
  @TempDir static Path folder;

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
  void aRunShowsItsPointsItsMasksAndAGrowingCurveAndStops(FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    assertTrue(disabled(robot, "stop"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.latent().pointCount() == 15);
    studio.await(() -> studio.window.masks().rowCount() == 3);
    studio.await(() -> studio.window.curves().pointCount() >= 2);
    int before = studio.ask(() -> studio.window.curves().pointCount());
    studio.await(() -> studio.window.curves().pointCount() > before);
    assertTrue(disabled(robot, "run"));
    robot.clickOn("#stop");
    studio.awaitState(RunState.STOPPED);
    assertFalse(disabled(robot, "run"));
    assertTrue(words(robot, "status-sentence").startsWith("Stopped after "));
    try (var runs = Files.list(folder.resolve("runs"))) {
      Path run = runs.filter(p -> p.toString().contains("adaps-seed0")).findFirst().orElseThrow();
      assertTrue(Files.exists(run.resolve("metrics.csv")));
    }
  }

  @Test
  void whilePausedNothingMovesAndOneUpdateIsOneUpdate(FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    studio.set(java.util.Map.of("method", "fups", "testInterval", "40"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().pointCount() >= 2);
    robot.clickOn("#pause");
    studio.awaitState(RunState.PAUSED);
    assertEquals("Continue", robot.lookup("#pause").queryButton().getText());
    robot.moveTo("#status");
    // Whatever glides or fades comes to rest.
    Thread.sleep(1500);
    int[] pixels = studio.pixels();
    ShowcaseFrame world = studio.ask(() -> studio.window.world().frame());
    int points = studio.ask(() -> studio.window.curves().pointCount());
    Thread.sleep(700);
    assertEquals(world, studio.ask(() -> studio.window.world().frame()));
    assertArrayEquals(pixels, studio.pixels());
    // With 8 environments and 5 steps an update is 40 steps: each one is followed by a test.
    robot.clickOn("#step");
    studio.await(() -> studio.window.curves().pointCount() == points + 1);
    studio.awaitState(RunState.PAUSED);
    robot.clickOn("#pause");
    studio.await(() -> studio.window.curves().pointCount() > points + 3);
    assertEquals(RunState.RUNNING, studio.state());
    studio.await(() -> studio.window.world().frame() != world);
  }

  @Test
  void nextStagePausesAtTheNextStage(FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    RunSession session = studio.window.session();
    // Both at once, so that not one unit of work is done before the pause.
    studio.onFx(
        () -> {
          robot.lookup("#run").queryButton().fire();
          robot.lookup("#pause").queryButton().fire();
        });
    studio.awaitState(RunState.PAUSED);
    studio.await(() -> session.stage().get() == adaps.pipeline.Stage.COLLECT);
    robot.clickOn("#next-stage");
    studio.await(
        () ->
            session.stage().get() == adaps.pipeline.Stage.ENCODE
                && session.state().get() == RunState.PAUSED);
  }

  @Test
  void restartBeginsTheSameRunAgain(FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    studio.set(java.util.Map.of("method", "fups", "seed", "5"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().pointCount() >= 3);
    Path first = studio.ask(() -> studio.window.session().folder().get());
    studio.set(java.util.Map.of("seed", "6"));
    robot.clickOn("#restart");
    studio.await(() -> !studio.window.session().folder().get().equals(first));
    studio.await(() -> studio.window.curves().pointCount() >= 1);
    assertEquals(5, studio.ask(() -> studio.window.session().config().get().run().seed()));
  }

  @Test
  void badInputIsMarkedAtItsFieldAndNothingCanRun(FxRobot robot) {
    TextField steps = robot.lookup("#parameter-steps").queryAs(TextField.class);
    robot.doubleClickOn("#parameter-steps").press(KeyCode.CONTROL, KeyCode.A);
    robot.release(KeyCode.CONTROL, KeyCode.A).write("-5");
    assertTrue(disabled(robot, "run"));
    assertTrue(steps.getPseudoClassStates().contains(Styles.STATE_DANGER));
    assertEquals("steps is -5 but must be 1 to 1000000000000.", words(robot, "problem-steps"));
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
    assertFalse(robot.lookup("#parameter-clusters").query().isVisible() && isShown(robot));
    studio.set(java.util.Map.of("clusters", "16"));
    assertTrue(isShown(robot));
    assertTrue(disabled(robot, "run"));
  }

  private static boolean isShown(FxRobot robot) {
    return robot
        .lookup("#group-identity")
        .queryAs(javafx.scene.control.TitledPane.class)
        .isExpanded();
  }

  @Test
  void anErrorInTheTrainingThreadIsShownAndTheWindowLivesOn(FxRobot robot) throws Exception {
    Path scenario = breakingScenario();
    studio.setUpSmallRun();
    studio.onFx(() -> studio.window.setup().scenarioName().set(scenario.toString()));
    robot.clickOn("#run");
    studio.awaitState(RunState.FAILED);
    assertTrue(robot.lookup("#problem-report").query().isVisible());
    assertEquals("The run failed: " + BreakingKind.SENTENCE, words(robot, "problem-words"));
    assertEquals("Failed: " + BreakingKind.SENTENCE, words(robot, "status-sentence"));
    studio.onFx(() -> studio.window.setup().scenarioName().set("spread-5-5-5"));
    studio.set(java.util.Map.of("method", "fups"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().pointCount() >= 1);
    assertFalse(robot.lookup("#problem-report").query().isVisible());
  }

  /** A scenario of an environment that only this window's threads know. */
  private Path breakingScenario() throws IOException {
    Path services = Files.createDirectories(folder.resolve("kinds/META-INF/services"));
    Files.writeString(
        services.resolve("adaps.env.EnvironmentKind"), BreakingKind.class.getName() + "\n");
    URL[] kinds = {folder.resolve("kinds").toUri().toURL()};
    studio.onFx(
        () ->
            Thread.currentThread()
                .setContextClassLoader(
                    new URLClassLoader(kinds, StudioWindowTest.class.getClassLoader())));
    return Files.writeString(
        folder.resolve("breaking.yaml"),
        "title: It breaks\nenvironment: breaking\nsource: none\nsettings:\n  groups: [2, 2]\n");
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

  private static double brightness(int[] argb) {
    return Arrays.stream(argb).map(p -> p >> 8 & 0xff).average().orElse(0);
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
    studio.set(java.util.Map.of("method", "fups"));
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
}
