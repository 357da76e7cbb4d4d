package adaps.showcase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.runs.RunWriter;
import adaps.runs.StoppedRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody drags an agent at every event of a run. */
class MovingLeavesTheRunTest {
  @TempDir Path folder;

  private int moves;

  @Test
  void theRunsNumbersAreTheSame() throws Exception {
    ExperimentConfig config = StoppedRuns.config("spread-5-5-5", "nops");
    Path alone = run("alone", config, event -> {});
    try (Showcase showcase = new Showcase(config.scenario(), config.run().seed(), "vector")) {
      showcase.setSpeed(0);
      Path touched = run("touched", config, event -> touch(showcase, event));
      assertTrue(moves > 20, moves + " moves");
      assertTrue(showcase.frame().movedByHand());
      assertEquals(StoppedRuns.timelessRows(alone), StoppedRuns.timelessRows(touched));
      assertArrayEquals(
          Files.readAllBytes(alone.resolve("policy.bin")),
          Files.readAllBytes(touched.resolve("policy.bin")));
    }
  }

  private void touch(Showcase showcase, RunEvent event) {
    if (event instanceof RunEvent.PolicyChanged changed) {
      showcase.show(changed.policy());
    }
    try {
      moves++;
      showcase.move(0, showcase.frame().world().things().get(0), 0.01 * moves, 1).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path run(String name, ExperimentConfig config, RunListener listener) {
    try (RunWriter writer = RunWriter.create(folder.resolve(name), config)) {
      new Experiment(config, List.of(writer, listener)).run();
      return writer.folder().path();
    }
  }
}
