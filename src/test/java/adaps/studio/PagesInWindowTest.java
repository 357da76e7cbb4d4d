package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Theme;
import adaps.studio.shell.Pages;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pages come into the window when somebody turns to them. */
@ExtendWith(ApplicationExtension.class)
class PagesInWindowTest {
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
  void anotherLookLeavesTheCursorWhereItWas() {
    Node field = node("#parameter-search");
    studio.onFx(field::requestFocus);
    studio.onFx(() -> studio.appearance.theme().set(Theme.LIGHT));
    assertTrue(studio.ask(field::isFocused));
  }

  @Test
  void aPageIsMadeWhenSomebodyFirstTurnsToItAndStaysTheSame() {
    assertNull(node("#compare"));
    assertNull(node("#library"));
    studio.onFx(() -> studio.window.pages().show(Pages.Page.COMPARE));
    Node compare = node("#compare");
    for (String id : List.of("#compare-start", "#compare-count", "#compare-report")) {
      assertNotNull(node(id), id);
    }
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    assertNull(node("#compare"));
    for (String id : List.of("#library-table", "#library-search", "#library-notice")) {
      assertNotNull(node(id), id);
    }
    studio.onFx(() -> studio.window.pages().show(Pages.Page.COMPARE));
    assertSame(compare, node("#compare"));
  }

  private Node node(String id) {
    return studio.ask(() -> studio.stage.getScene().lookup(id));
  }
}
