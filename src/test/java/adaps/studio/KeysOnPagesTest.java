package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Who has the keyboard when somebody turns to another page without the mouse. */
@ExtendWith(ApplicationExtension.class)
class KeysOnPagesTest {
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

  private void awaitKeysIn(String id) {
    studio.await(
        () -> {
          Node owner = studio.stage.getScene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  @Test
  void theyGoToThePageAndBackToWhatHadThem(FxRobot robot) {
    robot.clickOn("#parameter-search");
    robot.push(KeyCode.F4);
    awaitKeysIn("library-table");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.F7);
    awaitKeysIn("manual-search");
    robot.push(KeyCode.F3);
    awaitKeysIn("compare-seeds");
    robot.push(KeyCode.F2);
    awaitKeysIn("parameter-search");
    assertFalse(studio.ask(() -> studio.window.session().active().get()), "Enter ran something");
  }

  @Test
  void everyPageHasItsOwnSearch(FxRobot robot) {
    robot.push(KeyCode.F4);
    awaitKeysIn("library-table");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    awaitKeysIn("library-search");
    robot.push(KeyCode.F8);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    awaitKeysIn("parameter-search");
  }
}
