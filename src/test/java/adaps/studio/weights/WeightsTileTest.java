package adaps.studio.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.pipeline.RunEvent;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Pulse;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.ComboBoxListViewSkin;
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

/** The weights tile as a user takes it. */
@ExtendWith(ApplicationExtension.class)
class WeightsTileTest {
  private final WeightsViewModel model = new WeightsViewModel(() -> {});
  private final Pulse pulse = new Pulse();
  private Appearance appearance;
  private WeightsView view;

  @Start
  void open(Stage stage) {
    appearance = new Appearance(Theme.LIGHT);
    view = new WeightsView(model, appearance);
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

  private WeightsCanvas trained(FxRobot robot) {
    ask(
        () -> {
          model.accept(new RunEvent.PolicyChanged(HandMadeNetworks.of(1200, true)));
          return null;
        });
    WeightsCanvas canvas = robot.lookup("#weights-canvas").queryAs(WeightsCanvas.class);
    Waiting.until(() -> ask(() -> canvas.getHeight() > 50 && canvas.placeOf(0, 0) != null));
    return canvas;
  }

  private static Color drawnAt(WeightsCanvas canvas, int cell, int bin) {
    return ask(
        () -> {
          double[] place = canvas.placeOf(cell, bin);
          WritableImage picture = canvas.snapshot(null, null);
          return picture.getPixelReader().getColor((int) place[0], (int) place[1] - 4);
        });
  }

  @Test
  void aBarStandsWhereTheWeightsAreAndNowhereElse(FxRobot robot) {
    WeightsCanvas canvas = trained(robot);
    Color bar = ask(() -> appearance.palette().accent());
    Color ground = ask(() -> appearance.palette().faint());
    // All weights of the critics' first layer are -1, the farthest from 0 that there is.
    assertEquals(bar, drawnAt(canvas, 2, 0));
    assertEquals(ground, drawnAt(canvas, 2, 10));
    assertEquals("update 1,200: 34 weights and biases", ask(() -> view.root().caption().get()));
  }

  @Test
  void keysChooseALayerAndSayItsNumbers(FxRobot robot) {
    WeightsCanvas canvas = trained(robot);
    ask(
        () -> {
          canvas.requestFocus();
          return null;
        });
    assertNull(ask(canvas::chosen));
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    assertEquals("actor, outputs", ask(() -> canvas.chosen().name()));
    robot.type(KeyCode.DOWN);
    assertEquals("critic, outputs", ask(() -> canvas.chosen().name()));
    String said = ask(canvas::getAccessibleText);
    assertTrue(said.startsWith("critic, outputs: 2 \u00d7 1 neuron;4 weights: mean \u22121"), said);
    robot.type(KeyCode.HOME);
    assertEquals("actor 1", ask(() -> canvas.chosen().name()));
  }

  @Test
  void oneOfSeveralNetworksIsChosen(FxRobot robot) {
    trained(robot);
    ComboBox<?> network = robot.lookup("#weights-network").queryAs(ComboBox.class);
    assertEquals(3, ask(() -> network.getItems().size()));
    Labeled shown = (Labeled) ((ComboBoxListViewSkin<?>) network.getSkin()).getDisplayNode();
    assertEquals("All networks", ask(shown::getText));
    ask(
        () -> {
          network.getSelectionModel().select(2);
          return null;
        });
    assertEquals(1, ask(() -> model.network().get()));
    assertEquals("Network 2", ask(shown::getText));
    Waiting.until(() -> ask(() -> model.frame().get().layers().get(0).weights().mean() == 4));
  }

  @Test
  void gradientsAreChosenInTheTileItself(FxRobot robot) {
    WeightsCanvas canvas = trained(robot);
    ComboBox<?> kind = robot.lookup("#weights-kind").queryAs(ComboBox.class);
    ask(
        () -> {
          kind.getSelectionModel().select(1);
          return null;
        });
    assertTrue(ask(() -> view.root().note().get()).startsWith("The gradients of the newest"));
    assertFalse(ask(() -> robot.lookup("#weights-table").query().isVisible()));
    Waiting.until("the weights are gone", () -> ask(() -> canvas.placeOf(0, 0) == null));
    ask(
        () -> {
          model.accept(new RunEvent.GradientsRead(HandMadeNetworks.gradients(1200)));
          return null;
        });
    Waiting.until(() -> ask(() -> canvas.placeOf(0, 0) != null));
    Color bar = ask(() -> appearance.palette().accent());
    assertEquals(bar, drawnAt(canvas, 2, 0));
    assertEquals("update 1,200: 34 gradients", ask(() -> view.root().caption().get()));
    assertTrue(ask(() -> view.root().sentence().get()).contains("gradients of weights"));
  }

  @Test
  void beforeTrainingTheTileSaysWhatWillBeThere(FxRobot robot) {
    assertNull(ask(() -> model.frame().get()));
    assertTrue(ask(() -> view.root().note().get()).contains("stage 5, Train"));
    assertFalse(ask(() -> robot.lookup("#weights-table").query().isVisible()));
  }
}
