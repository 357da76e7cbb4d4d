package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.cli.Terminals;
import adaps.sweep.RunOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Comparisons in the real window whose runs are computed elsewhere. */
class CompareElsewhereInWindowTest extends ComparePage {
  @Start
  @Override
  void open(Stage stage) {
    super.open(stage);
  }

  /** The command only hands the runs on; the tasks are then run as a scheduler would. */
  @Test
  void whatWasHandedOnIsFoundByTheNextStart(FxRobot robot) throws Exception {
    set(robot, "compare-seeds", "0");
    robot.clickOn("#compare-where-command");
    set(robot, "compare-command", "adaps task");
    assertTrue(robot.lookup("#compare-start").query().isDisabled(), "there is no place for a file");
    set(robot, "compare-command", "echo {}");
    robot.clickOn("#compare-start");
    studio.await(() -> !compare.active().get() && compare.runs().size() == 2);
    assertEquals(
        "0 of 2 runs have finished; 2 go on where they were sent, and Start looks for them again.",
        studio.ask(() -> compare.notice().get()));
    assertEquals("was sent", studio.ask(() -> compare.runs().get(0).state().get()));
    for (Path task : tasks()) {
      Terminals terminal = new Terminals();
      assertEquals(0, terminal.run("task", task.toString()), terminal.err());
    }
    robot.clickOn("#compare-start");
    studio.await(() -> !compare.active().get() && compare.table().size() == 2);
    assertEquals("All 2 runs have finished.", studio.ask(() -> compare.notice().get()));
  }

  private List<Path> tasks() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("runs/.jobs"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
  }

  /** Whether its commands are missing here or have no cluster to ask. */
  @Test
  void withoutSlurmTheReasonIsSaidAndNothingIsBegun(FxRobot robot) {
    robot.clickOn("#compare-where-slurm").clickOn("#compare-start");
    studio.await(() -> !compare.active().get() && compare.runs().size() == 4);
    String notice = studio.ask(() -> compare.notice().get());
    assertTrue(notice.contains("nothing was sent"), notice);
    assertEquals(List.of(RunOutcome.State.NOT_BEGUN), outcomes().stream().distinct().toList());
  }
}
