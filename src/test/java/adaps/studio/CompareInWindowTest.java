package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.cli.AdapsCommand;
import adaps.cli.Terminal;
import adaps.report.TableRow;
import adaps.sweep.RunOutcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Short real comparisons in the real window. */
class CompareInWindowTest extends ComparePage {
  @Start
  @Override
  void open(Stage stage) {
    super.open(stage);
  }

  private int terminalCompare(StringWriter err) {
    return AdapsCommand.create(
            Terminal.plain(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true)),
            (file, demonstration) -> 3)
        .execute(
            "compare",
            "spread-5-5-5",
            "--methods",
            "fups,snp-ps",
            "--seeds",
            "0-1",
            "--steps",
            "400",
            "--set",
            "testInterval=200",
            "--set",
            "testEpisodes=1",
            "--runs",
            folder.resolve("runs").toString());
  }

  /** Three lambdas, two seeds. */
  @Test
  void aSweepIsTheSameTableInTheWindowAndInTheTerminal(FxRobot robot) throws Exception {
    String quick = "groups=1-1 collectSteps=200 maxCollectSteps=200 vaeEpochs=1 testInterval=200";
    set(robot, "compare-settings", quick + " testEpisodes=1");
    robot.clickOn("#compare-method-adaps").clickOn("#compare-method-snp-ps");
    write(robot, "compare-steps", "400");
    robot.clickOn("#compare-sweep-add");
    assertThePromptIsWhole(robot.lookup("#compare-sweep-values-0").queryAs(TextField.class));
    robot.clickOn("#compare-sweep-name-0");
    robot.write("lamb").type(KeyCode.DOWN, KeyCode.ENTER);
    write(robot, "compare-sweep-values-0", "0.05,0.1,0.2");
    Node progress = robot.lookup("#compare-progress").query();
    assertFalse(progress.isVisible(), "nothing is under way yet");
    robot.clickOn("#compare-start");
    studio.await(() -> !compare.active().get() && compare.runs().size() == 8);
    assertTrue(progress.isVisible());
    studio.await(() -> compare.table().size() == 4);
    studio.await(() -> studio.window.pages().compareView().pointCount() == 4 * 3);
    robot.clickOn("#compare-figure").clickOn("Parallel coordinates");
    studio.await(() -> robot.lookup("#compare-parallel").tryQuery().isPresent());
    String said = studio.ask(() -> robot.lookup("#compare-parallel").query().getAccessibleText());
    String best = studio.ask(() -> compare.sweep("spread-5-5-5").orElseThrow().best());
    assertEquals("Parallel coordinates of a sweep; best: " + best, said);
    List<Path> before = runFolders();
    assertEquals(8, before.size());
    StringWriter out = new StringWriter();
    assertEquals(0, terminalSweep(out, quick));
    assertEquals(before, runFolders(), "nothing is run again");
    List<String> printed = out.toString().lines().toList();
    int first = printed.indexOf("spread-5-5-5") + 2;
    for (int row = 0; row < 4; row++) {
      TableRow shown = compare.table().get(row);
      assertEquals(
          row == 3 ? "FuPS" : "AdaPS, lambda=" + List.of("0.05", "0.1", "0.2").get(row),
          shown.series());
      List<String> cells = List.of(printed.get(first + row).split(" {2,}"));
      assertEquals(
          List.of(shown.series(), shown.finalMean(), shown.finalRange(), shown.interval()),
          cells.subList(0, 4));
    }
  }

  private int terminalSweep(StringWriter out, String settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                ("compare spread-5-5-5 --methods adaps,fups --seeds 0-1 --steps 400"
                        + " --sweep lambda=0.05,0.1,0.2 --set testEpisodes=1 --set ")
                    .concat(settings.replace(" ", " --set "))
                    .split(" ")));
    arguments.addAll(List.of("--runs", folder.resolve("runs").toString()));
    PrintWriter nowhere = new PrintWriter(new StringWriter(), true);
    return AdapsCommand.create(
            Terminal.plain(new PrintWriter(out, true), nowhere), (file, demonstration) -> 3)
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void theTerminalFindsEverythingDoneThatTheWindowHasRun(FxRobot robot) throws Exception {
    ToggleButton tab = robot.lookup("#page-compare").queryAs(ToggleButton.class);
    List<String> names = new ArrayList<>();
    studio.onFx(() -> tab.textProperty().addListener((o, before, now) -> names.add(now)));
    robot.clickOn("#compare-start");
    studio.await(() -> !compare.active().get() && !compare.runs().isEmpty());
    assertTrue(names.get(0).matches("Compare \u00b7 \\d+ %"), names.toString());
    assertEquals("Compare", studio.ask(tab::getText));
    assertEquals(4, outcomes().size());
    assertTrue(
        outcomes().stream().allMatch(RunOutcome.State.FINISHED::equals), outcomes().toString());
    studio.await(() -> compare.table().size() == 2);
    studio.await(() -> studio.window.pages().compareView().pointCount() == 6);
    robot.clickOn("#compare-show-results");
    TableView<?> results = robot.lookup("#compare-results").queryAs(TableView.class);
    assertEquals(2, results.getItems().size());
    assertNothingIsBeyondTheEdge(results);

    List<Path> before = runFolders();
    StringWriter err = new StringWriter();
    assertEquals(0, terminalCompare(err), err.toString());
    assertEquals(before, runFolders());
    assertEquals(
        4, err.toString().lines().filter(line -> line.startsWith("Finished before: ")).count());
  }

  /** Two methods, three tests a run, and a share of runs above each of 201 returns. */
  @Test
  void howSureTheDifferencesOfTheFinishedRunsAreIsAChoiceAway(FxRobot robot) throws Exception {
    robot.clickOn("#compare-start");
    studio.await(() -> compare.table().size() == 2 && !compare.active().get());
    robot.clickOn("#compare-figure").clickOn("Performance profiles");
    studio.await(() -> studio.window.pages().compareView().pointCount() == 2 * 201);
    robot.clickOn("#compare-figure").clickOn("Sample efficiency");
    studio.await(() -> studio.window.pages().compareView().pointCount() == 2 * 3);
    robot.clickOn("#compare-figure").clickOn("Probability of improvement");
    studio.await(() -> robot.lookup("#compare-improvement").tryQuery().isPresent());
    Node intervals = robot.lookup("#compare-improvement").query();
    assertTrue(studio.ask(intervals::isVisible));
    assertFalse(studio.ask(() -> robot.lookup("#compare-chart").query().isVisible()));
    robot.clickOn("#compare-figure").clickOn("Learning curves");
    studio.await(() -> !intervals.isVisible());
  }

  @Test
  void theWindowFindsEverythingDoneThatTheTerminalHasRun(FxRobot robot) throws Exception {
    StringWriter err = new StringWriter();
    assertEquals(0, terminalCompare(err), err.toString());
    robot.clickOn("#compare-start");
    studio.await(() -> !compare.active().get() && !compare.runs().isEmpty());
    assertTrue(
        outcomes().stream().allMatch(RunOutcome.State.REUSED::equals), outcomes().toString());
    studio.await(() -> compare.table().size() == 2);
    try (Stream<Path> written = Files.walk(folder.resolve("runs/report"))) {
      for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    robot.clickOn("#compare-report");
    studio.await(() -> compare.page().get() != null);
    assertTrue(Files.isRegularFile(folder.resolve("runs/report/report.html")));
    assertTrue(Files.isRegularFile(folder.resolve("runs/report/figures/curves.png")));
  }

  @Test
  void stoppingEndsTheRunsUnderWayAndBeginsNoMore(FxRobot robot) throws Exception {
    set(robot, "compare-steps", "900000000");
    robot.clickOn("#compare-start");
    studio.await(() -> studio.window.pages().compareView().pointCount() >= 2);
    assertTrue(robot.lookup("#compare-start").query().isDisabled());
    robot.clickOn("#compare-stop");
    studio.await(() -> !compare.active().get());
    List<RunOutcome.State> states = outcomes();
    assertEquals(RunOutcome.State.STOPPED, states.get(0));
    assertEquals(RunOutcome.State.NOT_BEGUN, states.get(3));
    assertFalse(robot.lookup("#compare-start").query().isDisabled());
  }

  @Test
  void aWrongFieldIsMarkedAndNothingCanStart(FxRobot robot) {
    write(robot, "compare-seeds", "4-2");
    assertTrue(robot.lookup("#compare-problem-seeds").query().isVisible());
    assertTrue(robot.lookup("#compare-start").query().isDisabled());
    write(robot, "compare-seeds", "2-4");
    assertFalse(robot.lookup("#compare-problem-seeds").query().isVisible());
    assertFalse(robot.lookup("#compare-start").query().isDisabled());
  }

  /** At 1280 pixels the least important columns give way, and none has to be scrolled to. */
  private void assertNothingIsBeyondTheEdge(TableView<?> results) throws Exception {
    studio.onFx(() -> studio.stage.setWidth(1280));
    studio.await(
        () -> studio.stage.getScene().getWidth() <= 1280 && wide(results) <= results.getWidth());
    List<String> seen =
        studio.ask(
            () ->
                results.getVisibleLeafColumns().stream()
                    .map(c -> ((Label) c.getGraphic()).getText())
                    .toList());
    assertTrue(seen.containsAll(List.of("Method", "Final return", "95 % interval")), "" + seen);
    assertTrue(seen.size() < results.getColumns().size(), "" + seen);
  }

  /** What is written in an empty field is read to its end at 1280 pixels. */
  private void assertThePromptIsWhole(TextField field) throws Exception {
    studio.onFx(() -> studio.stage.setWidth(1280));
    studio.await(() -> studio.stage.getScene().getWidth() <= 1280 && field.getWidth() > 0);
    Text prompt = new Text(field.getPromptText());
    prompt.setFont(field.getFont());
    double room =
        studio.ask(() -> field.getWidth() - field.snappedLeftInset() - field.snappedRightInset());
    double wide = prompt.getLayoutBounds().getWidth();
    assertTrue(wide <= room, wide + " pixels of letters in " + room);
  }

  private static double wide(TableView<?> table) {
    return table.getVisibleLeafColumns().stream().mapToDouble(c -> c.getWidth()).sum();
  }

  private List<Path> runFolders() throws Exception {
    try (Stream<Path> all = Files.list(folder.resolve("runs"))) {
      return all.filter(path -> Files.exists(path.resolve("config.yaml"))).sorted().toList();
    }
  }
}
