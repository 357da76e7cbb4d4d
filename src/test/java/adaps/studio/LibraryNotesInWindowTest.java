package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.runs.RunFolder;
import adaps.runs.RunNotes;
import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunDifferences;
import adaps.studio.shell.Pages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The library as a laboratory book: what people write about runs, and runs side by side. */
@ExtendWith(ApplicationExtension.class)
class LibraryNotesInWindowTest {
  @TempDir Path folder;

  private StudioFixture studio;
  private Path adaps;
  private Path fups;
  private Path other;

  @Start
  void open(Stage stage) {
    Path runs = folder.resolve("runs");
    adaps = SmallRuns.begin(runs, SmallRuns.config("adaps", 3, Map.of("gain", 2)));
    fups = SmallRuns.begin(runs, SmallRuns.config("fups", 0, Map.of()));
    other = SmallRuns.begin(runs, SmallRuns.config("fups", 1, Map.of()));
    studio = new StudioFixture(stage, folder);
  }

  @BeforeEach
  void turnToTheLibrary(FxRobot robot) {
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    studio.await(() -> table(robot).getItems().size() == 3);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @SuppressWarnings("unchecked")
  private static TableView<LibraryRun> table(FxRobot robot) {
    return robot.lookup("#library-table").queryAs(TableView.class);
  }

  private static LibraryRun row(FxRobot robot, Path run) {
    return table(robot).getItems().stream()
        .filter(row -> row.folder().path().equals(run))
        .findFirst()
        .orElseThrow();
  }

  private void select(FxRobot robot, Path... runs) {
    studio.onFx(
        () -> {
          table(robot).getSelectionModel().clearSelection();
          for (Path run : runs) {
            table(robot).getSelectionModel().select(row(robot, run));
          }
        });
  }

  private boolean onWorkbench(FxRobot robot) {
    return robot.lookup("#tiles").query().isVisible();
  }

  private RunNotes stored() {
    return RunNotes.read(new RunFolder(adaps));
  }

  @Test
  void whatIsTypedAboutARunIsKeptWhenItsFieldIsLeft(FxRobot robot) throws Exception {
    select(robot, adaps);
    robot.clickOn("#library-name").write("Two of gain").press(KeyCode.TAB).release(KeyCode.TAB);
    Waiting.until("the name is written", () -> stored().name().equals("Two of gain"));
    robot.clickOn("#library-tag").write("paper,").write("mine");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    Waiting.until("the tags are", () -> stored().tags().equals(List.of("paper", "mine")));
    robot.clickOn("#library-note").write("Masks overlap.");
    robot.press(KeyCode.TAB).release(KeyCode.TAB);
    Waiting.until("the note is", () -> stored().note().equals("Masks overlap."));
    studio.await(() -> row(robot, adaps).given().note().equals("Masks overlap."));
    studio.onFx(() -> studio.window.pages().library().search().set("overlap paper"));
    assertEquals(
        List.of(adaps),
        studio.ask(() -> table(robot).getItems().stream().map(r -> r.folder().path()).toList()));
    assertEquals("Two of gain", studio.ask(() -> row(robot, adaps).title()));
  }

  @Test
  void whatIsBeingTypedOutlivesThatItsRunIsReadAgain(FxRobot robot) throws Exception {
    select(robot, adaps);
    TextField name = robot.lookup("#library-name").queryAs(TextField.class);
    robot.clickOn(name).write("Two of");
    new RunNotes("", List.of("elsewhere"), "").write(new RunFolder(adaps));
    studio.onFx(() -> studio.window.pages().library().refresh());
    studio.await(() -> row(robot, adaps).given().tags().contains("elsewhere"));
    assertTrue(studio.ask(name::isFocused));
    robot.write(" gain").press(KeyCode.ENTER).release(KeyCode.ENTER);
    Waiting.until("the name is written", () -> stored().name().equals("Two of gain"));
    assertEquals(List.of("elsewhere"), stored().tags());
  }

  @Test
  void anotherRunsSelectionKeepsWhatWasTyped(FxRobot robot) throws Exception {
    select(robot, adaps);
    robot.clickOn("#library-note").write("Not lost.");
    select(robot, fups);
    Waiting.until("the note is written", () -> stored().note().equals("Not lost."));
    assertEquals("", robot.lookup("#library-note").queryAs(TextArea.class).getText());
  }

  @Test
  void severalRunsShowWhatDiffers(FxRobot robot) throws Exception {
    select(robot, fups, other);
    TableView<?> differences = robot.lookup("#library-differences").queryAs(TableView.class);
    assertTrue(differences.isVisible());
    List<RunDifferences.Row> rows =
        studio.ask(
            () ->
                differences.getItems().stream()
                    .map(RunDifferences.Row.class::cast)
                    .filter(RunDifferences.Row::setting)
                    .toList());
    assertEquals(List.of("seed"), rows.stream().map(RunDifferences.Row::what).toList());
    assertEquals(Set.of("0", "1"), Set.copyOf(rows.get(0).values()));
    assertEquals(3, differences.getColumns().size());
    select(robot, fups);
    assertFalse(differences.isVisible());
  }

  @Test
  void settingsAsUsualAreShownOnDemand(FxRobot robot) throws Exception {
    select(robot, adaps);
    GridPane changed = robot.lookup("#library-changed").queryAs(GridPane.class);
    GridPane others = robot.lookup("#library-others").queryAs(GridPane.class);
    assertTrue(words(changed).contains("2  (usually 4)"), () -> words(changed).toString());
    assertFalse(others.isVisible());
    studio.onFx(() -> robot.lookup("#library-more").queryAs(Hyperlink.class).fire());
    assertTrue(words(others).contains("lambda"), () -> words(others).toString());
    assertFalse(words(others).contains("gain"), "is not as usual");
  }

  private List<String> words(GridPane grid) {
    return studio.ask(
        () -> grid.getChildren().stream().map(label -> ((Label) label).getText()).toList());
  }

  @Test
  void onlyRunsThatFitTheWorldAreListedForIt(FxRobot robot) throws Exception {
    studio.onFx(() -> studio.window.pages().show(Pages.Page.WORKBENCH));
    studio.onFx(() -> studio.window.setup().scenarioName().set("foraging-8x8-4p-4f"));
    studio.await(() -> studio.window.world().spec().get().agents() == 4);
    robot.clickOn("#policy-1").clickOn("#policy-1-stored");
    studio.await(() -> robot.lookup("#library-request").query().isVisible());
    studio.await(() -> table(robot).getItems().isEmpty());
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    studio.await(() -> onWorkbench(robot));
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    studio.await(() -> table(robot).getItems().size() == 3);
  }
}
