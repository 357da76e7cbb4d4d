package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Tile;
import adaps.studio.shell.Pages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
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

/** The tiles alone and large, for people far away. */
@ExtendWith(ApplicationExtension.class)
class PresentationInWindowTest {
  private static final List<String> TILES = List.of("world", "latent", "masks", "curves");

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

  private Node node(String id) {
    return studio.stage.getScene().lookup(id);
  }

  private Tile tile(String name) {
    return (Tile) node("#" + name + "-tile");
  }

  private List<String> seenTiles() {
    return studio.ask(() -> TILES.stream().filter(name -> isSeen(tile(name))).toList());
  }

  private static boolean isSeen(Node node) {
    return node != null
        && Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
  }

  @Test
  void thereAreOnlyTilesAndTheyAreLargeAndSayWhatIsSeen(FxRobot robot) {
    double before = studio.appearance.scale().get();
    robot.type(KeyCode.F11);
    assertEquals(TILES, seenTiles());
    for (String id : List.of("#run-bar", "#setup", "#page-tabs", "#status-sentence", ".stages")) {
      assertFalse(studio.ask(() -> isSeen(node(id))), id);
    }
    assertTrue(studio.ask(() -> studio.appearance.scale().get()) > before);
    assertTrue(studio.ask(() -> studio.stage.isFullScreen()));
    for (Node control : studio.ask(() -> tile("world").lookupAll(".button"))) {
      assertFalse(studio.ask(() -> isSeen(control)), control.toString());
    }
    Label words = (Label) studio.ask(() -> tile("world").lookup(".tile-sentence"));
    assertEquals("The agents in their world, step by step.", words.getText());
    studio.await(() -> isSeen(words));
    assertFalse(studio.ask(() -> isSeen(tile("masks").lookup(".tile-sentence"))));
  }

  @Test
  void numbersAndArrowsTurnFromTileToTile(FxRobot robot) {
    robot.type(KeyCode.F11);
    robot.type(KeyCode.DIGIT3);
    assertEquals(List.of("masks"), seenTiles());
    robot.type(KeyCode.RIGHT);
    assertEquals(List.of("curves"), seenTiles());
    robot.type(KeyCode.RIGHT);
    assertEquals(TILES, seenTiles());
    robot.type(KeyCode.LEFT).type(KeyCode.PAGE_UP);
    assertEquals(List.of("masks"), seenTiles());
    robot.type(KeyCode.DIGIT0);
    assertEquals(TILES, seenTiles());
  }

  @Test
  void afterwardsEverythingIsAsItWas(FxRobot robot) {
    studio.onFx(
        () -> {
          studio.appearance.scale().set(1.25);
          tile("curves").place().set(Tile.Place.HIDDEN);
          tile("latent").large().set(true);
        });
    Node field = node("#parameter-search");
    studio.onFx(field::requestFocus);
    int width = (int) studio.stage.getWidth();
    for (KeyCode end : List.of(KeyCode.ESCAPE, KeyCode.F11)) {
      robot.type(KeyCode.F11);
      assertEquals(List.of("latent"), seenTiles());
      robot.type(KeyCode.DIGIT4);
      assertEquals(List.of("curves"), seenTiles());
      robot.type(end);
      assertEquals(List.of("latent"), seenTiles(), "after " + end);
      assertEquals(Tile.Place.HIDDEN, tile("curves").place().get());
      assertEquals(1.25, studio.appearance.scale().get());
      assertTrue(studio.ask(() -> isSeen(node("#run-bar"))));
      assertTrue(studio.ask(() -> isSeen(node("#setup"))));
      assertTrue(studio.ask(field::isFocused));
      studio.await(() -> !studio.stage.isFullScreen() && (int) studio.stage.getWidth() == width);
    }
  }

  @Test
  void aPageOrAFormThatIsAskedForEndsIt(FxRobot robot) {
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    robot.type(KeyCode.F11);
    assertEquals(TILES, seenTiles());
    robot.type(KeyCode.ESCAPE);
    assertEquals(Pages.Page.LIBRARY, studio.ask(this::page));
    robot.type(KeyCode.F11).type(KeyCode.F7);
    assertEquals(Pages.Page.MANUAL, studio.ask(this::page));
    assertTrue(studio.ask(() -> isSeen(node("#run-bar"))));
    robot.type(KeyCode.F2).type(KeyCode.F11);
    robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
    assertTrue(studio.ask(() -> isSeen(node("#setup"))));
    assertTrue(studio.ask(() -> node("#parameter-search").isFocused()));
  }

  private Pages.Page page() {
    return isSeen(node("#library"))
        ? Pages.Page.LIBRARY
        : isSeen(node("#manual")) ? Pages.Page.MANUAL : Pages.Page.WORKBENCH;
  }

  @Test
  void aRunIsBegunPausedAndWentOnWithByItsKeysMeanwhile(FxRobot robot) {
    studio.setUpSmallRun();
    studio.set(Map.of("method", "fups"));
    robot.type(KeyCode.F11);
    robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
    studio.await(() -> studio.window.curves().pointCount() >= 1);
    robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
    studio.awaitState(adaps.pipeline.RunState.PAUSED);
    robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
    studio.awaitState(adaps.pipeline.RunState.RUNNING);
    assertTrue(studio.ask(() -> tile("curves").presented().get()));
  }
}
