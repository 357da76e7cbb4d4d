package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.studio.setup.SettingText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The setting of the next run as a person sets it up. */
@ExtendWith(ApplicationExtension.class)
class SettingInWindowTest {
  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Label.class).getText();
  }

  /** Whether it is laid out in the form: it and all that it is in. */
  private boolean inForm(String id) {
    return studio.ask(
        () -> {
          Node node = studio.stage.getScene().lookup("#" + id);
          boolean visible = node != null;
          for (Node n = node; n != null; n = n.getParent()) {
            visible &= n.isVisible();
          }
          return visible && node.getBoundsInParent().getHeight() > 0;
        });
  }

  @Test
  void aSearchedParameterIsAloneAndAWrongValueSaysWhatIsAllowed(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.F);
    robot.write("discount");
    studio.pixels();
    assertTrue(inForm("parameter-gamma"));
    assertFalse(inForm("parameter-seed"));
    assertFalse(inForm("group-masks"));
    robot.clickOn("#parameter-gamma");
    press(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write("7");
    assertEquals("gamma is 7 but must be 0 to 1.", words(robot, "problem-gamma"));
    assertEquals("1 setting needs attention", words(robot, "problem-count"));
    assertTrue(robot.lookup("#changed-gamma").query().isVisible());
    robot.clickOn("#reset-gamma");
    assertEquals("0.99", robot.lookup("#parameter-gamma").queryAs(TextField.class).getText());
    assertFalse(robot.lookup("#problem-gamma").query().isVisible());
    robot.clickOn("#parameter-search").write("q");
    studio.pixels();
    assertTrue(robot.lookup("#nothing-found").query().isVisible());
    press(robot, KeyCode.ESCAPE);
    studio.pixels();
    assertTrue(inForm("parameter-seed"));
  }

  @Test
  void whatAMethodHasOfItsOwnIsInTheFormWithThatMethod() {
    studio.pixels();
    assertTrue(inForm("group-masks"));
    assertFalse(inForm("group-snp-ps"));
    studio.set(java.util.Map.of("method", "snp-ps"));
    studio.pixels();
    assertTrue(inForm("group-snp-ps"));
    studio.set(java.util.Map.of("method", "fups", "keepProbability", "0.4"));
    studio.pixels();
    assertTrue(inForm("group-snp-ps"), "what is changed is seen");
    studio.onFx(() -> studio.window.setup().resetAll());
  }

  @Test
  void aSettingCopiedWithKeysComesBackWithKeysAndNonsenseIsRefused(FxRobot robot) {
    studio.set(java.util.Map.of("lambda", "0.3", "seed", "9"));
    ExperimentConfig copied = studio.ask(() -> studio.window.setup().config().get());
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    robot.clickOn("#reset-all");
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    assertEquals(copied, studio.ask(() -> studio.window.setup().config().get()));
    studio.onFx(() -> studio.window.settings().paste("gamma = 0.5"));
    assertTrue(robot.lookup("#problem-report").query().isVisible());
    assertTrue(words(robot, "problem-words").startsWith("The pasted text"));
    assertEquals(copied, studio.ask(() -> studio.window.setup().config().get()));
  }

  @Test
  void aScenarioIsChosenFromItsPictureAndAnEarlierSettingFromItsMenu(FxRobot robot)
      throws Exception {
    robot.clickOn("#scenario");
    studio.await(() -> !scenarios(robot).getItems().isEmpty());
    int all = studio.ask(() -> scenarios(robot).getItems().size());
    robot.write("foraging-8x8-4p");
    assertTrue(studio.ask(() -> scenarios(robot).getItems().size()) < all, "the search narrows");
    studio.await(
        () ->
            robot
                .from(scenarios(robot))
                .lookup((Node node) -> node instanceof Canvas)
                .tryQuery()
                .isPresent());
    press(robot, KeyCode.ENTER);
    studio.await(() -> words(robot, "scenario-name").startsWith("foraging-8x8-4p"));
    ExperimentConfig foraging = studio.ask(() -> studio.window.setup().config().get());
    assertTrue(foraging.scenario().name().startsWith("foraging-8x8-4p"));

    MenuButton recent = robot.lookup("#recent-settings").queryAs(MenuButton.class);
    studio.onFx(() -> studio.window.settings().remember(foraging));
    studio.onFx(() -> studio.window.setup().parameter("lambda").text().set("0.9"));
    robot.clickOn("#recent-settings");
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.ENTER);
    assertTrue(recent.getItems().size() >= 1);
    studio.await(() -> foraging.equals(studio.window.setup().config().get()));
  }

  @Test
  void whatAScenariosSearchWouldTakeIsChosenAndSeenAndDownGoesOn(FxRobot robot) throws Exception {
    robot.clickOn("#scenario");
    studio.await(() -> scenarios(robot).getSelectionModel().getSelectedIndex() > 1);
    robot.write("spread");
    assertEquals(0, studio.ask(() -> scenarios(robot).getSelectionModel().getSelectedIndex()));
    studio.await(() -> firstSeen(robot) == 0);
    press(robot, KeyCode.DOWN);
    assertEquals(1, studio.ask(() -> scenarios(robot).getSelectionModel().getSelectedIndex()));
    press(robot, KeyCode.ENTER);
    studio.await(() -> words(robot, "scenario-name").equals("spread-5-5-5"));
  }

  private static int firstSeen(FxRobot robot) {
    return ((VirtualFlow<?>) scenarios(robot).lookup(".virtual-flow"))
        .getFirstVisibleCell()
        .getIndex();
  }

  private static ListView<?> scenarios(FxRobot robot) {
    return robot.lookup("#scenario-list").queryListView();
  }

  @Test
  void agentsOfATypeAreSteppedAndTypesComeAndGo(FxRobot robot) {
    robot.clickOn("#agents-1 .increment-arrow-button");
    assertEquals(
        List.of(5, 6, 5),
        studio.ask(() -> studio.window.setup().config().get().scenario().settings().get("groups")));
    assertEquals("spread-5-5-5 with groups=5-6-5", words(robot, "scenario-title"));
    robot.clickOn("#add-type");
    assertEquals(21, studio.ask(() -> studio.window.setup().spec().get().agents()));
    robot.clickOn("#remove-type-0");
    assertEquals(16, studio.ask(() -> studio.window.setup().spec().get().agents()));
    studio.set(java.util.Map.of("method", "seps"));
    // 10 + 6 inputs would be four landmarks; three types have 10: 3 networks of 10118.
    assertEquals(
        "30,354 trainable parameters with K = 3, the number of types", words(robot, "method-size"));
  }

  @Test
  void aRunFolderThatIsDroppedFillsTheFormAndIsHandedOn(FxRobot robot) throws Exception {
    Path run = Files.createDirectories(folder.resolve("stored run"));
    ExperimentConfig stored =
        ExperimentConfig.of(Scenarios.load("foraging-8x8-4p-4f")).with("gamma", 0.9);
    Files.writeString(run.resolve("config.yaml"), SettingText.write(stored));
    studio.onFx(() -> studio.window.open(run));
    studio.await(() -> stored.values().equals(valuesOfForm()));
    // It has no metrics yet, which whoever opens runs notices.
    studio.await(() -> studio.window.pages().library().notice().get().contains(run.toString()));
    assertEquals("foraging-8x8-4p-4f", words(robot, "scenario-name"));
    studio.onFx(() -> studio.window.open(folder));
    assertTrue(
        words(robot, "problem-words")
            .contains("is no run folder, no archive of one, no YAML file" + " and no lesson"));
  }

  private Object valuesOfForm() {
    ExperimentConfig config = studio.window.setup().config().get();
    return config == null ? null : config.values();
  }

  @Test
  void aScenarioGivenByItsFileShowsItsName(FxRobot robot) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("two-crowds.yaml"),
            "title: Two crowds\nenvironment: spread\nsource: mine\nsettings:\n  groups: [7, 7]\n");
    studio.onFx(() -> studio.window.setup().scenarioName().set(file.toString()));
    assertEquals("two-crowds", words(robot, "scenario-name"));
    assertEquals(14, studio.ask(() -> studio.window.setup().spec().get().agents()));
  }
}
