package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.pipeline.RunState;
import adaps.runs.RunFolder;
import adaps.runs.RunNotes;
import adaps.studio.palette.PaletteEntry;
import adaps.studio.palette.PaletteKind;
import adaps.studio.shell.Pages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Everything in the window can be reached by typing what it is called. */
@ExtendWith(ApplicationExtension.class)
class PaletteInWindowTest {
  @TempDir Path folder;

  private StudioFixture studio;
  private StudioStory story;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
    story = new StudioStory(studio);
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  private static void openPalette(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    Waiting.until("the palette is open", () -> StudioStory.floating("#palette-line") != null);
  }

  @SuppressWarnings("unchecked")
  private List<PaletteEntry> found() {
    return studio.ask(
        () ->
            List.copyOf(
                ((ListView<PaletteEntry>) StudioStory.floating("#palette-list")).getItems()));
  }

  /** Types words and waits until the first of what they find is this. */
  private void type(String words, String first) {
    studio.onFx(() -> ((TextField) StudioStory.floating("#palette-line")).setText(words));
    Waiting.until(
        "'" + words + "' finds " + first,
        () -> found().toString(),
        () -> !found().isEmpty() && found().get(0).title().equals(first));
  }

  private boolean closed() {
    return studio.ask(() -> StudioStory.floating("#palette-line") == null);
  }

  private Node node(String id) {
    return studio.stage.getScene().lookup(id);
  }

  @Test
  void everyActionParameterScenarioLessonAndPageIsThere(FxRobot robot) {
    openPalette(robot);
    Set<String> manual = Set.of("The window", "The method", "The terminal");
    Waiting.until("the manual is read", () -> titles(PaletteKind.MANUAL).containsAll(manual));
    Set<String> actions = titles(PaletteKind.ACTION);
    Set<String> wanted =
        story.menuEntries().stream()
            .filter(item -> item.getAccelerator() != null)
            .map(MenuItem::getText)
            .filter(name -> !name.startsWith("Find anything"))
            .collect(Collectors.toSet());
    assertTrue(wanted.size() > 20, wanted.toString());
    wanted.removeIf(name -> actions.stream().anyMatch(action -> action.endsWith(name)));
    assertEquals(Set.of(), wanted);
    var setup = studio.window.setup();
    assertEquals(Set.copyOf(setup.scenarioNames()), titles(PaletteKind.SCENARIO));
    Set<String> labels =
        setup.experimentParameters().stream()
            .map(parameter -> parameter.description().label())
            .collect(Collectors.toSet());
    labels.removeAll(titles(PaletteKind.PARAMETER));
    assertEquals(Set.of(), labels);
    assertEquals(story.lessons().size(), titles(PaletteKind.LESSON).size());
  }

  private Set<String> titles(PaletteKind kind) {
    return found().stream()
        .filter(entry -> entry.kind() == kind)
        .map(PaletteEntry::title)
        .collect(Collectors.toSet());
  }

  @Test
  void escapeGivesTheCursorBack(FxRobot robot) {
    Node field = node("#parameter-search");
    studio.onFx(field::requestFocus);
    openPalette(robot);
    robot.type(KeyCode.ESCAPE);
    assertTrue(closed());
    assertTrue(studio.ask(field::isFocused));
  }

  @Test
  void aParameterIsShownInItsGroupWithTheCursorInIt(FxRobot robot) {
    studio.onFx(() -> studio.window.pages().show(Pages.Page.LIBRARY));
    openPalette(robot);
    type("lambd", "Lambda");
    robot.type(KeyCode.ENTER);
    assertTrue(closed());
    studio.await(() -> node("#parameter-lambda") != null && node("#parameter-lambda").isFocused());
    assertTrue(studio.ask(() -> inside(node("#parameter-lambda"), node("#setup"))));
  }

  @Test
  void whatATileShowsIsSavedByItsName(FxRobot robot) {
    openPalette(robot);
    for (String tile : List.of("Latent", "Masks", "Curves", "Conflict", "Weights")) {
      type(tile + ": Save", tile + ": Save what is seen\u2026");
      assertEquals(
          "There is nothing to be seen in it yet.", found().get(0).deed().whyNot().get(), tile);
    }
    type("World: Save", "World: Save what is seen\u2026");
    robot.type(KeyCode.ENTER);
    assertTrue(closed());
    studio.await(() -> StudioStory.floating("#save-picture") != null);
    robot.type(KeyCode.ESCAPE);
    studio.await(() -> StudioStory.floating("#save-picture") == null);
  }

  private static boolean inside(Node node, Node place) {
    double top = node.localToScene(node.getBoundsInLocal()).getMinY();
    double bottom = node.localToScene(node.getBoundsInLocal()).getMaxY();
    var around = place.localToScene(place.getBoundsInLocal());
    return top >= around.getMinY() && bottom <= around.getMaxY();
  }

  @Test
  void aParameterOfAnotherMethodIsFoundToo(FxRobot robot) {
    openPalette(robot);
    type("keepProbability", "Keep");
    robot.type(KeyCode.ENTER);
    studio.await(
        () ->
            node("#parameter-keepProbability") != null
                && node("#parameter-keepProbability").isFocused());
  }

  @Test
  void whatIsGreySaysWhyAndStaysUndone(FxRobot robot) {
    openPalette(robot);
    type("stop", "Stop");
    assertEquals("No run is under way.", found().get(0).deed().whyNot().get());
    robot.type(KeyCode.ENTER);
    assertFalse(closed());
  }

  @Test
  void aTickIsSetAsByAClick(FxRobot robot) {
    CheckMenuItem setup =
        (CheckMenuItem)
            story.menuEntries().stream()
                .filter(item -> "Set up".equals(item.getText()))
                .findFirst()
                .orElseThrow();
    assertTrue(setup.isSelected());
    openPalette(robot);
    type("set up", "Set up");
    robot.type(KeyCode.ENTER);
    assertFalse(studio.ask(setup::isSelected));
    assertFalse(studio.ask(() -> node("#setup").getParent().isVisible()));
  }

  @Test
  void theArrowsChooseAndEnterTakesAScenarioAndALessonAndAPage(FxRobot robot) {
    openPalette(robot);
    type("warehouse", "warehouse-1color-tiny-2ag");
    PaletteEntry second = found().get(1);
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertEquals(second.title(), studio.ask(() -> studio.window.setup().scenarioName().get()));
    openPalette(robot);
    type("one network fails", "Why one network fails");
    robot.type(KeyCode.ENTER);
    assertNotNull(node("#lesson-title"));
    openPalette(robot);
    type("a run's", "A run's folder");
    robot.type(KeyCode.ENTER);
    studio.await(() -> node("#manual-text") != null && node("#manual-text").isVisible());
  }

  @Test
  void aStoredRunOpensInTheTiles(FxRobot robot) {
    Path run = SmallRuns.run(folder.resolve("runs"), SmallRuns.config("fups", 7, Map.of()));
    new RunNotes("Third try", List.of("figure"), "ends too early").write(new RunFolder(run));
    openPalette(robot);
    studio.onFx(
        () ->
            ((TextField) StudioStory.floating("#palette-line"))
                .setText("third figure early fups seed 7"));
    Waiting.until(
        "the run is read",
        () -> found().toString(),
        () -> found().stream().anyMatch(one -> one.kind() == PaletteKind.RUN));
    assertEquals(PaletteKind.RUN, found().get(0).kind());
    robot.type(KeyCode.ENTER);
    studio.awaitState(RunState.FINISHED);
    assertEquals(run, studio.ask(() -> studio.window.session().folder().get()));
  }
}
