package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Tile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Escape makes a large tile small, whatever had the keyboard when somebody pressed it. */
@ExtendWith(ApplicationExtension.class)
class EscapeInWindowTest {
  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private Scene scene() {
    return studio.stage.getScene();
  }

  private Tile world() {
    return (Tile) scene().lookup("#world-tile");
  }

  private Stream<Node> nodes() {
    return scene().getRoot().lookupAll("*").stream();
  }

  /** What takes the keyboard while a tile is large, and whether Escape made the tile small. */
  private Map<String, Boolean> answers(Tile large) {
    Map<String, Boolean> answers = new LinkedHashMap<>();
    for (Node node : nodes().filter(Node::isFocusTraversable).toList()) {
      large.large().set(true);
      node.requestFocus();
      if (node.isFocused()) {
        StudioStory.key(scene().getFocusOwner(), KeyCode.ESCAPE);
        answers.put(node.toString(), !large.large().get());
      }
    }
    return answers;
  }

  private List<Tile> tiles() {
    return nodes().filter(Tile.class::isInstance).map(Tile.class::cast).toList();
  }

  @Test
  void whateverHasTheKeyboard(FxRobot robot) {
    studio.onFx(() -> studio.window.settings().remember(studio.window.setup().config().get()));
    studio.await(() -> !scene().lookup("#recent-settings").isDisabled());
    List<Tile> tiles = studio.ask(this::tiles);
    assertEquals(6, tiles.size());
    for (Tile tile : tiles) {
      Map<String, Boolean> answers = studio.ask(() -> answers(tile));
      assertTrue(answers.keySet().stream().anyMatch(it -> it.contains("recent-settings")));
      assertEquals(Set.of(true), Set.copyOf(answers.values()), tile.getId() + ": " + answers);
    }
  }

  @Test
  void anOpenMenuIsClosedFirst(FxRobot robot) {
    studio.onFx(() -> world().large().set(true));
    MenuButton menu = robot.lookup("#policy-1").queryAs(MenuButton.class);
    studio.onFx(menu::requestFocus);
    robot.type(KeyCode.SPACE);
    studio.await(menu::isShowing);
    robot.type(KeyCode.ESCAPE);
    studio.await(() -> !menu.isShowing());
    assertTrue(studio.ask(() -> world().large().get()));
    robot.type(KeyCode.ESCAPE);
    studio.await(() -> !world().large().get());
  }
}
