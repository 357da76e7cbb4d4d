package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ParameterType;
import adaps.pipeline.RunState;
import adaps.runs.StoredRun;
import adaps.runs.library.LibraryRun;
import adaps.showcase.ShowcaseFrame;
import adaps.studio.shell.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Stored runs, as a person uses them in the window. */
@ExtendWith(ApplicationExtension.class)
class LibraryInWindowTest {
  @TempDir Path folder;

  private static final List<Path> MADE = new ArrayList<>();

  private StudioFixture studio;
  private Path adaps;

  @BeforeAll
  static void run(@TempDir Path runs) {
    MADE.add(SmallRuns.run(runs, SmallRuns.config("adaps", 3, Map.of("gain", 2))));
    MADE.add(SmallRuns.run(runs, SmallRuns.config("fups", 0, Map.of())));
    MADE.add(SmallRuns.run(runs, SmallRuns.config("fups", 1, Map.of())));
  }

  @Start
  void open(Stage stage) throws IOException {
    for (Path run : MADE) {
      SmallRuns.copy(run, folder.resolve("runs"));
    }
    adaps = folder.resolve("runs").resolve(MADE.get(0).getFileName());
    studio = new StudioFixture(stage, folder);
  }

  @BeforeEach
  void turnToTheLibrary(FxRobot robot) throws Exception {
    robot.clickOn("#page-library");
    studio.await(() -> studio.window.pages().library().runs().size() == 3);
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  @SuppressWarnings("unchecked")
  private static TableView<LibraryRun> table(FxRobot robot) {
    return robot.lookup("#library-table").queryAs(TableView.class);
  }

  private void search(FxRobot robot, String words, int left) throws Exception {
    TextField field = robot.lookup("#library-search").queryAs(TextField.class);
    // A page that has just been turned to is still being laid out: what was clicked may have moved.
    Waiting.until(
        "the search has the focus",
        () -> {
          robot.clickOn(field);
          return field.isFocused();
        });
    robot.write(words);
    Waiting.until(
        left + " runs are found",
        () -> "'" + field.getText() + "' finds " + table(robot).getItems(),
        () -> studio.ask(() -> table(robot).getItems().size() == left));
  }

  private void select(FxRobot robot, int... rows) {
    studio.onFx(
        () -> {
          table(robot).getSelectionModel().clearSelection();
          for (int row : rows) {
            table(robot).getSelectionModel().select(row);
          }
        });
  }

  private boolean onWorkbench(FxRobot robot) {
    return robot.lookup("#tiles").query().isVisible();
  }

  @Test
  void anOpenedRunShowsItsStoredIdentityMasksAndCurve(FxRobot robot) throws Exception {
    search(robot, "adaps", 1);
    select(robot, 0);
    robot.clickOn("#library-open");
    studio.await(() -> onWorkbench(robot));
    studio.await(() -> studio.window.latent().pointCount() == 15);
    studio.await(() -> studio.window.masks().rowCount() == 3);
    studio.await(() -> studio.window.curves().pointCount() == 3);
    assertEquals(RunState.FINISHED, studio.state());
    assertEquals(adaps, studio.ask(() -> studio.window.session().folder().get()));
    String sentence = robot.lookup("#status-sentence").queryAs(Label.class).getText();
    assertTrue(sentence.startsWith("Finished after 800 environment steps"), sentence);
    assertFalse(robot.lookup("#setup").query().isDisabled());
  }

  @Test
  void restartRunsAnOpenedRunOnceMore(FxRobot robot) throws Exception {
    search(robot, "seed1", 1);
    select(robot, 0);
    // A table keeps empty rows below its own.
    Node row =
        robot
            .lookup("#library-table .table-row-cell")
            .<TableRow<?>>match(one -> !one.isEmpty())
            .query();
    robot.doubleClickOn(row);
    studio.awaitState(RunState.FINISHED);
    robot.clickOn("#restart");
    studio.await(
        () ->
            studio.window.session().state().get() == RunState.FINISHED
                && Files.list(folder.resolve("runs")).count() == 4);
    assertEquals(1, studio.ask(() -> studio.window.session().config().get().run().seed()));
  }

  @Test
  void overlaidSeedsAreOneCurveWithABand(FxRobot robot) throws Exception {
    search(robot, "fups", 2);
    select(robot, 0, 1);
    robot.clickOn("#library-overlay");
    studio.await(() -> onWorkbench(robot));
    studio.await(() -> studio.window.curves().pointCount() == 3);
    String caption = robot.lookup("#curves-tile .tile-caption").queryAs(Label.class).getText();
    assertEquals("", caption, "nothing ran in the window, and one curve needs no explanation");
    robot.clickOn("#curve-overlays").clickOn("#curve-join-seeds");
    studio.await(() -> studio.window.curves().pointCount() == 6);
    robot.clickOn("#curve-overlays").clickOn("#curve-clear-overlays");
    studio.await(() -> studio.window.curves().pointCount() == 0);
  }

  @Test
  void aRunBecomesANewSettingWithAllItsParameters(FxRobot robot) throws Exception {
    search(robot, "adaps", 1);
    select(robot, 0);
    robot.clickOn("#library-duplicate");
    studio.await(() -> onWorkbench(robot));
    assertEquals(
        StoredRun.read(adaps).config().values(),
        studio.ask(() -> studio.window.setup().config().get().values()));
  }

  @Test
  void deletingAsksFirst(FxRobot robot) throws Exception {
    search(robot, "adaps", 1);
    select(robot, 0);
    robot.clickOn("#library-delete").clickOn("Keep");
    assertTrue(Files.exists(adaps));
    robot.clickOn("#library-delete").clickOn("Delete");
    studio.await(() -> studio.window.pages().library().runs().size() == 2);
    assertFalse(Files.exists(adaps));
  }

  @Test
  void enterKeepsWhatADialogAsksToDelete(FxRobot robot) throws Exception {
    search(robot, "adaps", 1);
    select(robot, 0);
    robot.clickOn("#library-delete");
    Waiting.until("it is asked", () -> robot.lookup("Keep").tryQuery().isPresent());
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    Waiting.until("it is answered", () -> robot.lookup("Keep").tryQuery().isEmpty());
    studio.onFx(() -> studio.window.pages().library().refresh());
    studio.await(() -> !studio.window.pages().library().busy().get());
    assertTrue(Files.exists(adaps));
  }

  /** A table may take any key for its own, as it takes F2 for editing a cell. */
  @Test
  void thePagesKeysWorkWhileATableHasTheFocus(FxRobot robot) throws Exception {
    search(robot, "adaps", 1);
    studio.onFx(() -> table(robot).addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume));
    Node row =
        robot
            .lookup("#library-table .table-row-cell")
            .<TableRow<?>>match(one -> !one.isEmpty())
            .query();
    robot.clickOn(row);
    robot.press(KeyCode.F2).release(KeyCode.F2);
    studio.await(() -> onWorkbench(robot));
  }

