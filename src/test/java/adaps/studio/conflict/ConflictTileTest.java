package adaps.studio.conflict;

import static adaps.studio.ShownTile.ask;
import static adaps.studio.ShownTile.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.RunEvent;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Neuron;
import adaps.studio.session.Selection;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The conflict tile as a user takes it. */
@ExtendWith(ApplicationExtension.class)
class ConflictTileTest {
  private static final ExperimentConfig CONFIG =
      ExperimentConfig.of(Scenarios.load("spread-5-5-5"));

  private final ConflictViewModel model = new ConflictViewModel();
  private final Selection selection = new Selection();
  private ShownTile tile;
  private Appearance appearance;

  @Start
  void open(Stage stage) {
    appearance = new Appearance(Theme.LIGHT);
    ConflictView view = new ConflictView(model, selection, appearance);
    model.accept(
        new RunEvent.Begins(
            CONFIG, EnvironmentKinds.environments(CONFIG.scenario(), 0).get().spec()));
    model.accept(new RunEvent.ConflictMeasured(HandMadeFrames.of(true)));
    tile = new ShownTile(stage, view, 476, 300);
  }

  @AfterEach
  void close() {
    tile.close();
  }

  private ConflictCanvas canvas(FxRobot robot) {
    ConflictCanvas canvas = robot.lookup("#conflict-canvas").queryAs(ConflictCanvas.class);
    Waiting.until(() -> ask(() -> canvas.getHeight() > 50 && canvas.isDrawn()));
    return canvas;
  }

  private static Color drawnAt(ConflictCanvas canvas, int part, int neuron) {
    return ask(
        () -> {
          double[] place = canvas.placeOf(0, part, neuron);
          WritableImage picture = canvas.snapshot(null, null);
          return picture.getPixelReader().getColor((int) place[0], (int) place[1] + 2);
        });
  }

  @Test
  void colourSaysWhichWayAPartPulls(FxRobot robot) {
    ConflictCanvas canvas = canvas(robot);
    assertEquals(ask(() -> appearance.palette().accent()), drawnAt(canvas, 0, 0));
    assertEquals(ask(() -> appearance.palette().series(3)), drawnAt(canvas, 1, 0));
    assertEquals(ask(() -> appearance.palette().faint()), drawnAt(canvas, 1, 1));
    String warning = robot.lookup("#conflict-warning").queryAs(Label.class).getText();
    assertTrue(warning.startsWith("Clusters cancel"), warning);
  }

  @Test
  void theMouseChoosesNeuronAndCluster(FxRobot robot) {
    ConflictCanvas canvas = canvas(robot);
    Point2D there =
        ask(
            () -> {
              double[] place = canvas.placeOf(1, 1, 1);
              return canvas.localToScreen(place[0], place[1]);
            });
    robot.moveTo(there);
    Neuron second = new Neuron("critic 1", 1);
    Waiting.until(() -> second.equals(ask(() -> selection.neuron().hovered().get())));
    assertEquals(1, ask(() -> selection.cluster().hovered().get()));
    robot.clickOn(there);
    assertEquals(second, ask(() -> selection.neuron().clicked().get()));
    assertEquals(1, ask(() -> selection.cluster().clicked().get()));
    robot.clickOn(there);
    assertNull(ask(() -> selection.neuron().clicked().get()));
  }

  @Test
  void keysChooseNeuronLayerAndCluster(FxRobot robot) {
    WaitForAsyncUtils.asyncFx(
        () -> model.accept(new RunEvent.ConflictMeasured(HandMadeFrames.ofThree())));
    ConflictCanvas canvas = canvas(robot);
    WaitForAsyncUtils.asyncFx(canvas::requestFocus);
    await(() -> canvas.isFocused() && model.frame().get().parts() == 3 && canvas.isDrawn());
    assertEquals(new Neuron("actor 1", 0), neuronAfter(robot, KeyCode.RIGHT));
    assertEquals(new Neuron("actor 1", 1), neuronAfter(robot, KeyCode.RIGHT));
    assertEquals(new Neuron("actor 1", 0), neuronAfter(robot, KeyCode.LEFT));
    assertEquals(new Neuron("actor 1", 2), neuronAfter(robot, KeyCode.LEFT), "round and round");
    assertEquals(new Neuron("actor 2", 2), neuronAfter(robot, KeyCode.PAGE_DOWN));
    assertEquals(new Neuron("actor 1", 2), neuronAfter(robot, KeyCode.PAGE_UP));
    assertEquals(new Neuron("critic 1", 2), neuronAfter(robot, KeyCode.PAGE_UP));
    assertEquals(0, clusterAfter(robot, KeyCode.DOWN));
    assertEquals(1, clusterAfter(robot, KeyCode.DOWN));
    assertEquals(0, clusterAfter(robot, KeyCode.UP));
    assertEquals(2, clusterAfter(robot, KeyCode.UP));
    assertEquals(new Neuron("critic 1", 2), ask(() -> selection.neuron().clicked().get()));
  }

  private Neuron neuronAfter(FxRobot robot, KeyCode key) {
    robot.type(key);
    return ask(() -> selection.neuron().clicked().get());
  }

  private Integer clusterAfter(FxRobot robot, KeyCode key) {
    robot.type(key);
    return ask(() -> selection.cluster().clicked().get());
  }
}
