package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.runs.StoppedRuns;
import adaps.runs.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison that is interrupted goes on with the same command. */
class InterruptedComparisonTest {
  @TempDir Path folder;

  private static List<String> arguments(Path runs, String seeds) {
    List<String> arguments = new ArrayList<>(List.of("compare", "spread-5-5-5"));
    arguments.addAll(List.of("--methods", "fups", "--seeds", seeds, "--steps", "60000"));
    arguments.addAll(List.of("--set", "testInterval=1000", "--set", "testEpisodes=2"));
    arguments.addAll(List.of("--jobs", "1", "--runs", runs.toString()));
    return arguments;
  }

  @Test
  void aSignalStopsItAndTheSameCommandGoesOnFromTheCheckpoint() throws Exception {
    Path runs = folder.resolve("runs");
    ChildRun child = new ChildRun(folder, arguments(runs, "0-1"));
    ChildRun.await(
        child,
        "has begun a run and tested it",
        () -> runs(runs).size() == 1 && rows(runs(runs).get(0)) > 3);
    child.signal("TERM");
    assertEquals(ExitCode.INTERRUPTED, child.exit(), child.said());
    assertTrue(child.said().contains("0 of 2 runs have finished; the same command"), child.said());
    Path stopped = runs(runs).get(0);
    long updates = StoredRun.read(stopped).checkpoint().orElseThrow().updates();
    assertTrue(updates > 0);

    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(arguments(runs, "0-1")), adaps.err());
    String goesOn = "Goes on: fups on spread-5-5-5, seed 0, " + stopped + ". Goes on from update ";
    assertTrue(adaps.err().contains(goesOn + updates + "."), adaps.err());
    assertEquals(2, runs(runs).size());

    Path whole = folder.resolve("whole");
    assertEquals(0, new Terminals().run(arguments(whole, "0")));
    assertEquals(StoppedRuns.timelessRows(runs(whole).get(0)), StoppedRuns.timelessRows(stopped));
  }

  private static long rows(Path run) throws Exception {
    Path metrics = run.resolve("metrics.csv");
    return Files.exists(metrics) ? Files.readAllLines(metrics).size() : 0;
  }

  private static List<Path> runs(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(StoredRun::isAt).sorted().toList();
    }
  }
}
