package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is stopped in any of its stages is a run like any other. */
class StoppedInStageTest {
  private static final ExperimentConfig CONFIG =
      StoppedRuns.config("spread-5-5-5", "adaps").with("clusters", 0);

  @TempDir static Path runs;
  private static Path whole;

  @BeforeAll
  static void runOneToItsEnd() {
    whole = StoppedRuns.whole(runs, CONFIG);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void itIsReadAndGoesOnToTheSameEnd(Stage stage) throws Exception {
    Path run = stoppedIn(stage);
    RunResult result = StoredRun.read(run).result().orElseThrow();
    assertEquals(RunState.STOPPED, result.state());
    assertEquals(Optional.of(stage), result.stoppedIn());
    assertEquals(stage == Stage.TRAIN, result.reachedTraining());
    assertEquals(Optional.empty(), Resumption.finished(run));

    List<String> notes = StoppedRuns.goOn(run);

    assertEquals(
        switch (stage) {
          case COLLECT, ENCODE -> "There is no checkpoint yet, so the run begins from its start.";
          case CLUSTER, MASK -> "Goes on with what the first stages found.";
          case TRAIN -> "Goes on from update 0.";
        },
        notes.get(0));
    assertEquals(StoppedRuns.timelessRows(whole), StoppedRuns.timelessRows(run));
    for (String file : List.of("policy.bin", "masks.json")) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(run.resolve(file)), file);
    }
    assertEquals(RunState.FINISHED, StoredRun.read(run).result().orElseThrow().state());
  }

  /** Networks of thousands of neurons take minutes to begin with: a stop is heard meanwhile. */
  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"COLLECT", "TRAIN"})
  void largeNetworksAreNotBegunWhenStopped(Stage stage) throws Exception {
    ExperimentConfig large = CONFIG.with("hidden", "300-300").with("steps", 80);
    Path run = stoppedIn(stage, large);
    RunResult result = StoredRun.read(run).result().orElseThrow();
    assertEquals(RunState.STOPPED, result.state());
    assertEquals(Optional.of(stage), result.stoppedIn());
    assertFalse(result.reachedTraining());

    StoppedRuns.goOn(run);

    Path undisturbed = StoppedRuns.whole(runs, large);
    for (String file : List.of("policy.bin", "masks.json")) {
      assertArrayEquals(
          Files.readAllBytes(undisturbed.resolve(file)), Files.readAllBytes(run.resolve(file)));
    }
  }

  /** Older programs wrote no parameters as 0, and the run could not be read any more. */
  @ParameterizedTest
  @EnumSource(value = Stage.class, names = "TRAIN", mode = EnumSource.Mode.EXCLUDE)
  void oneOfAnOlderProgramIsReadToo(Stage stage) throws Exception {
    Path run = stoppedIn(stage);
    Path summary = run.resolve("summary.json");
    String old =
        Files.readString(summary)
            .replaceFirst("  \"stoppedIn\".*\n", "")
            .replace("\"trainableParameters\": null", "\"trainableParameters\": 0");
    Files.writeString(summary, old);
    assertEquals(Optional.of(stage), StoredRun.read(run).result().orElseThrow().stoppedIn());
  }

  private static Path stoppedIn(Stage stage) {
    return stoppedIn(stage, CONFIG);
  }

  private static Path stoppedIn(Stage stage, ExperimentConfig config) {
    try (RunHost host = RunHost.create(runs, config)) {
      StopIn stop = new StopIn(stage);
      stop.control = host.prepare(List.of(stop)).control();
      host.run();
      return host.folder().path();
    }
  }

  /** Stops as soon as a stage has begun. */
  private static final class StopIn implements RunListener {
    private final Stage stage;
    private RunControl control;

    StopIn(Stage stage) {
      this.stage = stage;
    }

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.StageChanged changed
          && changed.progress().stage() == stage
          && changed.progress().state() == StageProgress.State.RUNNING) {
        control.stop();
      }
    }
  }
}
