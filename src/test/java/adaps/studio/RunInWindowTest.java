package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.Experiment;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.showcase.ShowcaseFrame;
import adaps.studio.look.Tile;
import adaps.studio.session.RunSession;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Real runs in the real window. */
@ExtendWith(ApplicationExtension.class)
class RunInWindowTest {
  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
  }

  @AfterEach
  void close() {
    // The thread and what it knows outlive this test.
    studio.onFx(
        () -> Thread.currentThread().setContextClassLoader(RunInWindowTest.class.getClassLoader()));
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
    studio.await(() -> studio.window.curves().recordedCount() >= 2);
    int before = studio.ask(() -> studio.window.curves().recordedCount());
    studio.await(() -> studio.window.curves().recordedCount() > before);
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
    studio.set(Map.of("method", "fups", "testInterval", "40"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().recordedCount() >= 2);
    robot.clickOn("#pause");
    studio.awaitState(RunState.PAUSED);
    assertEquals("Continue", robot.lookup("#pause").queryButton().getText());
    robot.moveTo("#status");
    int[] pixels = studio.restingPixels();
    ShowcaseFrame world = studio.ask(() -> studio.window.world().frame());
    int points = studio.ask(() -> studio.window.curves().recordedCount());
    Drawings.pass(40);
    assertEquals(world, studio.ask(() -> studio.window.world().frame()));
    assertArrayEquals(pixels, studio.pixels());
    // With 8 environments and 5 steps an update is 40 steps: each one is followed by a test.
    robot.clickOn("#step");
    studio.await(() -> studio.window.curves().recordedCount() == points + 1);
    studio.awaitState(RunState.PAUSED);
    gradientsOfThePausedRunAreSeen(robot);
    robot.clickOn("#pause");
    studio.await(() -> studio.window.curves().recordedCount() > points + 3);
    assertEquals(RunState.RUNNING, studio.state());
    studio.await(() -> studio.window.world().frame() != world);
  }

  private void gradientsOfThePausedRunAreSeen(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    ComboBox<?> kind = robot.lookup("#weights-kind").queryAs(ComboBox.class);
    studio.onFx(() -> kind.getSelectionModel().select(1));
    Tile tile = robot.lookup("#weights-tile").queryAs(Tile.class);
    studio.await(() -> tile.caption().get().matches("update [\\d,]+: 10,118 gradients"));
    assertEquals(RunState.PAUSED, studio.state());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
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
    studio.set(Map.of("method", "fups", "seed", "5"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().recordedCount() >= 3);
    Path first = studio.ask(() -> studio.window.session().folder().get());
    studio.set(Map.of("seed", "6"));
    robot.clickOn("#restart");
    studio.await(() -> isAnother(studio.window.session().folder().get(), first));
    studio.await(() -> studio.window.curves().recordedCount() >= 1);
    assertEquals(5, studio.ask(() -> studio.window.session().config().get().run().seed()));
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
    studio.set(Map.of("method", "fups"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().recordedCount() >= 1);
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
                    new URLClassLoader(kinds, RunInWindowTest.class.getClassLoader())));
    return Files.writeString(
        folder.resolve("breaking.yaml"),
        "title: It breaks\nenvironment: breaking\nsource: none\nsettings:\n  groups: [2, 2]\n");
  }

  private static boolean isAnother(Path folder, Path first) {
    return folder != null && !folder.equals(first);
  }

  @Test
  void aRunsFolderThatCannotBeMadeIsSaid(FxRobot robot) throws Exception {
    Files.writeString(folder.resolve("file"), "");
    RunSession session = new RunSession(folder.resolve("file/runs"));
    studio.onFx(() -> session.start(studio.window.setup().config().get()));
    studio.await(
        () -> {
          session.pulse();
          return session.state().get() == RunState.FAILED;
        });
    assertTrue(studio.ask(() -> session.message().get()).contains("cannot be written"));
  }

  @Test
  void watchingAndClickingChangesNoNumber(FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    studio.set(Map.of("steps", "6000", "seed", "11"));
    List<MetricPoint> alone = new ArrayList<>();
    RunListener listener =
        event -> {
          if (event instanceof RunEvent.Tested tested) {
            alone.add(MetricPoints.timeless(tested.point()));
          }
        };
    new Experiment(studio.ask(() -> studio.window.setup().config().get()), List.of(listener)).run();
    List<MetricPoint> watched = new ArrayList<>();
    studio.onFx(
        () ->
            studio
                .window
                .session()
                .watch(
                    event -> {
                      if (event instanceof RunEvent.Tested tested) {
                        watched.add(MetricPoints.timeless(tested.point()));
                      }
                    }));
    robot.clickOn("#run");
    studio.await(() -> studio.window.latent().pointCount() == 15);
    robot.clickOn("#pause").clickOn("#step").clickOn("#theme").clickOn("#step");
    robot.clickOn("#next-stage").clickOn("#world-play").clickOn("#theme");
    robot.clickOn("#world-side-by-side").clickOn("#world-fast").clickOn("#world-back");
    robot.clickOn("#world-inspector").clickOn("#world-fresh").clickOn("#world-live");
    studio.await(
        () -> {
          if (studio.window.session().state().get() == RunState.PAUSED) {
            studio.window.session().pauseOrContinue();
          }
          return studio.window.session().state().get() == RunState.FINISHED;
        });
    assertEquals(16, alone.size(), "a test before the first update and one every 400 steps");
    assertEquals(alone, watched);
  }
}
