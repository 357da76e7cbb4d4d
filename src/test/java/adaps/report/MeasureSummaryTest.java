package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.UpdateMetrics;
import adaps.conflict.ConflictLevels;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.ReturnParts;
import adaps.pipeline.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs measured beside their returns: files and figures made by hand. */
class MeasureSummaryTest {
  private static final double UNKNOWN = Double.NaN;

  @TempDir Path folder;

  /** Tests at 0, 50 and 100 steps, of which the last tenth counts only the last. */
  private void run(String method, long seed, double diversity, ConflictLevels.Level actor) {
    List<MetricPoint> points = new ArrayList<>();
    for (int test = 0; test <= 2; test++) {
      boolean last = test == 2;
      points.add(
          new MetricPoint(
              test,
              50L * test,
              test,
              new MetricPoint.TestReturn(-1, -1, -1),
              0,
              new UpdateMetrics.Means(0, 0, 0, 0),
              last ? diversity : 0.9,
              last ? new ConflictLevels(actor, unknown()) : ConflictLevels.UNKNOWN,
              ReturnParts.UNKNOWN));
    }
    new HandMadeRuns(folder.resolve("runs"))
        .write(
            HandMadeRuns.config("pair", method, seed, Map.of()),
            RunState.FINISHED,
            new LearningCurve(points));
  }

  private static ConflictLevels.Level unknown() {
    return new ConflictLevels.Level(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
  }

  private static ConflictLevels.Level level(double efficiency, double futile) {
    return new ConflictLevels.Level(efficiency, futile, 0.5, UNKNOWN, UNKNOWN);
  }

  private List<String> lines() throws Exception {
    Report.of(List.of(folder.resolve("runs"))).write(folder.resolve("out"));
    return Files.readAllLines(folder.resolve("out/measures.csv"));
  }

  @Test
  void theTableHasInterquartileMeansOverTheRunsOfWhatTheirLastTestsMeasured() throws Exception {
    run("fups", 0, 0.1, level(0.25, 3));
    run("fups", 1, 0.2, level(0.5, 3));
    run("fups", 2, 0.4, level(0.75, 3));
    run("fups", 3, 0.8, level(0.875, 3));
    run("fups", 4, UNKNOWN, unknown());
    List<String> lines = lines();

    assertEquals("scenario,method,variant,measure,runs,mean,iqm,iqm_low,iqm_high", lines.get(0));
    String diversity = row(lines, "diversity");
    // Without the lowest and the highest of four: (0.2 + 0.4) / 2.
    assertTrue(diversity.startsWith("pair,fups,,diversity,4,0.375,0.3"), diversity);
    assertTrue(row(lines, "actor_efficiency").contains(",4,0.59375,0.625,"));
    assertTrue(row(lines, "actor_futile").endsWith(",4,3.0,3.0,3.0,3.0"));
    assertFalse(String.join("\n", lines).contains("critic_efficiency"), "nobody measured it");
    assertFalse(
        lines.stream().anyMatch(line -> line.contains(",seconds,")), "a time is no measure");
  }

  private static String row(List<String> lines, String measure) {
    return lines.stream()
        .filter(line -> line.contains("," + measure + ","))
        .findAny()
        .orElseThrow();
  }

  @Test
  void thePageShowsThemWithTheirIntervals() throws Exception {
    run("fups", 0, 0.125, level(0.25, 3));
    lines();
    String page = Files.readString(folder.resolve("out/report.html"));
    assertTrue(page.contains("<h2>Diversity and conflict</h2>"));
    assertTrue(page.contains("<td>0.125 (0.125 to 0.125)</td><td>0.250 (0.250 to 0.250)</td>"));
    assertTrue(
        page.contains("<td>3.0 (3.0 to 3.0)</td><td>0.500 (0.500 to 0.500)</td><td>\u2013</td>"));
  }

  @Test
  void runsThatMeasuredNothingHaveNoSuchTable() throws Exception {
    run("fups", 0, UNKNOWN, unknown());
    lines();
    String page = Files.readString(folder.resolve("out/report.html"));
    assertFalse(page.contains("<h2>Diversity and conflict</h2>"));
  }
}
