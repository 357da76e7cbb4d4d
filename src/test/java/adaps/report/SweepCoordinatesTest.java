package adaps.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.charts.ParallelChart;
import adaps.pipeline.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCoordinatesTest {
  @TempDir Path folder;

  private static ReportedRun run(
      String method, long seed, Map<String, Object> more, double... returns) {
    return HandMadeRuns.run(HandMadeRuns.config("pair", method, seed, more), returns);
  }

  private static SweepCoordinates of(ReportedRun... runs) {
    return SweepCoordinates.of(Panels.of(List.of(runs)).get(0)).orElseThrow();
  }

  private static List<String> names(SweepCoordinates sweep) {
    return sweep.axes().stream().map(ParallelChart.Axis::name).toList();
  }

  private static List<String> words(SweepCoordinates sweep, int axis) {
    return sweep.axes().get(axis).ticks().stream().map(ParallelChart.Tick::words).toList();
  }

  @Test
  void everySweptParameterHasAnAxisAndTheFinalReturnTheLast() {
    SweepCoordinates sweep =
        of(
            run("adaps", 0, Map.of("lambda", 0.1, "gain", 2.0), -8, -6),
            run("adaps", 0, Map.of("lambda", 0.2, "gain", 4.0), -8, -4),
            run("adaps", 1, Map.of("lambda", 0.5, "gain", 2.0), -8, -2));
    assertEquals(List.of("lambda", "gain", "final return"), names(sweep));
    assertArrayEquals(new double[] {0, 0, 0}, sweep.lines().get(0).places(), 1e-9);
    assertArrayEquals(new double[] {0.25, 1, 0.5}, sweep.lines().get(1).places(), 1e-9);
    assertArrayEquals(new double[] {1, 0, 1}, sweep.lines().get(2).places(), 1e-9);
    assertEquals(0.5, sweep.lines().get(1).shade(), 1e-9);
    assertEquals(List.of("0.1", "0.2", "0.5"), words(sweep, 0));
    assertEquals("AdaPS, lambda=0.5, gain=2, seed 1: \u22122.00", sweep.best());
  }

  @Test
  void whatDiffersByFactorsStandsOnTheLogarithm() {
    SweepCoordinates sweep =
        of(
            run("fups", 0, Map.of("learningRate", 1e-4), -8, -6),
            run("fups", 0, Map.of("learningRate", 1e-3), -8, -4),
            run("fups", 0, Map.of("learningRate", 1e-2), -8, -2));
    assertEquals(0.5, sweep.lines().get(1).places()[0], 1e-9);
  }

  @Test
  void aLineGoesPastWhatItsMethodDoesNotRead() {
    SweepCoordinates sweep =
        of(
            run("adaps", 0, Map.of("lambda", 0.1), -8, -6),
            run("adaps", 0, Map.of("lambda", 0.2), -8, -4),
            run("fups", 0, Map.of(), -8, -5));
    assertEquals(List.of("method", "lambda", "final return"), names(sweep));
    assertEquals(List.of("AdaPS", "FuPS"), words(sweep, 0));
    double[] fups = sweep.lines().get(2).places();
    assertArrayEquals(new double[] {1, Double.NaN, 0.5}, fups, 1e-9);
  }

  @Test
  void wordsThatWouldLieOverEachOtherAreLeftOutButNotTheEnds() {
    SweepCoordinates sweep =
        of(
            run("adaps", 0, Map.of("lambda", 0.1), -8, -6),
            run("adaps", 0, Map.of("lambda", 0.101), -8, -4),
            run("adaps", 0, Map.of("lambda", 0.499), -8, -3),
            run("adaps", 0, Map.of("lambda", 0.5), -8, -2));
    assertEquals(List.of("0.1", "0.5"), words(sweep, 0));
  }

  @Test
  void withoutASweepThereIsNothing() {
    Panel panel =
        Panels.of(List.of(run("adaps", 0, Map.of(), -8, -6), run("fups", 0, Map.of(), -8, -5)))
            .get(0);
    assertTrue(SweepCoordinates.of(panel).isEmpty());
  }

  @Test
  void aReportOnASweepHasThePicture() throws Exception {
    HandMadeRuns runs = new HandMadeRuns(folder.resolve("runs"));
    for (double gain : new double[] {2, 4}) {
      runs.write(
          HandMadeRuns.config("pair", "adaps", 0, Map.of("gain", gain)),
          RunState.FINISHED,
          -8,
          -gain);
    }
    Path page = Report.of(List.of(folder.resolve("runs"))).write(folder.resolve("out"));
    assertTrue(Files.readString(page).contains(">Swept parameters</h2>"));
    String svg = Files.readString(folder.resolve("out/figures/sweep.svg"));
    assertTrue(svg.contains(">gain<") && svg.contains(">final return<"), svg);
    assertTrue(Files.isRegularFile(folder.resolve("out/figures/sweep.png")));
  }
}
