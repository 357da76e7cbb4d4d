package adaps.studio.latent;

import static adaps.studio.ShownTile.ask;
import static adaps.studio.ShownTile.await;
import static adaps.studio.ShownTile.onScreen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.RunEvent;
import adaps.studio.Drawings;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Selection;
import adaps.studio.session.SmallRun;
import java.util.Arrays;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The latent tile in three dimensions, on what a real run told. */
@ExtendWith(ApplicationExtension.class)
class LatentSolidTileTest {
  private static final SmallRun RUN = SmallRun.with(Map.of("clusterCriterion", "davies-bouldin"));

  private final LatentViewModel latent = new LatentViewModel();
  private final Selection selection = new Selection();
  private ShownTile tile;

  @Start
  void open(Stage stage) {
    LatentView view = new LatentView(latent, selection, k -> {}, new Appearance(Theme.DARK));
    RUN.tell(latent);
    tile = new ShownTile(stage, view, 476, 300);
  }

  @AfterEach
  void close() {
    tile.close();
  }

  private LatentCanvas inThree(FxRobot robot) throws Exception {
    LatentCanvas canvas = robot.lookup("#latent-canvas").queryAs(LatentCanvas.class);
    await(() -> latent.look().get() != null && canvas.getHeight() > 0);
    assertFalse(ask(latent::isSolid));
    ComboBox<LatentAxis> depth = robot.lookup("#latent-z").queryComboBox();
    assertEquals("flat", ask(() -> depth.getItems().get(0).toString()));
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> depth.setValue(new LatentAxis(false, 2)));
    assertTrue(ask(latent::isSolid));
    return canvas;
  }

  private static double[] placeOf(LatentCanvas canvas, int agent) throws Exception {
    return Drawings.rest(
        "an agent",
        () -> ask(() -> canvas.placeOf(agent)),
        (before, now) -> Math.hypot(before[0] - now[0], before[1] - now[1]) < 0.3);
  }

  /** Pixels to the right and down; from a whole pixel, where the robot's mouse stands. */
  private static void drag(FxRobot robot, LatentCanvas canvas, double right, double down) {
    Point2D there = onScreen(canvas, 100, 80);
    Point2D from = new Point2D(Math.rint(there.getX()), Math.rint(there.getY()));
    robot.drag(from).dropTo(from.add(right, down));
  }

  @Test
  void theThirdDimensionIsTurnedByDraggingAndByKeys(FxRobot robot) throws Exception {
    LatentCanvas canvas = inThree(robot);
    double[] before = placeOf(canvas, 3);
    LatentTurn first = ask(() -> latent.turn().get());
    drag(robot, canvas, 60, 20);
    LatentTurn dragged = ask(() -> latent.turn().get());
    assertEquals(first.yaw() + 0.6, dragged.yaw(), 1e-9);
    assertEquals(first.pitch() + 0.2, dragged.pitch(), 1e-9);
    assertNotEquals(Arrays.toString(before), Arrays.toString(placeOf(canvas, 3)));

    WaitForAsyncUtils.waitForAsyncFx(60_000, canvas::requestFocus);
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).type(KeyCode.UP).release(KeyCode.ALT);
    LatentTurn typed = ask(() -> latent.turn().get());
    assertEquals(dragged.yaw() - Math.toRadians(5), typed.yaw(), 1e-9);
    assertEquals(dragged.pitch() - Math.toRadians(5), typed.pitch(), 1e-9);
    assertEquals(null, ask(() -> selection.agent().clicked().get()), "arrows alone choose agents");
  }

  @Test
  void anAgentIsFoundWhereItIsDrawn(FxRobot robot) throws Exception {
    LatentCanvas canvas = inThree(robot);
    Point2D place = onScreen(canvas, placeOf(canvas, 14));
    robot.clickOn(place);
    assertNotEquals(null, ask(() -> selection.agent().clicked().get()));
  }

  @Test
  void flatAgainAndWithFewerDimensionsNothingIsTurned(FxRobot robot) throws Exception {
    LatentCanvas canvas = inThree(robot);
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> latent.depth().set(LatentAxis.NONE));
    LatentTurn before = ask(() -> latent.turn().get());
    drag(robot, canvas, 60, 20);
    assertEquals(before, ask(() -> latent.turn().get()));
    ExperimentConfig two =
        ExperimentConfig.of(Scenarios.load("spread-5-5-5"), Map.of("latentSize", 2));
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          latent.depth().set(new LatentAxis(false, 2));
          latent.accept(new RunEvent.Begins(two, EnvironmentKinds.spec(two.scenario())));
        });
    assertEquals(LatentAxis.NONE, ask(() -> latent.depth().get()));
  }
}
