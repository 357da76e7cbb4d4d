package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind when it ends, however it ends. */
class CleanEndTest {
  @TempDir Path runs;

  @Test
  void noEndLeavesThreadsProcessesLocksOrTemporaryFiles() throws Exception {
    end(RunState.FINISHED, StoppedRuns.config("match", "fups").with("workers", 2));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Set<Thread> threads = threads();
    long processes = ProcessHandle.current().children().count();
    Set<Path> files = files(temporary);
    for (RunState end : List.of(RunState.FINISHED, RunState.STOPPED, RunState.FAILED)) {
      ExperimentConfig config =
          end == RunState.FAILED ? failing() : StoppedRuns.config("match", "fups");
      end(end, config.with(Map.of("workers", 2, "checkpointUpdates", 5)));
      assertNoneButThese(threads, end);
      Set<Path> left = files(temporary);
      left.removeAll(files);
      left.removeIf(file -> !file.getFileName().toString().contains("adaps"));
      assertEquals(Set.of(), left, "temporary files, " + end);
    }
    assertEquals(processes, ProcessHandle.current().children().count(), "processes");
  }

  private static ExperimentConfig failing() {
    Scenario scenario =
        new Scenario(
            "faulty", "Faulty", "faulty", "a test", Map.of("fault", "exception", "oneIn", 2_000));
    return ExperimentConfig.of(
        scenario, Map.of("method", "fups", "steps", 100_000, "testInterval", 1_000_000));
  }

  private void end(RunState expected, ExperimentConfig config) throws Exception {
    try (RunWriter writer = RunWriter.create(runs, config)) {
      Experiment[] experiment = new Experiment[1];
      RunListener stop =
          event -> {
            if (event instanceof RunEvent.CheckpointTaken taken) {
              if (expected == RunState.STOPPED && taken.checkpoint().updates() >= 20) {
                experiment[0].control().stop();
              }
            }
          };
      experiment[0] = new Experiment(config, List.of(writer, stop));
      experiment[0].run();
      writer.close();
      assertEquals(expected, experiment[0].state());
      Path folder = writer.folder().path();
      assertFalse(Files.exists(folder.resolve("run.lock")));
      try (Stream<Path> files = Files.walk(folder)) {
        assertEquals(
            List.of(), files.filter(f -> f.toString().endsWith(WholeFile.UNFINISHED)).toList());
      }
    }
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  private static void assertNoneButThese(Set<Thread> before, RunState end) {
    Waiting.until(
        "no thread is left of a run that has " + end,
        () -> more(before),
        () -> more(before).isEmpty());
  }

  /** Names of threads that have come, those of the Java runtime itself left out. */
  private static Set<String> more(Set<Thread> before) {
    return threads().stream()
        .filter(thread -> !before.contains(thread) && thread.getThreadGroup() != null)
        .filter(thread -> !thread.getThreadGroup().getName().matches("system|InnocuousThreadGroup"))
        .map(Thread::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toCollection(HashSet::new));
    }
  }
}
