package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders in which really nothing can be written, whoever tries. */
class ReadOnlyFolderTest {
  private static final ExperimentConfig CONFIG = StoppedRuns.config("match", "fups");

  @TempDir Path runs;

  private static Map<Path, String> content(Path folder) throws Exception {
    Map<Path, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return content;
  }

  @Test
  void aRunInItCanBeReadAndIsNotResumed() throws Exception {
    Path run = StoppedRuns.stoppedAt(runs, CONFIG, 31);
    Map<Path, String> before = content(run);
    try (ReadOnlyFolder locked = new ReadOnlyFolder(run)) {
      DiskException refused =
          assertThrows(DiskException.class, () -> Resumption.of(run, OptionalLong.empty()));
      assertEquals(
          "The run "
              + run
              + " cannot be resumed (permission denied); check the folder's permissions and room.",
          refused.getMessage());
      assertEquals(31, StoredRun.read(run).checkpoint().orElseThrow().updates());
      assertEquals(31, StoredRun.read(run).policy().update());
    }
    assertEquals(before, content(run));
  }

  @Test
  void noRunBeginsInIt() throws Exception {
    try (ReadOnlyFolder locked = new ReadOnlyFolder(runs)) {
      DiskException refused =
          assertThrows(DiskException.class, () -> RunWriter.create(runs, CONFIG));
      assertTrue(
          refused.getMessage().startsWith("The runs folder " + runs + " cannot be written ("),
          refused.getMessage());
      assertTrue(refused.getMessage().endsWith("; choose another one."), refused.getMessage());
    }
    assertEquals(Map.of(), content(runs));
  }

  @Test
  void aRunStopsWhenItsCheckpointsCannotBeWrittenAnyMoreAndKeepsTheLastOne() throws Exception {
    List<String> expected = StoppedRuns.timelessRows(StoppedRuns.whole(runs, CONFIG));
    Path run = StoppedRuns.stoppedAt(runs, CONFIG, 10);
    Path checkpoints = run.resolve("checkpoint");
    RunHost host = RunHost.resume(run, OptionalLong.empty());
    List<RunEvent.StateChanged> ends = new ArrayList<>();
    RunEvent.StateChanged end;
    try (ReadOnlyFolder locked = new ReadOnlyFolder(checkpoints);
        host) {
      Experiment experiment =
          host.prepare(List.of(waitingForTheDisk(host), event -> addEnd(event, ends)));
      end = host.run();
      assertEquals(RunState.STOPPED, experiment.state());
    }
    String sentence = host.diskError().orElseThrow();
    assertEquals(new RunEvent.StateChanged(RunState.FAILED, sentence), end);
    assertEquals(List.of(end), ends, "who watches hears of one end, that of the disk");
    assertTrue(
        sentence.startsWith("The run stopped because " + run + " cannot be written ("), sentence);
    assertTrue(sentence.contains("make the folder writable, then resume the run"), sentence);
    assertFalse(Files.exists(run.resolve("run.lock")));
    assertEquals(10, StoredRun.read(run).checkpoint().orElseThrow().updates());

    StoppedRuns.goOn(run);
    assertEquals(expected, StoppedRuns.timelessRows(run));
  }

  private static void addEnd(RunEvent event, List<RunEvent.StateChanged> ends) {
    if (event instanceof RunEvent.StateChanged changed && changed.state().ended()) {
      ends.add(changed);
    }
  }

  /** So that the run does not reach its end before it hears of the disk. */
  private static RunListener waitingForTheDisk(RunHost host) {
    return event -> {
      if (event instanceof RunEvent.CheckpointTaken taken) {
        if (taken.checkpoint().updates() > 20) {
          Waiting.until("the run hears of the disk", () -> host.diskError().isPresent());
        }
      }
    };
  }
}
