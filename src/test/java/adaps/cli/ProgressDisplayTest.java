package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.cli.picture.Glyphs;
import adaps.cli.picture.Style;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.pipeline.RunEvent;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.pipeline.StageProgress.State;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private static final long SECOND = 1_000_000_000L;
  private static final ExperimentConfig CONFIG =
      ExperimentConfig.of(
          new Scenario("s", "", "spread", "", Map.of()), Map.of("steps", 1_000_000));
  private static final StageProgress HALF =
      new StageProgress(Stage.TRAIN, State.RUNNING, 0.5, 20, "");
  private static final MetricPoint TEST =
      MetricPoints.of(1, 40, 1, new MetricPoint.TestReturn(-251.24, -300, -200), -1);

  private final StringWriter err = new StringWriter();
  private final RunProgress progress = new RunProgress();

  @Test
  void theBarTellsStageShareRateReturnAndTimeLeft() {
    ProgressText text = new ProgressText(CONFIG, Glyphs.UNICODE);
    text.look(new StageProgress(Stage.TRAIN, State.RUNNING, 0.4, 16, ""));
    text.look(HALF);
    String bar = text.bar(HALF, Optional.of(TEST), 78);
    assertEquals("5 Train   ████████░░░░░░░░  50 %  25,000 steps/s  return -251.2  0:20 left", bar);
  }

  @Test
  void theBarNeverLeavesItsLine() {
    for (int width : new int[] {20, 40, 79, 200}) {
      String bar = new ProgressText(CONFIG, Glyphs.ASCII).bar(HALF, Optional.of(TEST), width);
      assertTrue(bar.length() <= width, bar);
    }
  }

  @Test
  void onATerminalTheLineIsDrawnOver() {
    ProgressDisplay display = display(true);
    progress.accept(new RunEvent.StageChanged(HALF));
    display.refresh(0);
    progress.accept(
        new RunEvent.StageChanged(
            new StageProgress(Stage.TRAIN, State.DONE, 1, 41, "return -212.0")));
    display.end();
    String[] drawn = err.toString().split("\r");
    assertTrue(drawn[1].startsWith("5 Train"), err.toString());
    assertEquals(" ".repeat(drawn[1].length()), drawn[2]);
    assertEquals("5 Train       41 s  return -212.0", drawn[3].trim());
  }

  @Test
  void elsewhereALineComesEveryTenSeconds() {
    ProgressDisplay display = display(false);
    progress.accept(new RunEvent.StageChanged(HALF));
    for (int tenth = 0; tenth < 350; tenth++) {
      display.refresh(tenth * SECOND / 10);
    }
    assertEquals(3, err.toString().lines().count());
    assertTrue(err.toString().lines().allMatch(l -> l.startsWith("5 Train: 50 %")), err.toString());
  }

  @Test
  void everyWarningAndEveryFinishedStageIsSaidOnce() {
    ProgressDisplay display = display(false);
    progress.accept(
        new RunEvent.StageChanged(
            new StageProgress(Stage.COLLECT, State.DONE, 1, 2, "90 transitions")));
    progress.accept(new RunEvent.Warned("empty layer", "Mask 1 keeps nothing."));
    progress.accept(new RunEvent.PlanRevised(1_200_000, "2 neurons split", 10_268));
    display.refresh(0);
    display.refresh(1);
    display.end();
    assertEquals(
        "1 Collect    2.0 s  90 transitions\nWarning: Mask 1 keeps nothing.\n"
            + "After 1,200,000 environment steps: 2 neurons split; 10,268 trainable parameters.\n",
        err.toString());
  }

  private ProgressDisplay display(boolean interactive) {
    PrintWriter writer = new PrintWriter(err, true);
    Terminal terminal =
        new Terminal(writer, writer, new Style(Glyphs.UNICODE, false), 80, interactive);
    return new ProgressDisplay(terminal, CONFIG, progress, 0);
  }
}
