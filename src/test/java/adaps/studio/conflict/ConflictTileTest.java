package adaps.studio.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.RunEvent;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Neuron;
import adaps.studio.session.Pulse;
import adaps.studio.session.Selection;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
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
  private final Pulse pulse = new Pulse();
  private Appearance appearance;

  @Start
  void open(Stage stage) {
    appearance = new Appearance(Theme.LIGHT);
    ConflictView view = new ConflictView(model, selection, appearance);
    model.accept(
        new RunEvent.Begins(
            CONFIG, EnvironmentKinds.environments(CONFIG.scenario(), 0).get().spec()));
    model.accept(new RunEvent.ConflictMeasured(HandMadeFrames.of(true)));
    Scene scene = new Scene(view.root(), 476, 300);
    Appearance.dress(scene);
    stage.setScene(scene);
    stage.show();
    pulse.join(view::pulse);
    pulse.start();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.asyncFx(pulse::stop);
  }

  private static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
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
  void theMouseAndKeysChooseNeuronAndCluster(FxRobot robot) {
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
    robot.type(KeyCode.LEFT, KeyCode.PAGE_DOWN, KeyCode.UP);
    assertEquals(new Neuron("actor 1", 0), ask(() -> selection.neuron().clicked().get()));
    assertEquals(0, ask(() -> selection.cluster().clicked().get()));
    robot.clickOn(there).clickOn(there);
    assertNull(ask(() -> selection.neuron().clicked().get()));
  }
}
