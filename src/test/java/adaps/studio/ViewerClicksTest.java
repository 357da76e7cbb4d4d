package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.runs.RunWriter;
import adaps.runs.StoppedRuns;
import adaps.runs.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Whatever a viewer clicks, the run computes what it computes in the terminal. The mouse and the
 * keys go anywhere {@code -Dadaps.clicks} times, 30 unless told.
 */
@ExtendWith(ApplicationExtension.class)
class ViewerClicksTest {
  private static final int STEPS_OF_AN_UPDATE = 40;
  private static final int GESTURES = Integer.getInteger("adaps.clicks", 30);

  /** What may be clicked anywhere on; nothing that ends the run or asks the desktop for a file. */
  private static final List<String> PLACES =
      List.of(
          "pause step theme world-fast world-speed world-scrub by-cluster latent-canvas",
          "latent-clusters latent-errors davies-bouldin swap-test choose-index mask-canvas",
          "masks-heatmap masks-network network-canvas network-weights overlap mask-usage",
          "preview-lambda preview-gain preview-reset preview-use curves-chart curve-smoothing",
          "enlarge-tile latent-look inspector method-size parameter-search changed-only reset-all",
          "agents-0 page-tabs");

  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.F2,
          KeyCode.F2,
          KeyCode.F3,
          KeyCode.F4,
          KeyCode.ESCAPE,
          KeyCode.TAB,
          KeyCode.DOWN);

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

  @Test
  void whateverIsClickedTheNumbersAreThoseOfTheTerminal(FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().recordedCount() >= 1);
    clickAnywhere(robot, TestSeed.stream("clicks"));
    ExperimentConfig config = studio.ask(() -> studio.window.session().config().get());
    Path watched = studio.ask(() -> studio.window.session().folder().get());
    studio.onFx(() -> studio.window.session().stop());
    studio.awaitState(RunState.STOPPED);
    studio.await(() -> StoredRun.read(watched).result().isPresent());

    RunResult stopped = StoredRun.read(watched).result().orElseThrow();
    Path alone = alone(config.with("steps", stopped.training().updates() * STEPS_OF_AN_UPDATE));
    String where = GESTURES + " gestures, " + TestSeed.words();
    assertSameRows(StoppedRuns.timelessRows(alone), StoppedRuns.timelessRows(watched), where);
    assertArrayEquals(
        Files.readAllBytes(alone.resolve("policy.bin")),
        Files.readAllBytes(watched.resolve("policy.bin")),
        where);
  }

  /** A run that comes to its end tests once more there; one that is stopped does not. */
  private static void assertSameRows(List<String> alone, List<String> watched, String where) {
    assertTrue(watched.size() > 2, where);
    for (int row = 0; row < watched.size(); row++) {
      assertEquals(alone.get(row), watched.get(row), where);
    }
    assertTrue(alone.size() - watched.size() <= 1, where);
  }

  private Path alone(ExperimentConfig config) {
    try (RunWriter writer = RunWriter.create(folder.resolve("alone"), config)) {
      new Experiment(config, List.of(writer)).run();
      return writer.folder().path();
    }
  }

  private void clickAnywhere(FxRobot robot, UniformRandomProvider random) {
    List<String> places =
        PLACES.stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
    int gestures = 0;
    while (gestures < GESTURES) {
      if (random.nextInt(6) == 0) {
        robot.type(KEYS.get(random.nextInt(KEYS.size())));
        gestures++;
        continue;
      }
      String place = places.get(random.nextInt(places.size()));
      Optional<Point2D> at = studio.ask(() -> pointOn(robot, place, random));
      if (at.isPresent()) {
        robot.moveTo(at.get());
        gesture(robot, random);
        gestures++;
      }
    }
  }

  private static void gesture(FxRobot robot, UniformRandomProvider random) {
    switch (random.nextInt(5)) {
      case 0 -> robot.scroll(random.nextInt(5) - 2);
      case 1 -> robot.drag(MouseButton.PRIMARY).moveBy(random.nextInt(41) - 20, 10).drop();
      case 2 -> robot.moveBy(3, 3);
      default -> robot.clickOn(MouseButton.PRIMARY);
    }
  }

  private Optional<Point2D> pointOn(FxRobot robot, String place, UniformRandomProvider random) {
    double x = random.nextDouble();
    double y = random.nextDouble();
    return robot.lookup("#" + place).queryAll().stream()
        .filter(node -> node.getScene() == studio.window.root().getScene() && seen(node))
        .map(node -> node.localToScreen(node.getBoundsInLocal()))
        .map(
            (Bounds b) ->
                new Point2D(b.getMinX() + x * b.getWidth(), b.getMinY() + y * b.getHeight()))
        .findFirst();
  }

  private static boolean seen(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
