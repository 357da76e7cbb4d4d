package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.pipeline.Experiment;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong inside a run. */
class FaultyRunTest {
  @TempDir Path runs;

  private static ExperimentConfig faulty(String fault) {
    Scenario scenario =
        new Scenario(
            "faulty", "Faulty", "faulty", "a test", Map.of("fault", fault, "oneIn", 20_000));
    return ExperimentConfig.of(
        scenario,
        Map.of(
            "method",
            "fups",
            "steps",
            100_000,
            "testInterval",
            1_000_000,
            "testEpisodes",
            1,
            "checkpointUpdates",
            5,
            "seed",
            3));
  }

  /** Runs until it fails; the sentence that a person sees. */
  private static String failure(Experiment experiment, Messages messages, RunWriter writer) {
    experiment.run();
    writer.close();
    assertEquals(RunState.FAILED, experiment.state());
    return messages.all.get(messages.all.size() - 1);
  }

  private static final class Messages implements RunListener {
    private final List<String> all = new ArrayList<>();

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.StateChanged changed) {
        all.add(changed.message());
      }
    }
  }

  @Test
  void anExceptionInAnOwnEnvironmentKeepsTheLastCheckpoint() {
    assertFails("exception", "the game fell over");
  }

  @Test
  void anErrorInAnOwnEnvironmentEndsTheRunToo() {
    assertFails("error", "too deep");
  }

  private void assertFails(String fault, String sentence) {
    ExperimentConfig config = faulty(fault);
    Messages messages = new Messages();
    RunWriter writer = RunWriter.create(runs, config);
    Path folder = writer.folder().path();
    assertEquals(
        sentence, failure(new Experiment(config, List.of(writer, messages)), messages, writer));
    StoredRun stored = StoredRun.read(folder);
    assertTrue(stored.checkpoint().orElseThrow().updates() > 0);
    deleteLog(stored);
    assertEquals(sentence, stored.failure().orElseThrow());
    assertTrue(stored.result().isEmpty());
    assertFalse(Files.exists(folder.resolve("run.lock")));
  }

  /** The reason must not depend on what is said for people. */
  private static void deleteLog(StoredRun stored) {
    try {
      Files.delete(stored.folder().log());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anOwnEnvironmentThatCannotComeBackIsSaidNotGoneOnWith() {
    Path run = StoppedRuns.stoppedAt(runs, faulty("outlives"), 30);
    AssertionError failed = assertThrows(AssertionError.class, () -> StoppedRuns.goOn(run));
    String sentence = failed.getCause().getMessage();
    assertTrue(
        sentence.startsWith(
            "The run cannot go on from its checkpoint: the environment does not come back"),
        sentence);
    assertTrue(StoredRun.read(run).checkpoint().orElseThrow().updates() > 0);
  }

  @Test
  void aListenerThatThrowsCostsTheRunNothing() {
    ExperimentConfig config = StoppedRuns.config("match", "fups");
    List<String> expected = StoppedRuns.timelessRows(StoppedRuns.whole(runs, config));
    RunListener broken =
        event -> {
          if (event instanceof RunEvent.Tested tested) {
            throw new IllegalStateException("a tile broke");
          } else if (event instanceof RunEvent.CheckpointTaken taken) {
            throw new IllegalStateException("a tile broke");
          }
        };
    try (RunWriter writer = RunWriter.create(runs, config)) {
      Experiment experiment = new Experiment(config, List.of(broken, writer));
      experiment.run();
      writer.close();
      assertEquals(RunState.FINISHED, experiment.state());
      assertEquals(expected, StoppedRuns.timelessRows(writer.folder().path()));
    }
  }

  @Test
  void whatCannotFitIntoMemoryIsRefusedWithAnEstimateBeforeAnythingIsWritten() {
    ExperimentConfig config =
        StoppedRuns.config("spread-5-5-5", "fups")
            .with(Map.of("environments", 4096, "nSteps", 64, "hidden", "512-512"));
    String sentence =
        assertThrows(ConfigException.class, () -> ExperimentChecks.check(config)).getMessage();
    assertTrue(sentence.startsWith("This experiment needs at least "), sentence);
    assertTrue(sentence.contains("environments is 4096, nSteps 64, hidden 512-512"), sentence);
  }

  @Test
  void arraysThatCannotBeAreRefusedWithTheNumbers() {
    ExperimentConfig config =
        StoppedRuns.config("spread-5-5-5", "fups")
            .with(Map.of("environments", 4096, "nSteps", 1024));
    String sentence =
        assertThrows(ConfigException.class, () -> ExperimentChecks.check(config)).getMessage();
    assertTrue(sentence.contains("the longest possible"), sentence);
  }
}
