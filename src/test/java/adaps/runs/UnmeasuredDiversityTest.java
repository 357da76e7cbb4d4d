package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.conflict.ConflictLevels;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.ReturnParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of an older program, whose tests measured neither how differently agents act nor how much of
 * what they pull cancels, nor the returns of each type.
 */
class UnmeasuredDiversityTest {
  private static final int STOP = 33;

  /** The diversity, what conflict has, and the returns of three types; NoPS has no clusters. */
  private static final int LATER = 1 + ConflictColumns.NAMES.size() + 3;

  @TempDir Path runs;

  @Test
  void aRunOpensAndGoesOnWithTheSameNumbersAndMeasuresFromThere() throws Exception {
    ExperimentConfig config = StoppedRuns.config("spread-5-5-5", "nops");
    Path whole = StoppedRuns.whole(runs, config);
    Path cut = StoppedRuns.stoppedAt(runs, config, STOP);
    int before = StoredRun.read(cut).metrics().size();
    makeOld(cut);
    List<MetricPoint> opened = StoredRun.read(cut).metrics();
    assertEquals(before, opened.size());
    assertTrue(opened.stream().allMatch(point -> Double.isNaN(point.diversity())));
    assertTrue(opened.stream().allMatch(p -> p.conflict().equals(ConflictLevels.UNKNOWN)));
    assertTrue(opened.stream().allMatch(p -> p.parts().equals(ReturnParts.UNKNOWN)));

    StoppedRuns.goOn(cut);

    List<String> expected = StoppedRuns.timelessRows(whole);
    List<String> found = StoppedRuns.timelessRows(cut);
    assertEquals(expected.size(), found.size());
    assertTrue(before > 1 && before < found.size() - 1, before + " tests");
    for (int row = 0; row < found.size(); row++) {
      boolean unmeasured = row > 0 && row <= before;
      assertEquals(
          unmeasured ? old(expected.get(row)) + ",NaN".repeat(LATER) : expected.get(row),
          found.get(row),
          "row " + row);
    }
    assertArrayEquals(
        Files.readAllBytes(whole.resolve("policy.bin")),
        Files.readAllBytes(cut.resolve("policy.bin")));
  }

  private static String old(String row) {
    String old = row;
    for (int column = 0; column < LATER; column++) {
      old = old.substring(0, old.lastIndexOf(','));
    }
    return old;
  }

  private static void makeOld(Path run) throws Exception {
    Path metrics = run.resolve("metrics.csv");
    Files.writeString(
        metrics,
        Files.readAllLines(metrics).stream()
            .map(row -> old(row) + "\n")
            .collect(Collectors.joining()));
    for (Path file : new CheckpointFolder(run.resolve("checkpoint")).newestFirst()) {
      Map<String, byte[]> sections =
          new LinkedHashMap<>(CheckpointFile.sections(file, Files.readAllBytes(file)));
      sections.keySet().removeAll(List.of("diversity", "conflict", "pulls", "return parts"));
      Files.write(file, CheckpointFile.sealed(CheckpointFile.VERSION, sections));
    }
  }
}
