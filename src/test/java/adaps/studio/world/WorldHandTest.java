package adaps.studio.world;

import static adaps.studio.ShownTile.ask;
import static adaps.studio.ShownTile.await;
import static adaps.studio.ShownTile.onScreen;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.PlacedThing;
import adaps.env.foraging.ForagingFrame;
import adaps.env.spread.SpreadFrame;
import adaps.showcase.ShowcaseFrame;
import adaps.studio.Drawings;
import adaps.studio.Mouse;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Selection;
import java.util.Arrays;
import java.util.Map;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody drags what stands in a world that plays or stands still. */
@ExtendWith(ApplicationExtension.class)
class WorldHandTest {
  private static final String MARK = "Moved by hand: no episode of the run";

  private final WorldViewModel world = new WorldViewModel();
  private final Selection selection = new Selection();
  private WorldView view;
  private ShownTile tile;

  @Start
  void open(Stage stage) {
    view = new WorldView(world, selection, new Appearance(Theme.DARK));
    tile = new ShownTile(stage, view, 476, 300);
  }

  @AfterEach
  void close() {
    tile.close();
    world.close();
  }

  /** A world that stands still. */
  private WorldCanvas show(FxRobot robot, String environment, Map<String, ?> settings)
      throws Exception {
    Scenario scenario = new Scenario("w", "World", environment, "test", Map.copyOf(settings));
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          world.preview(scenario, EnvironmentKinds.spec(scenario, 1), 1, "vector");
          world.playing().set(false);
        });
    WorldCanvas canvas = robot.lookup("#world-canvas").queryAs(WorldCanvas.class);
    await(() -> canvas.last() != null && canvas.getHeight() > 0);
    return canvas;
  }

  private WorldCanvas pair(FxRobot robot) throws Exception {
    return show(robot, "spread", Map.of("groups", "1-1", "timeLimit", 5000));
  }

  private ShowcaseFrame shown() throws Exception {
    return ask(() -> world.shown(0));
  }

  private PlacedThing thing(int place) throws Exception {
    return shown().world().things().get(place);
  }

  private static Point2D pixel(WorldCanvas canvas, PlacedThing thing) throws Exception {
    double[] place =
        Drawings.rest("the world", () -> ask(() -> canvas.placeOf(thing)), Arrays::equals);
    return onScreen(canvas, place);
  }

  private static String spoken(WorldCanvas canvas) throws Exception {
    return ask(canvas::getAccessibleText);
  }

  @Test
  void anAgentIsDraggedToItsLandmarkAndTheWorldSaysThatItWas(FxRobot robot) throws Exception {
    WorldCanvas canvas = pair(robot);
    assertFalse(spoken(canvas).contains(MARK));
    Point2D to = pixel(canvas, thing(2));
    robot.drag(pixel(canvas, thing(0))).dropTo(to);

    await(() -> world.shown(0).movedByHand());
    SpreadFrame after = (SpreadFrame) shown().world();
    // A pixel is less than 0.05 of the plane.
    assertEquals(after.landmarks()[0], after.positions()[0], 0.05);
    assertEquals(after.landmarks()[1], after.positions()[1], 0.05);
    assertArrayEquals(new double[4], after.velocities());
    await(() -> canvas.getAccessibleText().contains(MARK));
    assertTrue(ask(() -> world.caption(world.shown(0))).endsWith("\n" + MARK));
    assertTrue(ask(() -> world.captionOfFile(world.shown(0))).endsWith("\n" + MARK));
    assertEquals(null, ask(() -> selection.agent().clicked().get()), "dragging is no click");
  }

  @Test
  void aLandmarkStaysWithinItsRangeAndNothingElseMovesWithIt(FxRobot robot) throws Exception {
    WorldCanvas canvas = pair(robot);
    SpreadFrame before = (SpreadFrame) shown().world();
    WaitForAsyncUtils.waitForAsyncFx(
        60_000, () -> Event.fireEvent(canvas, Mouse.wheel(canvas, canvas.localToScene(9, 60), 1)));
    Point2D from = pixel(canvas, thing(2));
    robot.drag(from).dropTo(pixel(canvas, new PlacedThing("landmark", 0, 2, 2, 1)));
    await(() -> world.shown(0).movedByHand());
    Point2D other = pixel(canvas, thing(3));
    PlacedThing there = thing(2);
    robot.drag(pixel(canvas, there)).dropTo(pixel(canvas, new PlacedThing("", 0, 1, 2, 1)));
    await(() -> !world.shown(0).world().things().contains(there));
    assertEquals(other, pixel(canvas, thing(3)), "what is seen stays where it is");

    PlacedThing moved = thing(2);
    robot.drag(pixel(canvas, moved)).dropTo(onScreen(canvas, new double[] {2, 100}));
    await(() -> canvas.getAccessibleText().contains("Landmark 1 can only lie within"));
    assertEquals(moved, thing(2));
    assertArrayEquals(before.positions(), ((SpreadFrame) shown().world()).positions());
  }

  @Test
  void withKeysTheChosenAgentGoesByATenth(FxRobot robot) throws Exception {
    WorldCanvas canvas = pair(robot);
    PlacedThing before = thing(1);
    int step = shown().world().step();
    robot.clickOn(pixel(canvas, before));
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    await(() -> world.shown(0).movedByHand());
    assertEquals(before.x() + 0.1, thing(1).x(), 1e-12);
    robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    await(() -> world.shown(0).world().things().get(1).y() != before.y());
    assertEquals(before.y() - 0.1, thing(1).y(), 1e-12);
    assertEquals(before.x() + 0.1, thing(1).x(), 1e-12);
    assertEquals(step, shown().world().step(), "no step was made");
  }

  @Test
  void whatPlaysOrIsPastCannotBeMoved(FxRobot robot) throws Exception {
    WorldCanvas canvas = pair(robot);
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> world.playback().stepForward());
    await(() -> world.shown(0).world().step() == 1);
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> world.playback().stepBack());
    PlacedThing agent = thing(0);
    robot.drag(pixel(canvas, agent)).dropTo(onScreen(canvas, new double[] {200, 150}));
    await(() -> canvas.getAccessibleText().contains("Only the newest state can be changed"));
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          world.playback().showNewest();
          world.speed().set(1);
          world.playing().set(true);
        });
    assertTrue(
        ask(() -> world.playback().move(0, agent, 0, 0).getNow("")).contains("stands still"));
    robot.drag(onScreen(canvas, ask(() -> canvas.placeOf(agent)))).dropBy(30, 10);
    assertFalse(shown().movedByHand());
  }

  @Test
  void onABoardAnAgentGoesToAFreeCellOnly(FxRobot robot) throws Exception {
    WorldCanvas canvas = show(robot, "foraging", Map.of());
    int[] before = ((ForagingFrame) shown().world()).positions();
    robot.drag(pixel(canvas, thing(0))).dropTo(pixel(canvas, thing(1)));
    await(() -> canvas.getAccessibleText().contains("cannot share the cell of agent 2"));
    assertArrayEquals(before, ((ForagingFrame) shown().world()).positions());
    assertFalse(shown().movedByHand());
  }

  @Test
  void aWorldThatCannotBeChangedSaysSo(FxRobot robot) throws Exception {
    WorldCanvas canvas = show(robot, "match", Map.of());
    Point2D agent = onScreen(canvas, ask(() -> agentSomewhere(canvas)));
    robot.drag(agent).dropBy(40, 20);
    await(() -> canvas.getAccessibleText().contains("Nothing in this world can be moved by hand"));
    assertFalse(shown().movedByHand());
  }

  private static double[] agentSomewhere(WorldCanvas canvas) {
    for (double y = 50; y < canvas.getHeight(); y += 5) {
      for (double x = 5; x < canvas.getWidth(); x += 5) {
        if (canvas.agentAt(x, y) == 0) {
          return new double[] {x, y};
        }
      }
    }
    throw new AssertionError("no agent is drawn");
  }
}
