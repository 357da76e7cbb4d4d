package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunState;
import java.nio.file.Path;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A run that is stopped in the workbench, and goes on from there. */
@ExtendWith(ApplicationExtension.class)
class StopAndContinueInWindowTest {
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

  private boolean looksActive(FxRobot robot) {
    return studio.ask(
        () ->
            robot
                .lookup("#stage-train")
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("running")));
  }

  @Test
  void noStageLooksActiveAfterStopAndContinueGoesOnWithTheSameRun(FxRobot robot) {
    studio.setUpSmallRun();
    studio.set(Map.of("method", "fups", "steps", "1200000"));
    Button run = robot.lookup("#run").queryAs(Button.class);
    Button pause = robot.lookup("#pause").queryAs(Button.class);
    studio.onFx(run::fire);
    studio.await(() -> studio.window.curves().recordedCount() > 2);
    assertTrue(looksActive(robot));
    studio.onFx(robot.lookup("#stop").queryAs(Button.class)::fire);
    studio.awaitState(RunState.STOPPED);
    assertFalse(looksActive(robot));
    Path stopped = studio.ask(() -> studio.window.session().folder().get());
    assertEquals("Continue", studio.ask(pause::getText));
    assertEquals(Feather.PLAY, studio.ask(() -> ((FontIcon) pause.getGraphic()).getIconCode()));
    assertFalse(studio.ask(pause::isDisabled));
    studio.onFx(pause::fire);
    studio.await(() -> studio.window.session().active().get());
    studio.awaitState(RunState.RUNNING);
    assertEquals(stopped, studio.ask(() -> studio.window.session().folder().get()));
    assertEquals("Pause", studio.ask(pause::getText));
  }

  @Test
  void theFormSaysWhatIsNotAsInTheRunThatIsShown(FxRobot robot) {
    studio.setUpSmallRun();
    studio.set(Map.of("method", "fups"));
    Button run = robot.lookup("#run").queryAs(Button.class);
    Label words = robot.lookup("#differs-from-run").queryAs(Label.class);
    assertEquals("", studio.ask(words::getText));
    studio.onFx(run::fire);
    studio.awaitState(RunState.RUNNING);
    assertEquals("", studio.ask(words::getText));
    studio.set(Map.of("gamma", "0.9", "seed", "7"));
    assertEquals("Unlike the run that is shown: seed=7, gamma=0.9.", studio.ask(words::getText));
  }
}
