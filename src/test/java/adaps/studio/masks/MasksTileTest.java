package adaps.studio.masks;

import static adaps.studio.ShownTile.ask;
import static adaps.studio.ShownTile.await;
import static adaps.studio.ShownTile.onScreen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.masks.network.NetworkViewModel;
import adaps.studio.session.Neuron;
import adaps.studio.session.Selection;
import adaps.studio.session.SmallRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The masks tile as a user takes it, on what a real run told. */
@ExtendWith(ApplicationExtension.class)
class MasksTileTest {
  private static final SmallRun RUN = SmallRun.with(Map.of());

  private final MasksViewModel masks = new MasksViewModel();
  private final Selection selection = new Selection();
  private final NetworkViewModel network = new NetworkViewModel(selection);
  private final List<Map<String, String>> handedOver = new ArrayList<>();
  private ShownTile tile;

  @Start
  void open(Stage stage) {
    MasksView view =
        new MasksView(masks, network, selection, handedOver::add, new Appearance(Theme.DARK));
    RUN.tell(masks);
    RUN.tell(network);
    tile = new ShownTile(stage, view, 476, 300);
  }

  @AfterEach
  void close() {
    tile.close();
  }

  private Point2D cell(FxRobot robot, int mask, int layer, int neuron) {
    MaskCanvas canvas = robot.lookup("#mask-canvas").queryAs(MaskCanvas.class);
    await(() -> canvas.placeOf(mask, layer, neuron) != null);
    return onScreen(canvas, ask(() -> canvas.placeOf(mask, layer, neuron)));
  }

  @Test
  void masksNeuronsAndLayersAreChosenWithKeys(FxRobot robot) {
    MaskCanvas canvas = robot.lookup("#mask-canvas").queryAs(MaskCanvas.class);
    cell(robot, 0, 0, 0);
    assertTrue(ask(canvas::isFocusTraversable));
    ask(
        () -> {
          canvas.requestFocus();
          return null;
        });
    for (KeyCode key :
        List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.LEFT)) {
      robot.press(key).release(key);
    }
    assertEquals(1, ask(() -> selection.cluster().clicked().get()));
    assertEquals(new Neuron("actor 2", 0), ask(() -> selection.neuron().clicked().get()));
    robot.press(KeyCode.UP).release(KeyCode.UP).press(KeyCode.UP).release(KeyCode.UP);
    assertEquals(
        ask(() -> masks.frame().get().bits().length) - 1,
        ask(() -> selection.cluster().clicked().get()),
        "round and round");
  }

  @Test
  void theMouseOverACellSelectsItsClusterAndItsNeuronAndTwoClicksLetGo(FxRobot robot)
      throws Exception {
    robot.moveTo(cell(robot, 1, 2, 40));
    assertEquals(1, ask(() -> selection.cluster().hovered().get()));
    assertEquals(new Neuron("critic 1", 40), ask(() -> selection.neuron().hovered().get()));
    robot.clickOn(cell(robot, 1, 2, 40));
    robot.moveTo("#masks-network");
    assertEquals(null, ask(() -> selection.neuron().hovered().get()));
    assertEquals(new Neuron("critic 1", 40), ask(() -> selection.neuron().clicked().get()));
    assertEquals(1, ask(() -> selection.cluster().clicked().get()));
    robot.clickOn(cell(robot, 1, 2, 40));
    robot.moveTo("#masks-network");
    assertEquals(null, ask(() -> selection.neuron().shown().get()));
    assertEquals(null, ask(() -> selection.cluster().shown().get()));
  }

  @Test
  void aSortedNeuronIsStillTheSameNeuron(FxRobot robot) throws Exception {
    Point2D before = cell(robot, 0, 0, 50);
    robot.clickOn("#mask-cells").clickOn("Cluster 1's first");
    Waiting.until("the neuron has another place", () -> !before.equals(cell(robot, 0, 0, 50)));
    robot.moveTo(cell(robot, 0, 0, 50));
    assertEquals(new Neuron("actor 1", 50), ask(() -> selection.neuron().hovered().get()));
  }

  @Test
  void movingLambdaPreviewsOtherOverlapsAtOnceAndResetShowsTheRunAgain(FxRobot robot)
      throws Exception {
    double ofRun = ask(() -> masks.shown().get().report().overlap()[0][1]);
    assertTrue(robot.lookup("#preview-reset").query().isDisabled());
    robot.clickOn("#preview-lambda");
    await(() -> masks.preview().get() != null);
    double lambda = ask(() -> masks.preview().get().lambda());
    assertEquals(0.5, lambda, 0.1, "a click in the middle of 0 to 1");
    assertNotEquals(ofRun, ask(() -> masks.shown().get().report().overlap()[0][1]));
    assertSame(RUN.masks, ask(() -> masks.frame().get()));
    Label mark = robot.lookup("#mask-preview").queryAs(Label.class);
    assertTrue(mark.isVisible());
    assertTrue(mark.getText().startsWith("Preview, not the run"), mark.getText());
    robot.clickOn("#preview-reset");
    await(() -> masks.preview().get() == null);
    assertFalse(mark.isVisible());
    assertEquals(0.2, ask(() -> robot.lookup("#preview-lambda").queryAs(Slider.class).getValue()));
  }

  @Test
  void aSmallGainWarnsInThePreviewAndIsHandedToTheSetUp(FxRobot robot) throws Exception {
    robot.clickOn("#preview-gain").type(KeyCode.HOME);
    await(() -> masks.preview().get() != null && robot.lookup("#mask-warning").query().isVisible());
    assertTrue(
        robot
            .lookup("#mask-warning")
            .queryAs(Labeled.class)
            .getText()
            .startsWith("Preview. Masks nearly identical"));
    robot.clickOn("#preview-use");
    assertEquals(List.of(Map.of("lambda", "0.2", "gain", "0.1")), handedOver);
  }

  @Test
  void theNetworkOfTheSelectedClusterFollowsTheSelectionAndIsLaidOverAnother(FxRobot robot)
      throws Exception {
    robot.clickOn("#masks-network");
    assertTrue(robot.lookup("#network-canvas").query().getParent().isVisible());
    assertFalse(
        robot.lookup("#mask-canvas").query().getParent().getParent().getParent().isVisible());
    // On its way the mouse may have passed over any cluster, whose network is then drawn.
    robot.interact(() -> selection.cluster().clicked().set(0));
    await(() -> "1".equals(robot.lookup("#network-first").queryComboBox().getValue()));
    robot.clickOn("#network-first").type(KeyCode.DOWN).type(KeyCode.ENTER);
    await(() -> Integer.valueOf(1).equals(selection.cluster().clicked().get()));
    robot.clickOn("#network-second").type(KeyCode.DOWN).type(KeyCode.ENTER);
    await(() -> Integer.valueOf(0).equals(network.other().get()));
    robot.clickOn("#masks-heatmap");
    assertTrue(robot.lookup("#mask-canvas").query().isVisible());
  }

  @Test
  void activationsAreShownAndNeuronsThatNeverFireAreCounted(FxRobot robot) throws Exception {
    robot.clickOn("#mask-cells").clickOn("Live activation");
    assertEquals(Shading.ACTIVATION, ask(() -> masks.shading().get()));
    String words = robot.lookup("#silent-neurons").queryAs(Label.class).getText();
    int silent = NeuronUse.of(RUN.masks, RUN.activity).silent();
    assertEquals("never firing: " + silent + " of 256", words);
  }
}
