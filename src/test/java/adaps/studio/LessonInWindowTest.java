package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.runs.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Lessons and the tour as a reader takes them, at the very first start. */
@ExtendWith(ApplicationExtension.class)
class LessonInWindowTest {
  /** A lesson with one short run: FuPS needs neither identities nor masks. */
  private static final String SHORT =
      """
# Short
> **Question.** Does a return of 800 steps lie above zero? It is a sum of distances, taken negative.
>
> [yes](guess:return?from=0) [no](guess:return?to=0)
>
> [Set up](do:set?scenario=spread-5-5-5&method=fups&steps=800&testInterval=400&testEpisodes=2) [Run](do:run)
>
> [It has run](wait:ended)
>
> [The program answers](answer:return)
""";

  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder, false);
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  private static void press(FxRobot robot, KeyCode key) {
    robot.press(key).release(key);
  }

  private boolean visible(FxRobot robot, String id) {
    return studio.ask(() -> robot.lookup("#" + id).query().isVisible());
  }

  private String words(FxRobot robot, String id) {
    return studio.ask(() -> robot.lookup("#" + id).queryAs(Label.class).getText());
  }

  private void openShort(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("short.md"), text);
    studio.onFx(() -> studio.window.open(file));
  }

  /** Goes on with Tab to the control with these words, as somebody without a mouse does. */
  private void tabTo(FxRobot robot, String text) throws Exception {
    for (int i = 0; i < 10 && !focused().equals(text); i++) {
      String before = focused();
      press(robot, KeyCode.TAB);
      studio.await(() -> !focused().equals(before));
    }
    assertEquals(text, focused());
  }

  private String focused() {
    Node owner = studio.ask(() -> studio.stage.getScene().getFocusOwner());
    return owner instanceof Labeled control ? control.getText() : String.valueOf(owner);
  }

  @Test
  void aLessonIsReadRunAndAnsweredWithKeysAlone(FxRobot robot) throws Exception {
    openShort(SHORT);
    studio.await(() -> "Short".equals(words(robot, "lesson-title")));
    assertFalse(visible(robot, "tour-offer"), "who reads a lesson needs no offer");
    studio.await(() -> focused().startsWith("ScrollPane"));
    tabTo(robot, "yes");
    press(robot, KeyCode.SPACE);
    tabTo(robot, "Set up");
    Button run = robot.lookup("#lesson .button").match(b -> isCalled(b, "Run")).queryButton();
    assertTrue(run.isDisabled(), "something else would run");
    press(robot, KeyCode.SPACE);
    studio.await(() -> !run.isDisabled());
    assertEquals("0 of 2 steps", words(robot, "lesson-steps"));
    tabTo(robot, "Run");
    press(robot, KeyCode.SPACE);
    studio.await(() -> words(robot, "lesson-steps").equals("all 2 steps done"));
    List<String> texts =
        studio.ask(
            () ->
                robot.lookup("#lesson .lesson-step .label").queryAllAs(Label.class).stream()
                    .map(Labeled::getText)
                    .toList());
    assertTrue(texts.get(0).startsWith("It has run: test return \u2212"), texts.get(0));
    assertTrue(texts.get(1).startsWith("The program: test return \u2212"), texts.get(1));
    assertTrue(texts.get(1).endsWith(", so \u201cno\u201d is right."), texts.get(1));
  }

  @Test
  void aStoredRunIsTakenInsteadOfTrainingAnewAndTheResultCanBeSaved(FxRobot robot)
      throws Exception {
    Map<String, Object> asUsual = Map.of("collectSteps", 10_000, "vaeEpochs", 0, "clusters", 0);
    SmallRuns.run(folder.resolve("runs"), SmallRuns.config("fups", 0, asUsual));
    openShort(SHORT);
    studio.await(
        () -> robot.lookup("#lesson .lesson-take").tryQuery().filter(Node::isVisible).isPresent());
    assertFalse(visible(robot, "lesson-save"), "there is no result yet");
    Button take = robot.lookup("#lesson .lesson-take").queryButton();
    assertEquals("Take \u201cFuPS on spread-5-5-5, seed 0\u201d", take.getText());
    studio.onFx(take::fire);
    studio.await(() -> words(robot, "lesson-steps").equals("all 2 steps done"));
    assertTrue(visible(robot, "lesson-save"));
    assertFalse(studio.ask(take::isVisible), "it is the run that is shown");
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      assertEquals(1, runs.filter(StoredRun::isAt).count(), "nothing was trained");
    }
  }

  private static boolean isCalled(Node node, String name) {
    return node instanceof Button button && name.equals(button.getText());
  }

  @Test
  void aMalformedLessonIsSaidInASentenceWithFileAndLine(FxRobot robot) throws Exception {
    openShort(SHORT.replace("do:run", "do:runn"));
    studio.await(() -> visible(robot, "problem-report"));
    assertEquals(
        "Lesson short.md, line 6, link 'do:runn': there is no command 'runn'. Did you mean 'run'?",
        words(robot, "problem-words"));
    assertFalse(visible(robot, "lesson"));
  }

  @Test
  void theTourIsOfferedOnceAndLeadsToTheFirstLesson(FxRobot robot) throws Exception {
    assertTrue(visible(robot, "tour-offer"));
    assertFalse(studio.ask(() -> robot.lookup("#run").query().isDisabled()), "nothing is blocked");
    robot.clickOn("#take-tour");
    studio.await(() -> words(robot, "lesson-title").equals("The tour"));
    assertFalse(visible(robot, "tour-offer"));
    robot.clickOn("#lesson-next");
    studio.await(() -> words(robot, "lesson-title").equals("Why one network fails"));
    press(robot, KeyCode.F6);
    studio.await(() -> !visible(robot, "lesson"));
    press(robot, KeyCode.F6);
    studio.await(() -> visible(robot, "lesson"));
    assertTrue(studio.ask(() -> studio.preferences.flag("tour.offered", false)));
  }
}
