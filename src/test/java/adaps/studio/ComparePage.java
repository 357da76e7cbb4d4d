package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.EveryMethod;
import adaps.studio.compare.CompareViewModel;
import adaps.studio.compare.ComparedRun;
import adaps.sweep.RunOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests on the compare page of a real window, ready to compare FuPS and SNP-PS on two seeds. */
@ExtendWith(ApplicationExtension.class)
abstract class ComparePage {
  /** Left when all other methods are taken away. */
  static final Set<String> METHODS = Set.of("fups", "snp-ps");

  @TempDir Path folder;

  StudioFixture studio;
  CompareViewModel compare;

  /** Every class says {@code @Start} of it itself: TestFX does not look at what is inherited. */
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
    compare = studio.window.pages().compare();
  }

  /** Turns to it and fills in what all tests have in common. */
  @BeforeEach
  void fillIn(FxRobot robot) {
    robot.clickOn("#page-compare");
    studio.onFx(
        () ->
            EveryMethod.names().stream()
                .filter(method -> !METHODS.contains(method))
                .map(method -> "#compare-method-" + method.replace('+', '-'))
                .forEach(id -> robot.lookup(id).queryAs(CheckBox.class).fire()));
    set(robot, "compare-seeds", "0-1");
    set(robot, "compare-steps", "400");
    set(robot, "compare-settings", "testInterval=200 testEpisodes=1");
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  /** Puts words into a field. */
  void set(FxRobot robot, String id, String words) {
    TextField field = robot.lookup("#" + id).queryAs(TextField.class);
    studio.onFx(() -> field.setText(words));
  }

  /** Writes words into a field as a person does. */
  void write(FxRobot robot, String id, String words) {
    robot.clickOn("#" + id).press(KeyCode.CONTROL, KeyCode.A);
    robot.release(KeyCode.CONTROL, KeyCode.A).write(words);
    assertEquals(words, robot.lookup("#" + id).queryAs(TextField.class).getText());
  }

  /** How the runs have ended; null of those that have not. */
  List<RunOutcome.State> outcomes() {
    return studio.ask(
        () ->
            compare.runs().stream()
                .map(ComparedRun::outcome)
                .map(outcome -> outcome == null ? null : outcome.state())
                .toList());
  }
}
