package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import adaps.studio.look.Theme;
import adaps.studio.look.Tile;
import adaps.studio.shell.Pages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What comes into the window part by part is all there in the end, and where it was. */
@ExtendWith(ApplicationExtension.class)
class PartsInWindowTest {
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
  void anotherLookLeavesEverythingAndTheCursorWhereTheyWere() throws Exception {
    Node field = node("#parameter-search");
    studio.onFx(field::requestFocus);
    studio.onFx(
        () -> {
          // The second one comes before all parts are back from the first.
          studio.appearance.theme().set(Theme.LIGHT);
          studio.appearance.theme().set(Theme.DARK);
        });
    studio.await(() -> field.getScene() != null && field.isFocused() && places().size() == 4);
    for (String id : List.of("#world-tile", "#latent-tile", "#masks-tile", "#curves-tile")) {
      Tile tile = (Tile) node(id);
      assertNotNull(studio.ask((Callable<Node>) tile::getTop), id);
      assertNotNull(studio.ask((Callable<Node>) tile::getCenter), id);
    }
    StackPane place = (StackPane) node(".setup-place");
    assertEquals(1, studio.ask(() -> place.getChildren().size()));
    assertEquals(StackPane.USE_COMPUTED_SIZE, studio.ask(place::getMinWidth));
  }

  @Test
  void pagesAreWholeHoweverEarlySomebodyTurnsToThem() {
    studio.onFx(() -> studio.window.pages().show(Pages.Page.COMPARE));
    for (String id : List.of("#compare-start", "#compare-count", "#compare-report")) {
      assertNotNull(node(id), id);
    }
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    Node library = node("#library");
    for (String id : List.of("#library-table", "#library-search", "#library-notice")) {
      assertNotNull(node(id), id);
    }
    assertSame(studio.stage.getScene(), library.getScene());
  }

  /** The tiles that have their footer and their drawing. */
  private List<Node> places() {
    return studio.stage.getScene().getRoot().lookupAll(".tile-frame").stream()
        .filter(node -> node instanceof Tile tile && tile.getCenter() != null)
        .toList();
  }

  private Node node(String id) {
    return studio.ask(() -> studio.stage.getScene().lookup(id));
  }
}
