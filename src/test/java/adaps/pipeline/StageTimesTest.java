package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTimesTest {
  private long began;
  private long ended;
  private RunResult result;

  private void hear(RunEvent event) {
    if (event instanceof RunEvent.StageChanged changed
        && changed.progress().state() == StageProgress.State.RUNNING
        && began == 0) {
      began = System.nanoTime();
    } else if (event instanceof RunEvent.Ended end) {
      ended = System.nanoTime();
      result = end.result();
    }
  }

  @Test
  void noWorkBetweenTwoStagesBelongsToNone() {
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load("spread-5-5-5"), Map.of("steps", 400, "testEpisodes", 1));

    new Experiment(config, List.of(this::hear)).run();

    double stages = result.stageSeconds().values().stream().mapToDouble(s -> s).sum();
    double whole = (ended - began) / 1e9;
    assertTrue(stages > 0.93 * whole, () -> stages + " s in stages of " + whole + " s");
    assertTrue(stages <= whole + 0.001, () -> stages + " s in stages of " + whole + " s");
  }
}
