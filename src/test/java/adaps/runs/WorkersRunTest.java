package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.EveryMethod;
import adaps.config.ExperimentConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole runs leave the same bytes behind, however many threads share their work. */
class WorkersRunTest {
  @TempDir Path runs;

  /** Files of a run, metrics without the seconds that it took. */
  private record Left(List<String> metrics, byte[] policy, byte[] best) {}

  static Stream<Arguments> onForaging() {
    return EveryMethod.on("foraging-6x6-3p-2f-coop");
  }

  @ParameterizedTest
  @MethodSource({"adaps.EveryMethod#onSpread", "onForaging"})
  void metricsAndPolicyAreTheSameBytes(String scenario, String method) throws IOException {
    ExperimentConfig config =
        StoppedRuns.config(scenario, method).with(Map.of("steps", 600, "testInterval", 200));
    Left one = run(config, 1);
    assertTrue(one.metrics.size() > 3, one.metrics.size() + " lines");
    for (int workers : new int[] {2, 3, 5}) {
      Left some = run(config, workers);
      assertEquals(one.metrics, some.metrics, workers + " workers");
      assertArrayEquals(one.policy, some.policy, workers + " workers");
      assertArrayEquals(one.best, some.best, workers + " workers");
    }
  }

  private Left run(ExperimentConfig config, int workers) throws IOException {
    Path run = StoppedRuns.whole(runs, config.with("workers", workers));
    RunFolder folder = new RunFolder(run);
    assertEquals(workers, StoredRun.read(run).result().orElseThrow().training().workers());
    return new Left(
        timeless(Files.readAllLines(folder.metrics())),
        Files.readAllBytes(folder.policyParameters()),
        Files.readAllBytes(folder.bestParameters()));
  }

  private static List<String> timeless(List<String> lines) {
    int seconds = List.of(lines.get(0).split(",")).indexOf("seconds");
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
      cells.remove(seconds);
      kept.add(String.join(",", cells));
    }
    return kept;
  }
}
