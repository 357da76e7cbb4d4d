package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.Experiment;
import adaps.runs.RunWriter;
import adaps.runs.StoredRun;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Pulse;
import adaps.studio.session.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A stored run's policy in the world tile. */
@ExtendWith(ApplicationExtension.class)
class StoredRunInWorldTest {
  @TempDir Path folder;

  private final WorldViewModel world = new WorldViewModel();
  private final Selection selection = new Selection();
  private final Pulse pulse = new Pulse();
  private WorldView view;

  @Start
  void open(Stage stage) {
    show(MatchPolicies.MATCH);
    view = new WorldView(world, selection, new Appearance(Theme.LIGHT));
    stage.setScene(new Scene(view.root(), 480, 320));
    stage.sizeToScene();
    stage.show();
    pulse.join(view::pulse);
    pulse.start();
  }

  @AfterEach
  void close() {
    Platform.runLater(
        () -> {
          pulse.stop();
          world.close();
        });
  }

  private void show(Scenario scenario) {
    world.preview(scenario, EnvironmentKinds.spec(scenario), 0, "vector");
  }

  /** A short run of the tiny environment. */
  private Path run() {
    ExperimentConfig config =
        ExperimentConfig.of(
            MatchPolicies.MATCH,
            Map.of("method", "fups", "steps", 400, "testEpisodes", 1, "kernel", "vector"));
    try (RunWriter writer = RunWriter.create(folder.resolve("runs"), config)) {
      new Experiment(config, List.of(writer)).run();
      return writer.folder().path();
    }
  }

  private void choose(FxRobot robot, Path chosen) {
    view.onChooseRun(screen -> world.play(screen, chosen));
    robot.clickOn("#policy-1").clickOn("#policy-1-stored");
  }

  private static void await(Callable<Boolean> condition) {
    Waiting.until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
  }

  private static String problem(FxRobot robot) {
    Label label = robot.lookup("#world-problem").queryAs(Label.class);
    return label.isVisible() ? label.getText() : "";
  }

  @Test
  void itsPolicyActsAndItsNumbersAreSeen(FxRobot robot) throws Exception {
    Path run = run();
    choose(robot, run);
    long update = StoredRun.read(run).policy().update();
    await(
        () -> world.shown(0).policy().equals("stored FuPS \u00b7 seed 0 \u00b7 update " + update));
    assertEquals("", problem(robot));
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> selection.agent().clicked().set(2));
    await(() -> robot.lookup("#value").tryQuery().isPresent());
    await(
        () -> robot.lookup("#value").queryAs(Label.class).getText().matches("\u2212?\\d+\\.\\d+"));
  }

  @Test
  void aFolderThatIsNoRunIsSaid(FxRobot robot) throws Exception {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    choose(robot, nothing);
    await(() -> !problem(robot).isEmpty());
    assertTrue(problem(robot).contains("is not a run folder"), problem(robot));
    assertEquals("random actions", world.shown(0).policy());
    robot.clickOn("#world-problem");
    assertEquals("", problem(robot));
  }

  @Test
  void aRunOfAnotherShapeIsRefusedInOneSentence(FxRobot robot) throws Exception {
    Path run = run();
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> show(Scenarios.load("foraging-8x8-4p-4f")));
    choose(robot, run);
    await(() -> !problem(robot).isEmpty());
    assertEquals(
        "The policy of "
            + run.getFileName()
            + " is made for 3 inputs but the world on show has 24; choose a run of this scenario,"
            + " or set up match first.",
        problem(robot));
    assertFalse(robot.lookup("#policy-1").queryAs(PolicyMenu.class).getText().isEmpty());
  }

  /** A warning about it would stay for good, above a world that it is not about. */
  @Test
  void whatWasWatchedInAnotherWorldGivesWayWithoutAWord(FxRobot robot) throws Exception {
    choose(robot, run());
    await(() -> world.shown(0).policy().startsWith("stored FuPS"));
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> show(Scenarios.load("foraging-8x8-4p-4f")));
    await(() -> world.shown(0) != null && world.shown(0).policy().equals("random actions"));
    assertEquals("", problem(robot));
  }
}
