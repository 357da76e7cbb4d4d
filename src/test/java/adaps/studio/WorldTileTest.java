package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.pipeline.RunState;
import adaps.showcase.AgentMoments.Moment;
import adaps.showcase.ShowcaseFrame;
import adaps.studio.look.Tile;
import adaps.studio.session.Selection;
import adaps.studio.world.WorldViewModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The world tile as a person uses it, with a real run beside it. */
@ExtendWith(ApplicationExtension.class)
class WorldTileTest {
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

  private WorldViewModel world() {
    return studio.window.world();
  }

  private ShowcaseFrame shown() {
    return studio.ask(() -> world().shown(0));
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Label.class).getText();
  }

  private void trainUntil(FxRobot robot, int points) throws Exception {
    studio.setUpSmallRun();
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().pointCount() >= points);
    studio.await(() -> world().shown(0).update() > 0);
  }

  private void choose(FxRobot robot, String policy) {
    robot.clickOn("#policy-1");
    robot.clickOn("#policy-1-" + policy);
  }

  @Test
  void aPolicyIsPickedSteppedAndLookedBackOn(FxRobot robot) throws Exception {
    trainUntil(robot, 3);
    choose(robot, "initial");
    studio.await(() -> world().shown(0).policy().equals("initial policy"));
    choose(robot, "best");
    studio.await(() -> world().shown(0).policy().startsWith("best policy"));
    choose(robot, "newest");
    studio.await(() -> world().shown(0).policy().startsWith("newest policy"));

    robot.clickOn("#world-play");
    studio.await(() -> !world().playing().get());
    int step = Drawings.rest("the world", this::shown, Object::equals).world().step();
    robot.clickOn("#world-step");
    studio.await(() -> world().shown(0).world().step() != step);
    ShowcaseFrame after = shown();
    assertEquals(step == 50 ? 0 : step + 1, after.world().step(), "one step");
    robot.clickOn("#world-back");
    studio.await(() -> world().shown(0).world().step() == step);
    assertEquals("\u22121", words(robot, "world-where"));

    Slider scrub = robot.lookup("#world-scrub").queryAs(Slider.class);
    studio.onFx(() -> scrub.setValue(scrub.getMin()));
    int furthest = (int) -scrub.getMin();
    assertTrue(furthest > 5, () -> "only " + furthest + " steps to look back on");
    assertEquals("\u2212" + furthest, words(robot, "world-where"));
    assertNotEquals(after, shown());
    robot.clickOn("#world-live");
    assertEquals("live", words(robot, "world-where"));
    studio.await(() -> world().playing().get() && world().shown(0) != after);
  }

  @Test
  void escapeTakesTheSelectionAwayAndThenMakesTheTileSmall(FxRobot robot) throws Exception {
    trainUntil(robot, 1);
    Tile tile = robot.lookup("#world-tile").queryAs(Tile.class);
    studio.onFx(
        () -> {
          tile.large().set(true);
          studio.window.selection().agent().clicked().set(0);
          robot.lookup("#world-canvas").query().requestFocus();
        });
    robot.type(KeyCode.ESCAPE);
    studio.await(() -> studio.window.selection().agent().clicked().get() == null);
    assertTrue(studio.ask(() -> tile.large().get()));
    robot.type(KeyCode.ESCAPE);
    studio.await(() -> !tile.large().get());
  }

  @Test
  void aSelectedAgentShowsTheProbabilitiesOfThePolicyOnShow(FxRobot robot) throws Exception {
    trainUntil(robot, 2);
    robot.clickOn("#world-play");
    studio.await(() -> !world().playing().get());
    assertFalse(robot.lookup("#inspector").query().isVisible());
    robot.clickOn("#world-canvas").press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN).press(KeyCode.DOWN).release(KeyCode.DOWN);
    assertEquals(1, studio.ask(() -> studio.window.selection().agent().clicked().get()));
    assertTrue(robot.lookup("#inspector").query().isVisible());
    robot.moveTo("#status");
    studio.await(() -> "Agent 2".equals(words(robot, "inspector-title")));
    robot.clickOn("#pause");
    studio.awaitState(RunState.PAUSED);
    // The last policy of before the pause looks at the state on show.
    Moment moment = Drawings.rest("the world", this::shown, Object::equals).moments().of(1);
    double sum = 0;
    for (int action = 0; action < 5; action++) {
      String written = words(robot, "probability-" + action);
      assertEquals(String.format(Locale.ROOT, "%.3f", moment.probabilities()[action]), written);
      sum += moment.probabilities()[action];
    }
    assertEquals(1, sum, 1e-6);
    assertNotEquals(0.2f, moment.probabilities()[0], "a trained policy is not uniform");
    assertFalse(Double.isNaN(moment.value()), "the critic's value is known");
    assertEquals("blue", words(robot, "type"));
    studio.onFx(() -> robot.lookup("#inspector-lines").queryListView().scrollTo(20));
    studio.await(() -> robot.lookup("#observation-0").tryQuery().isPresent());
    robot.clickOn("#inspector-close");
    assertFalse(robot.lookup("#inspector").query().isVisible());
    Node canvas = robot.lookup("#world-canvas").query();
    int[] byType = studio.restingPixels(canvas);
    studio.onFx(() -> robot.lookup("#by-cluster").queryAs(ToggleButton.class).fire());
    awaitOtherThan(canvas, byType, "clusters are outlines and numbers");
  }

  @Test
  void trailsAndTargetsAreSwitchedTheSpeedIsSetAndAnEpisodeBegunAfresh(FxRobot robot)
      throws Exception {
    robot.clickOn("#world-play").moveTo("#status");
    studio.await(() -> !world().playing().get());
    // Where an episode has just begun there is no trail.
    while (shown().world().step() < 12) {
      ShowcaseFrame before = shown();
      studio.onFx(() -> robot.lookup("#world-step").queryButton().fire());
      studio.await(() -> shown() != before);
    }
    Node canvas = robot.lookup("#world-canvas").query();
    for (String line : List.of("#world-trails", "#world-targets")) {
      int[] before = studio.restingPixels(canvas);
      studio.onFx(() -> robot.lookup(line).queryAs(ToggleButton.class).fire());
      awaitOtherThan(canvas, before, line + " draws something else");
    }
    Slider speed = robot.lookup("#world-speed").queryAs(Slider.class);
    robot.clickOn(speed).press(KeyCode.END).release(KeyCode.END);
    assertEquals("60 steps/s", words(robot, "world-speed-words"));
    robot.clickOn("#world-fast");
    assertEquals("every frame", words(robot, "world-speed-words"));
    assertTrue(speed.isDisabled());
    int episode = shown().episode();
    robot.clickOn("#world-fresh");
    studio.await(() -> world().shown(0).episode() != episode);
  }

  @Test
  void whatIsSelectedElsewhereIsMarkedInTheWorld(FxRobot robot) throws Exception {
    robot.clickOn("#world-play").moveTo("#status");
    studio.await(() -> !world().playing().get());
    Node canvas = robot.lookup("#world-canvas").query();
    int[] plain = studio.restingPixels(canvas);
    Selection selection = studio.window.selection();
    studio.onFx(() -> selection.agent().hovered().set(3));
    awaitOtherThan(canvas, plain, "a ring is drawn");
    studio.onFx(() -> selection.agent().hovered().set(null));
    Waiting.until("the ring is taken away", () -> Arrays.equals(plain, studio.pixels(canvas)));
  }

  /** Looks at the drawing alone: a button that is switched looks different by itself. */
  private void awaitOtherThan(Node canvas, int[] pixels, String what) {
    Waiting.until(what, () -> !Arrays.equals(pixels, studio.pixels(canvas)));
  }

  @Test
  void theMousePointsAndClicksAtAgents(FxRobot robot) throws Exception {
    robot.clickOn("#world-play");
    studio.await(() -> !world().playing().get());
    Node canvas = robot.lookup("#world-canvas").query();
    Selection selection = studio.window.selection();
    var bounds = studio.ask(() -> canvas.localToScreen(canvas.getBoundsInLocal()));
    Integer found = null;
    for (double y = bounds.getMinY() + 30; y < bounds.getMaxY() - 5 && found == null; y += 9) {
      for (double x = bounds.getMinX() + 5; x < bounds.getMaxX() - 5 && found == null; x += 9) {
        double atX = x;
        double atY = y;
        found =
            studio.ask(
                () -> {
                  var inScene = canvas.localToScene(canvas.screenToLocal(atX, atY));
                  canvas.fireEvent(Mouse.moved(canvas, inScene.getX(), inScene.getY()));
                  return selection.agent().hovered().get();
                });
        if (found != null) {
          robot.clickOn(x, y);
        }
      }
    }
    assertNotNull(found, "agents are somewhere");
    assertEquals(found, studio.ask(() -> selection.agent().clicked().get()));
    assertEquals("Agent " + (found + 1), words(robot, "inspector-title"));
    robot.moveTo("#status");
    assertNull(studio.ask(() -> selection.agent().hovered().get()));
    assertNotNull(studio.ask(() -> selection.agent().shown().get()));
  }

  @Test
  void twoPoliciesStandSideBySide(FxRobot robot) throws Exception {
    trainUntil(robot, 2);
    Node right = robot.lookup("#policy-2").query();
    assertFalse(right.isVisible() && right.getParent().isVisible());
    robot.clickOn("#world-side-by-side");
    studio.await(
        () -> world().shown(1) != null && world().shown(1).policy().equals("initial policy"));
    robot.clickOn("#policy-2");
    robot.clickOn("#policy-2-random");
    studio.await(() -> world().shown(1).policy().equals("random actions"));
    ShowcaseFrame left = studio.ask(() -> world().shown(0));
    assertTrue(left.policy().startsWith("newest policy"));
    assertTrue(robot.lookup("#policy-2").queryAs(MenuButton.class).getWidth() > 40);
    studio.await(
        () ->
            world().shown(0).world().step() == world().shown(1).world().step()
                && world().shown(0).episode() == world().shown(1).episode());
  }

  @Test
  void keysGoNearerToTheWorldAndBack(FxRobot robot) throws Exception {
    studio.await(() -> world().shown(0) != null);
    robot.clickOn("#world-play").clickOn("#world-canvas");
    int all = picture(robot);
    robot.write("+");
    int near = picture(robot);
    assertNotEquals(all, near);
    robot.press(KeyCode.SHIFT).press(KeyCode.LEFT).release(KeyCode.LEFT).release(KeyCode.SHIFT);
    assertNotEquals(near, picture(robot));
    robot.write("-");
    assertEquals(all, picture(robot));
  }

  /** A number for what is seen of the world, once it stands still. */
  private int picture(FxRobot robot) throws Exception {
    Node canvas = robot.lookup("#world-canvas").query();
    return Drawings.rest(
        "the world",
        () ->
            studio.ask(
                () -> {
                  WritableImage image = canvas.snapshot(null, null);
                  int pixels = 0;
                  for (int y = 0; y < image.getHeight(); y++) {
                    for (int x = 0; x < image.getWidth(); x++) {
                      pixels = 31 * pixels + image.getPixelReader().getArgb(x, y);
                    }
                  }
                  return pixels;
                }),
        Integer::equals);
  }
}
