package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the window says of a run that has ended, and what it offers to do next. */
@ExtendWith(ApplicationExtension.class)
class SummaryInWindowTest {
  @TempDir Path folder;

  private static Path made;

  private StudioFixture studio;

  @BeforeAll
  static void run(@TempDir Path runs) {
    made = SmallRuns.run(runs, SmallRuns.config("adaps", 3, Map.of("gain", 2)));
  }

  @Start
  void open(Stage stage) throws IOException {
    Path run = SmallRuns.copy(made, folder.resolve("runs"));
    studio = new StudioFixture(stage, folder);
    studio.window.open(run);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private boolean isSeen(FxRobot robot, String id) {
    return studio.ask(() -> robot.lookup("#" + id).query().isVisible());
  }

  @Test
  void aQuestionIsRunBesideTheRunThatItIsAbout(FxRobot robot) {
    studio.awaitState(RunState.FINISHED);
    assertTrue(isSeen(robot, "summary-strip"));
    String words = robot.lookup("#summary-words").queryAs(Label.class).getText();
    assertTrue(words.matches("final return .+ best test .+3 clusters \\(agreement .+\\).+"), words);
    assertTrue(robot.lookup("#next-gain").queryAs(Button.class).isVisible());
    Button next = robot.lookup("#next-fups").queryAs(Button.class);
    Node strip = robot.lookup("#summary-strip").query();
    // The next run ends, and has a strip of its own, before the window can be asked in between.
    List<Boolean> seen = new CopyOnWriteArrayList<>();
    studio.onFx(() -> strip.visibleProperty().addListener((of, was, is) -> seen.add(is)));
    studio.onFx(next::fire);
    studio.await(() -> studio.window.session().config().get().run().method().equals("fups"));
    studio.awaitState(RunState.FINISHED);
    studio.await(() -> studio.window.curves().pointCount() == 6);
    studio.await(() -> isSeen(robot, "summary-strip"));
    assertEquals(List.of(false, true), seen, "the first strip is about what has ended");
    assertEquals("fups", studio.ask(() -> studio.window.setup().parameter("method").text().get()));
  }

  @Test
  void allOfItIsOnAPageByKeyAndSeedsAreSetUpToBeCompared(FxRobot robot) {
    studio.awaitState(RunState.FINISHED);
    robot.clickOn("#summary-close");
    assertFalse(isSeen(robot, "summary-strip"));
    robot.press(KeyCode.F8).release(KeyCode.F8);
    studio.await(() -> robot.lookup("#summary-title").tryQuery().isPresent());
    assertEquals(
        "AdaPS on spread-5-5-5, seed 3",
        robot.lookup("#summary-title").queryAs(Label.class).getText());
    for (String part : new String[] {"returns", "clusters", "neurons", "sizes", "times"}) {
      assertTrue(isSeen(robot, "summary-" + part), part);
    }
    studio.onFx(robot.lookup("#summary-next-seeds").queryAs(Button.class)::fire);
    studio.await(() -> robot.lookup("#compare-seeds").tryQuery().isPresent());
    assertEquals("3-6", robot.lookup("#compare-seeds").queryAs(TextField.class).getText());
    String settings = robot.lookup("#compare-settings").queryAs(TextField.class).getText();
    assertTrue(settings.contains("gain=2"), settings);
  }
}
