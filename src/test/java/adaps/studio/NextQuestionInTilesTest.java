package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.SettingChanges.Change;
import adaps.pipeline.RunState;
import adaps.runs.StoredRun;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is asked of the run that is seen: another learning rate now, or another K. */
@ExtendWith(ApplicationExtension.class)
class NextQuestionInTilesTest {
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

  private void train(FxRobot robot) {
    studio.setUpSmallRun();
    studio.onFx(robot.lookup("#run").queryAs(Button.class)::fire);
    studio.await(60, () -> studio.window.curves().recordedCount() > 20);
  }

  private ExperimentConfig config() {
    return studio.ask(() -> studio.window.session().config().get());
  }

  @Test
  void aLearningRateIsChangedWhileItTrainsMarkedAndKept(FxRobot robot) {
    train(robot);
    robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.CONTROL, KeyCode.L);
    studio.await(() -> robot.lookup("#live-change").tryQuery().isPresent());
    Node pane = robot.lookup("#live-change").query();
    TextField rate = robot.from(pane).lookup("#parameter-learningRate").queryAs(TextField.class);
    Button apply = robot.from(pane).lookup("#apply-change").queryAs(Button.class);
    studio.await(rate::isFocused);
    assertTrue(studio.ask(apply::isDisabled), "nothing is changed yet");
    studio.onFx(() -> rate.setText("2"));
    assertTrue(studio.ask(apply::isDisabled), "2 is out of range");
    studio.onFx(() -> rate.setText("0.001"));
    assertFalse(studio.ask(apply::isDisabled));
    studio.onFx(apply::fire);
    studio.await(() -> !config().a2c().settingChanges().all().isEmpty());
    List<Change> changes = config().a2c().settingChanges().all();
    assertEquals(1, changes.size());
    assertEquals("learningRate", changes.get(0).key());
    assertEquals(0.001, changes.get(0).value());
    studio.await(() -> studio.window.curves().marks().size() == 1);
    String mark = studio.ask(() -> studio.window.curves().marks().get(0));
    assertTrue(mark.startsWith("learning rate 3e-4 \u2192 0.001 at step "), mark);

    studio.onFx(robot.lookup("#stop").queryAs(Button.class)::fire);
    studio.awaitState(RunState.STOPPED);
    Path run = studio.ask(() -> studio.window.session().folder().get());
    assertEquals(config().a2c().changes(), StoredRun.read(run).config().a2c().changes());
  }

  @Test
  void aLookAtAnotherKIsOneButtonFromARunWithIt(FxRobot robot) {
    train(robot);
    ExperimentConfig before = config();
    studio.onFx(robot.lookup("#choose-index").queryAs(ToggleButton.class)::fire);
    robot.clickOn("#davies-bouldin");
    Button rerun = robot.lookup("#latent-rerun").queryAs(Button.class);
    studio.await(() -> rerun.getText().matches("Re-run with K = \\d+"));
    int clusters = Integer.parseInt(studio.ask(rerun::getText).replaceAll("\\D", ""));
    assertTrue(clusters != 3, "another K than the run's");
    studio.onFx(rerun::fire);
    studio.await(60, () -> config() != before && studio.window.curves().recordedCount() > 0);
    assertEquals(before.with("clusters", clusters), config());
  }
}
