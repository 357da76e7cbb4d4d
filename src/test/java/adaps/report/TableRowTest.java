package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.sharing.Methods;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table as people read it, on runs whose figures can be found by hand. */
class TableRowTest {
  private static final String DASH = "\u2013";

  private static ReportedRun run(
      String method, long seed, long parameters, int[] clusters, double... returns) {
    return HandMadeRuns.sized(
        HandMadeRuns.config("pair", method, seed, Map.of()), parameters, clusters, returns);
  }

  private static Series series(String method, ReportedRun... runs) {
    return new Series(Methods.named(method), 0, Map.of(), List.of(runs));
  }

  /** Tests at 0, 100 … 1000 steps: the last tenth is the last two. */
  private static final Panel PANEL =
      new Panel(
          "pair",
          "A pair",
          List.of(
              series(
                  "seps",
                  run("seps", 0, 200, new int[] {0, 1}, 0, 10, 10, 10, 10, 10, 10, 10, 10, 9, 11),
                  run("seps", 1, 100, new int[] {0, 0}, 0, 0, 0, 0, 10, 10, 10, 10, 12, 9, 13)),
              series("nops", run("nops", 0, 300, null, 0, 9, 9, 9, 9, 9, 9, 9, 9, 10.5, 11.5)),
              series(
                  "fups",
                  run("fups", 0, 100, null, 0, -1, -2, -3, -4, -4, -4, -4, -4, -4, -4),
                  run("fups", 1, 100, null, 0, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11),
                  run("fups", 2, 100, null, 0, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11))),
          List.of());

  private static TableRow row(int series) {
    Scale scale = Scale.of(PANEL.series());
    return TableRow.of(SeriesSummary.of(PANEL, PANEL.series().get(series), scale), scale);
  }

  /** Finals 10 and 11, bests 11 and 13; the interval of two runs is their range. */
  @Test
  void finalAndBestReturnsAreMeansAndRangesOverSeeds() {
    TableRow row = row(0);
    assertEquals("pair", row.scenario());
    assertEquals("SePS", row.series());
    assertEquals("2", row.runs());
    assertEquals("10.50", row.finalMean());
    assertEquals("10.00 to 11.00", row.finalRange());
    assertEquals("10.50", row.interquartileMean());
    assertEquals("10.00 to 11.00", row.interval());
    assertEquals("12.00", row.best());
    assertEquals("11.00 to 13.00", row.bestRange());
    assertEquals("1,001", row.stepsPerSecond());
    assertEquals("1 min 04 s", row.time());
  }

  @Test
  void theRowWithTheHighestFinalMeanIsTheBest() {
    assertTrue(row(1).isBest());
    assertFalse(row(0).isBest());
    assertFalse(row(2).isBest());
  }

  /**
   * The threshold is 0.95 · 11 = 10.45. Five tests of seed 1 of SePS reach it at 900 steps (10 + 10
   * + 10 + 12 + 9 is 51 at 900, 10 + 10 + 12 + 9 + 13 is 54 at 1000); seed 0 and NoPS never do; two
   * of three seeds of FuPS do at 500.
   */
  @Test
  void stepsToThresholdSayHowManySeedsReachedIt() {
    assertEquals("1 of 2", row(0).stepsToThreshold());
    assertEquals("0 of 1", row(1).stepsToThreshold());
    assertEquals("500 (2 of 3)", row(2).stepsToThreshold());
  }

  @Test
  void sizesAndClustersNameWhatSeedsFound() {
    assertEquals("100 to 200", row(0).parameters());
    assertEquals("1.50 \u00d7", row(0).relativeSize());
    assertEquals("1, 2 (0.50)", row(0).clusters());
    assertEquals("300", row(1).parameters());
    assertEquals("3.00 \u00d7", row(1).relativeSize());
    assertEquals(DASH, row(1).clusters());
  }

  @Test
  void whereNothingWasLearnedThereAreNoStepsAndWhereAllReachItNoCount() {
    Panel worse =
        new Panel("p", "t", List.of(series("fups", run("fups", 0, 1, null, 3, 2))), List.of());
    Scale scale = Scale.of(worse.series());
    TableRow row = TableRow.of(SeriesSummary.of(worse, worse.series().get(0), scale), scale);
    assertEquals(DASH, row.stepsToThreshold());
    Panel better =
        new Panel("p", "t", List.of(series("fups", run("fups", 0, 1, null, 2, 9, 9))), List.of());
    scale = Scale.of(better.series());
    SeriesSummary summary = SeriesSummary.of(better, better.series().get(0), scale);
    assertEquals(0, summary.reached(), "2 + 9 + 9 over three tests is below 0.95 of the way");
    Panel steady =
        new Panel(
            "p",
            "t",
            List.of(series("fups", run("fups", 0, 1, null, 0, 9, 9, 9, 9, 9))),
            List.of());
    scale = Scale.of(steady.series());
    row = TableRow.of(SeriesSummary.of(steady, steady.series().get(0), scale), scale);
    assertEquals("500", row.stepsToThreshold());
  }
}
