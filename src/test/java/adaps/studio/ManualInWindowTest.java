package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The manual as a person reads and searches it. */
@ExtendWith(ApplicationExtension.class)
class ManualInWindowTest {
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

  private ListView<?> list(String id) {
    return (ListView<?>) studio.ask(() -> studio.stage.getScene().lookup("#" + id));
  }

  private ScrollPane text() {
    return (ScrollPane) studio.ask(() -> studio.stage.getScene().lookup("#manual-text"));
  }

  private List<Node> marked() {
    return studio.ask(
        () ->
            text().getContent().lookupAll("*").stream()
                .filter(n -> n.getPseudoClassStates().contains(PseudoClass.getPseudoClass("found")))
                .toList());
  }

  private boolean inSight(Node node) {
    return studio.ask(
        () -> {
          Bounds seen = text().localToScene(text().getLayoutBounds());
          return seen.intersects(node.localToScene(node.getLayoutBounds()));
        });
  }

  @Test
  void aWordIsSearchedInAllPagesAndItsLineIsGoneTo(FxRobot robot) {
    robot.press(KeyCode.F7).release(KeyCode.F7);
    assertTrue(studio.ask(() -> list("manual-pages").isVisible()));
    robot.clickOn("#manual-search").write("harmless survives");
    assertTrue(studio.ask(() -> list("manual-findings").isVisible()));
    assertTrue(studio.ask(() -> !list("manual-findings").getItems().isEmpty()));
    studio.onFx(() -> list("manual-findings").getSelectionModel().selectLast());
    studio.await(() -> !marked().isEmpty() && inSight(marked().get(0)));
    assertEquals(1, marked().size());
    assertTrue(studio.ask(() -> text().getVvalue()) > 0);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    robot.clickOn("#manual-back");
    studio.await(() -> text().getVvalue() == 0 && marked().isEmpty());
  }

  @Test
  void whatStandsBelowPicturesIsInSightWhenTheyHaveCome(FxRobot robot) {
    robot.press(KeyCode.F7).release(KeyCode.F7);
    robot.clickOn("#manual-search").write("Warehouses have an entropy weight");
    assertTrue(studio.ask(() -> !list("manual-findings").getItems().isEmpty()));
    studio.onFx(() -> list("manual-findings").getSelectionModel().selectLast());
    studio.await(() -> !marked().isEmpty() && pictures().size() >= 3);
    studio.await(() -> pictures().stream().allMatch(it -> it.getImage().getProgress() == 1));
    studio.pixels();
    assertTrue(inSight(marked().get(0)));
  }

  private List<ImageView> pictures() {
    return text().getContent().lookupAll("*").stream()
        .filter(ImageView.class::isInstance)
        .map(ImageView.class::cast)
        .toList();
  }

  @Test
  void everyPageCanBeShown(FxRobot robot) {
    robot.press(KeyCode.F7).release(KeyCode.F7);
    int pages = studio.ask(() -> list("manual-pages").getItems().size());
    assertTrue(pages > 1);
    for (int page = 0; page < pages; page++) {
      int index = page;
      studio.onFx(() -> list("manual-pages").getSelectionModel().select(index));
      assertTrue(
          studio.ask(() -> text().getContent().lookupAll(".markdown-heading-1").size()) == 1);
    }
  }

  @Test
  void aLongNameOfAPageIsReadWithoutScrolling(FxRobot robot) {
    robot.press(KeyCode.F7).release(KeyCode.F7);
    studio.pixels();
    for (Node bar : list("manual-pages").lookupAll(".scroll-bar")) {
      boolean across = ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL;
      assertFalse(across && bar.isVisible());
    }
  }
}
