package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunState;
import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunStatus;
import adaps.studio.session.RunSession;
import adaps.studio.shell.Pages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A run that is stopped in any stage can be looked at in the library and goes on from there. */
@ExtendWith(ApplicationExtension.class)
class StoppedStagesInWindowTest {
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

  @ParameterizedTest
  @EnumSource(adaps.pipeline.Stage.class)
  void itIsARunOfTheLibraryAndGoesOn(adaps.pipeline.Stage where, FxRobot robot) throws Exception {
    studio.setUpSmallRun();
    studio.set(Map.of("steps", "2000"));
    stopIn(where, robot);

    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    List<LibraryRun> runs = studio.window.pages().library().runs();
    studio.await(() -> runs.size() == 1 && runs.get(0).status() == RunStatus.STOPPED);
    assertEquals(
        Optional.of(where), studio.ask(() -> runs.get(0).result()).stoppedIn(), "stopped in");
    studio.onFx(
        () ->
            robot.lookup("#library-table").queryAs(TableView.class).getSelectionModel().select(0));
    for (String id : List.of("open", "duplicate", "resume", "overlay")) {
      studio.await(() -> !robot.lookup("#library-" + id).query().isDisabled());
    }
    boolean trained = where == adaps.pipeline.Stage.TRAIN;
    assertEquals(!trained, robot.lookup("#library-watch").query().isDisabled());
    assertTrue(facts(robot).contains("stopped in " + where.label()), facts(robot).toString());
    // Before the first test there is no curve, and no axes for one.
    Node curve = robot.lookup("#library-curve").query();
    studio.await(() -> trained || !curve.isVisible());

    studio.onFx(() -> robot.lookup("#library-resume").queryButton().fire());
    studio.awaitState(RunState.FINISHED);
  }

  private void stopIn(adaps.pipeline.Stage where, FxRobot robot) {
    RunSession session = studio.window.session();
    // Both at once, so that not one unit of work is done before the pause.
    studio.onFx(
        () -> {
          robot.lookup("#run").queryButton().fire();
          robot.lookup("#pause").queryButton().fire();
        });
    for (adaps.pipeline.Stage stage : adaps.pipeline.Stage.values()) {
      studio.await(
          () -> session.stage().get() == stage && session.state().get() == RunState.PAUSED);
      if (stage == where) {
        break;
      }
      studio.onFx(() -> robot.lookup("#next-stage").queryButton().fire());
    }
    studio.onFx(() -> robot.lookup("#stop").queryButton().fire());
    studio.awaitState(RunState.STOPPED);
  }

  private static List<String> facts(FxRobot robot) {
    return robot.lookup("#library-facts .label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }
}