  @Test
  void theSelectedRunStaysSelectedWhenOthersChange(FxRobot robot) throws Exception {
    LibraryRun chosen =
        studio.ask(
            () -> {
              List<LibraryRun> rows = table(robot).getItems();
              int row = rows.indexOf(rows.stream().filter(r -> r.seed() == 3).findFirst().get());
              table(robot).getSelectionModel().clearAndSelect(row);
              return rows.get(row);
            });
    for (Path run : MADE.subList(1, 3)) {
      Path log = folder.resolve("runs").resolve(run.getFileName()).resolve("run.log");
      // It was begun last: a table that is sorted by that puts it elsewhere.
      Files.writeString(log, "2099-01-01T00:00:00.000 INFO  preparing\n");
    }
    studio.onFx(() -> studio.window.pages().library().refresh());
    studio.await(() -> table(robot).getItems().get(0).began().getYear() == 2099);
    assertEquals(
        List.of(chosen), studio.ask(() -> table(robot).getSelectionModel().getSelectedItems()));
  }

  @Test
  void whatIsNotAsUsualIsSeenAndFound(FxRobot robot) throws Exception {
    search(robot, "gain=2", 1);
    assertEquals(adaps, studio.ask(() -> table(robot).getItems().get(0).folder().path()));
    assertTrue(
        studio.ask(() -> table(robot).getItems().get(0).changed()).contains("gain=2"),
        () -> table(robot).getItems().get(0).changed());
  }

  @Test
  void theWorldsStoredPolicyIsChosenInTheLibrary(FxRobot robot) throws Exception {
    studio.onFx(() -> studio.window.pages().show(Pages.Page.WORKBENCH));
    robot.clickOn("#policy-1").clickOn("#policy-1-stored");
    studio.await(() -> robot.lookup("#library-request").query().isVisible());
    assertFalse(robot.lookup("#library-open").query().getParent().getParent().isVisible());
    search(robot, "fups", 2);
    select(robot, 1);
    Path chosen = studio.ask(() -> table(robot).getItems().get(1).folder().path());
    robot.clickOn("#library-take");
    studio.await(() -> onWorkbench(robot));
    long seed = StoredRun.read(chosen).config().run().seed();
    studio.await(
        () -> {
          ShowcaseFrame shown = studio.window.world().shown(0);
          return shown != null && shown.policy().startsWith("stored FuPS \u00b7 seed " + seed);
        });
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    assertFalse(robot.lookup("#library-request").query().isVisible(), "nobody asks any more");
  }

  @Test
  void whatNeedsOneRunIsOffWithNoneOrSeveral(FxRobot robot) {
    select(robot);
    assertTrue(robot.lookup("#library-open").query().isDisabled());
    assertTrue(robot.lookup("#library-delete").query().isDisabled());
    select(robot, 0, 1);
    assertTrue(robot.lookup("#library-open").query().isDisabled());
    assertFalse(robot.lookup("#library-overlay").query().isDisabled());
    assertFalse(robot.lookup("#library-delete").query().isDisabled());
    select(robot, 0);
    for (String id : List.of("open", "watch", "overlay", "duplicate", "reveal", "export")) {
      assertFalse(robot.lookup("#library-" + id).query().isDisabled(), id);
    }
    assertTrue(robot.lookup("#library-resume").query().isDisabled(), "it has finished");
  }

  @Test
  void aRunThatEndsInTheWindowAppearsByItself(FxRobot robot) throws Exception {
    robot.press(KeyCode.F2).release(KeyCode.F2);
    studio.await(() -> onWorkbench(robot));
    studio.onFx(
        () -> {
          SmallRuns.config("fups", 7, Map.of())
              .values()
              .forEach(
                  (key, value) ->
                      studio.window.setup().parameter(key).text().set(ParameterType.text(value)));
        });
    robot.clickOn("#run");
    studio.await(() -> studio.window.pages().library().runs().size() == 4);
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    search(robot, "seed7 finished", 1);
  }
}
