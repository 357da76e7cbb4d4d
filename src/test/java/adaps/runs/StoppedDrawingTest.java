package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of thousands of neurons take minutes to draw, and a stop is heard meanwhile. */
class StoppedDrawingTest {
  private static final ExperimentConfig LARGE =
      StoppedRuns.config("spread-5-5-5", "adaps").with("hidden", "300-300");

  @TempDir Path runs;

  @Test
  void aStopIsHeardWhileALargeMappingNetworkIsDrawn() {
    try (RunHost host = RunHost.create(runs, LARGE.with("mappingHidden", 1500))) {
      StopMeanwhile stop = new StopMeanwhile();
      stop.control = host.prepare(List.of(stop)).control();
      host.run();
      assertEquals(Optional.of(Stage.MASK), result(host.folder().path()).stoppedIn());
    }
  }

  @Test
  void aStopTakesNothingFromARunThatIsResumed() {
    Path run = StoppedRuns.stoppedAt(runs, LARGE.with("mappingHidden", 300), 20);
    RunResult before = result(run);
    List<String> curve = StoppedRuns.timelessRows(run);

    try (RunHost host = RunHost.resume(run, OptionalLong.empty())) {
      Experiment experiment = host.prepare(List.of());
      experiment.control().stop();
      host.run();
    }

    RunResult after = result(run);
    assertEquals(RunState.STOPPED, after.state());
    assertTrue(after.reachedTraining());
    assertEquals(20, after.training().updates());
    assertEquals(before.training().testReturn(), after.training().testReturn());
    assertEquals(curve, StoppedRuns.timelessRows(run));
  }

  private static RunResult result(Path run) {
    return StoredRun.read(run).result().orElseThrow();
  }

  /** Stops from beside, once the masks have been begun. */
  private static final class StopMeanwhile implements RunListener {
    private RunControl control;

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.StageChanged changed
          && changed.progress().stage() == Stage.MASK
          && changed.progress().state() == StageProgress.State.RUNNING) {
        new Thread(control::stop).start();
      }
    }
  }
}
