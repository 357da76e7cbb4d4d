package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.runs.library.LibraryRun;
import adaps.studio.shell.Pages;
import adaps.studio.shell.StudioPreferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The list of runs in groups of what differs, as a person uses it. */
@ExtendWith(ApplicationExtension.class)
class LibraryGroupsInWindowTest {
  private static final List<String> ALL =
      List.of("2 runs, none finished", "1 run, none finished", "2 runs, none finished");

  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage stage) {
    Path runs = folder.resolve("runs");
    SmallRuns.begin(runs, SmallRuns.config("fups", 1, Map.of()));
    SmallRuns.begin(runs, SmallRuns.config("adaps", 1, Map.of("gain", 2)));
    SmallRuns.begin(runs, SmallRuns.config("fups", 0, Map.of()));
    SmallRuns.begin(runs, SmallRuns.config("adaps", 0, Map.of()));
    SmallRuns.begin(runs, SmallRuns.config("adaps", 3, Map.of("gain", 2)));
    studio = new StudioFixture(stage, folder);
  }

  @BeforeEach
  void turnToTheLibrary(FxRobot robot) {
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    studio.await(() -> table(robot).getItems().size() == 5);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @SuppressWarnings("unchecked")
  private static TableView<LibraryRun> table(FxRobot robot) {
    return robot.lookup("#library-table").queryAs(TableView.class);
  }

  /** What stands in the list, from above: method, gain and seed of every row. */
  private List<String> rows(FxRobot robot) {
    return studio.ask(() -> table(robot).getItems().stream().map(this::words).toList());
  }

  private String words(LibraryRun run) {
    return run.method() + (run.changed().contains("gain=2") ? "2 " : " ") + run.seed();
  }

  private Set<String> selected(FxRobot robot) {
    return studio.ask(
        () ->
            table(robot).getSelectionModel().getSelectedItems().stream()
                .map(this::words)
                .collect(Collectors.toSet()));
  }

  /** The headings that are seen, from above. */
  private List<String> headings(FxRobot robot) {
    return studio.ask(
        () ->
            robot.lookup("#library-table .group-heading").queryAll().stream()
                .filter(heading -> heading.isVisible() && heading.getParent().isVisible())
                .sorted(java.util.Comparator.comparingDouble(LibraryGroupsInWindowTest::top))
                .map(heading -> ((Label) heading.lookup(".group-summary")).getText())
                .toList());
  }

  /** A page that has just been turned to is still being laid out: a click may miss. */
  private void press(FxRobot robot, String choice) {
    studio.onFx(() -> robot.lookup(choice).queryAs(ToggleButton.class).fire());
  }

  private void awaitHeadings(FxRobot robot, List<String> wanted) {
    Waiting.until(
        "the headings are " + wanted,
        () -> headings(robot) + " above " + rows(robot),
        () -> headings(robot).equals(wanted));
  }

  private static double top(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMinY();
  }

  private void sortBySeed(FxRobot robot) {
    studio.onFx(
        () ->
            table(robot)
                .getSortOrder()
                .setAll(
                    List.of(
                        table(robot).getColumns().stream()
                            .filter(column -> column.getText().equals("Seed"))
                            .findFirst()
                            .orElseThrow())));
  }

  @Test
  void runsThatDifferOnlyInTheirSeedsStandTogetherWhateverTheListIsSortedBy(FxRobot robot) {
    sortBySeed(robot);
    press(robot, "#library-group-differs");
    List<String> together = List.of("AdaPS2 1", "AdaPS2 3", "AdaPS 0", "FuPS 0", "FuPS 1");
    studio.await(() -> rows(robot).equals(together));
    awaitHeadings(robot, ALL);
    press(robot, "#library-group-none");
    awaitHeadings(robot, List.of());
    assertEquals(Set.of("0", "1"), Set.of(seed(robot, 0), seed(robot, 2)), "sorted by seed alone");
  }

  private String seed(FxRobot robot, int row) {
    return String.valueOf(table(robot).getItems().get(row).seed());
  }

  @Test
  void aSelectedRunStaysSelectedWhenTheListIsGrouped(FxRobot robot) {
    sortBySeed(robot);
    studio.onFx(() -> table(robot).getSelectionModel().clearSelection());
    studio.onFx(() -> table(robot).getSelectionModel().selectIndices(0, 4));
    Set<String> chosen = selected(robot);
    assertTrue(chosen.contains("AdaPS2 3"), chosen::toString);
    press(robot, "#library-group-differs");
    studio.await(() -> rows(robot).get(1).equals("AdaPS2 3"));
    assertEquals(chosen, selected(robot));
  }

  @Test
  void aGroupIsSelectedByItsHeadingAndByKeys(FxRobot robot) {
    press(robot, "#library-group-differs");
    awaitHeadings(robot, ALL);
    Node heading =
        robot
            .lookup("#library-table .group-title")
            .<Label>match(title -> title.getText().startsWith("spread-5-5-5 \u00b7 FuPS"))
            .query();
    robot.clickOn(heading);
    studio.await(() -> selected(robot).equals(Set.of("FuPS 0", "FuPS 1")));
    robot.press(KeyCode.HOME).release(KeyCode.HOME);
    studio.await(() -> selected(robot).size() == 1);
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    robot.release(KeyCode.A, KeyCode.SHIFT, KeyCode.CONTROL);
    studio.await(() -> selected(robot).equals(Set.of("AdaPS2 1", "AdaPS2 3")));
  }

  @Test
  void theSearchLeavesGroupsOfWhatItFinds(FxRobot robot) {
    press(robot, "#library-group-differs");
    studio.onFx(() -> robot.lookup("#library-search").queryAs(TextField.class).setText("seed 1"));
    awaitHeadings(robot, List.of("1 run, none finished", "1 run, none finished"));
    assertEquals(List.of("AdaPS2 1", "FuPS 1"), rows(robot));
  }

  @Test
  void thatTheListIsGroupedIsRemembered(FxRobot robot) {
    press(robot, "#library-group-differs");
    awaitHeadings(robot, ALL);
    studio.preferences.save();
    Path file = folder.resolve("home").resolve("window.properties");
    assertTrue(new StudioPreferences(file).flag("library.grouped", false));
    press(robot, "#library-group-none");
    studio.preferences.save();
    assertFalse(new StudioPreferences(file).flag("library.grouped", true));
  }
}
