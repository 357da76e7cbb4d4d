package adaps.runs.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.MetricPoint;
import adaps.runs.StoredRun;
import adaps.studio.SmallRuns;
import adaps.words.Quantity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came of real runs, side by side, as their own files have it. */
class RunDifferencesTest {
  private static Path clustered;
  private static Path plain;
  private static Path begun;

  @BeforeAll
  static void run(@TempDir Path runs) {
    clustered = SmallRuns.run(runs, SmallRuns.config("adaps", 3, Map.of()));
    plain = SmallRuns.run(runs, SmallRuns.config("fups", 3, Map.of()));
    begun = SmallRuns.begin(runs, SmallRuns.config("fups", 4, Map.of()));
  }

  @Test
  void whatCameOfRunsIsSaidRunByRunAndADashWhereNothingDid() {
    Map<String, List<String>> results = results(clustered, plain, begun);
    List<MetricPoint> bests = List.of(best(clustered), best(plain));
    assertEquals(List.of("finished", "finished", "broken off"), results.get("State"));
    assertEquals(
        List.of(
            Quantity.value(bests.get(0).testMean()),
            Quantity.value(bests.get(1).testMean()),
            Quantity.NONE),
        results.get("Best test"));
    assertEquals(
        List.of(
            Quantity.count(bests.get(0).envSteps()),
            Quantity.count(bests.get(1).envSteps()),
            Quantity.NONE),
        results.get("at step"));
    assertEquals(List.of("3", Quantity.NONE, Quantity.NONE), results.get("Clusters"));
    assertEquals(
        List.of(trainable(clustered), trainable(plain), Quantity.NONE), results.get("Trainable"));
    assertEquals(Quantity.NONE, results.get("Test return").get(2));
    assertTrue(results.get("Test return").get(0).startsWith("−"), results.toString());
  }

  @Test
  void runsWithoutClustersHaveNoLineOfThem() {
    assertFalse(results(plain, begun).containsKey("Clusters"));
  }

  private static Map<String, List<String>> results(Path... runs) {
    return RunDifferences.of(List.of(runs).stream().map(LibraryRun::read).toList()).rows().stream()
        .filter(row -> !row.setting())
        .collect(Collectors.toMap(RunDifferences.Row::what, RunDifferences.Row::values));
  }

  private static MetricPoint best(Path run) {
    return StoredRun.read(run).metrics().stream()
        .max(Comparator.comparingDouble(MetricPoint::testMean))
        .orElseThrow();
  }

  private static String trainable(Path run) {
    return Quantity.count(
        StoredRun.read(run).result().orElseThrow().training().trainableParameters());
  }
}
