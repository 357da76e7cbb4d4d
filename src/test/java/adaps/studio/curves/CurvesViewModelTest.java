package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.UpdateMetrics;
import adaps.charts.ChartFigure;
import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.charts.CurvesChart;
import adaps.charts.Plot;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.drawing.Look;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.VaePoint;
import adaps.studio.session.curves.Across;
import adaps.studio.session.curves.Measure;
import adaps.studio.session.curves.RunCurve;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesViewModelTest {
  @TempDir Path folder;

  private final CurvesViewModel curves = new CurvesViewModel();

  private static ExperimentConfig config(String method, long seed, Map<String, Object> more) {
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), more)
        .with("method", method)
        .with("seed", seed);
  }

  /** Tests at 0, 400, 800 … steps, an update each 40 steps, half a second between two tests. */
  private static List<MetricPoint> points(double... returns) {
    List<MetricPoint> points = new ArrayList<>();
    for (int i = 0; i < returns.length; i++) {
      double train = i == 0 ? Double.NaN : returns[i] - 5;
      points.add(
          new MetricPoint(
              10L * i,
              400L * i,
              i / 2.0,
              new MetricPoint.TestReturn(returns[i], returns[i] - 1, returns[i] + 2),
              train,
              new UpdateMetrics.Means(0.1 * i, 10, 1.5, 0.25),
              0.01 * i));
    }
    return points;
  }

  private static RunCurve stored(String name, ExperimentConfig config, double... returns) {
    return new RunCurve(name, config, points(returns), List.of());
  }

  private void train(double... returns) {
    curves.accept(new RunEvent.Begins(config("adaps", 0, Map.of()), null));
    points(returns).forEach(e -> curves.accept(new RunEvent.Tested(e)));
  }

  private List<String> labels() {
    return curves.plot().curves().stream().map(Curve::label).toList();
  }

  @Test
  void theRunInTheWindowIsShownWithTheRangeOfItsTestEpisodes() {
    train(-900, -500, -300);
    Curve live = curves.plot().curves().get(0);
    assertArrayEquals(new double[] {0, 400, 800}, live.x());
    assertArrayEquals(new double[] {-900, -500, -300}, live.y());
    assertArrayEquals(new double[] {-901, -501, -301}, live.low());
    assertArrayEquals(new double[] {-898, -498, -298}, live.high());
  }

  @Test
  void everyMeasureIsShownAgainstStepsUpdatesOrSeconds() {
    train(-900, -500, -300);
    curves.measure().set(Measure.POLICY_LOSS);
    curves.across().set(Across.UPDATES);
    Plot plot = curves.plot();
    assertArrayEquals(new double[] {0, 10, 20}, plot.curves().get(0).x());
    assertArrayEquals(new double[] {0, 0.1, 0.2}, plot.curves().get(0).y());
    assertEquals("updates", plot.across());
    assertEquals("policy loss", plot.up());
    // 600,000 steps of 8 environments and 5 steps an update.
    assertEquals(curves.plot().end(), config("adaps", 0, Map.of()).run().steps() / 40.0);
    curves.across().set(Across.SECONDS);
    assertArrayEquals(new double[] {0, 0.5, 1}, curves.plot().curves().get(0).x());
    assertEquals(1, curves.plot().end());
  }

  @Test
  void placesWithoutATrainingReturnAreLeftOut() {
    train(-900, -500, -300);
    curves.measure().set(Measure.TRAINING_RETURN);
    assertArrayEquals(new double[] {400, 800}, curves.plot().curves().get(0).x());
    curves.measure().set(Measure.BOTH_RETURNS);
    assertEquals(List.of("AdaPS, seed 0: test", "AdaPS, seed 0: training"), labels());
  }

  @Test
  void theVaesErrorsStandOverItsEpochs() {
    train(-900);
    curves.accept(new RunEvent.VaeTrained(new VaePoint(0.5, 1, 20, 0.9, 3)));
    curves.accept(new RunEvent.VaeTrained(new VaePoint(1, 2, 12, 0.4, 4)));
    curves.measure().set(Measure.VAE_REWARD);
    Plot plot = curves.plot();
    assertArrayEquals(new double[] {0.5, 1}, plot.curves().get(0).x());
    assertArrayEquals(new double[] {0.9, 0.4}, plot.curves().get(0).y());
    assertEquals("VAE epochs", plot.across());
  }

  @Test
  void aNewRunForgetsTheOldPointsAndKeepsTheOverlays() {
    curves.last().kept().set(false);
    train(-900, -500);
    curves.overlay(List.of(stored("a", config("fups", 0, Map.of()), -900, -700)));
    curves.accept(new RunEvent.Begins(config("adaps", 1, Map.of()), null));
    assertEquals(List.of("FuPS, seed 0"), labels());
  }

  @Test
  void seedsOfOneExperimentJoinToMeanAndRange() {
    curves.overlay(
        List.of(
            stored("a", config("fups", 0, Map.of()), -900, -700),
            stored("b", config("fups", 1, Map.of()), -920, -740)));
    Curve band = curves.plot().curves().get(0);
    assertEquals("FuPS (2 seeds)", band.label());
    assertArrayEquals(new double[] {-910, -720}, band.y(), 1e-9);
    assertArrayEquals(new double[] {-920, -740}, band.low());
    assertArrayEquals(new double[] {-900, -700}, band.high());
    assertEquals("band: range over seeds", curves.plot().band());
    curves.seedsJoined().set(false);
    assertEquals(List.of("FuPS, seed 0", "FuPS, seed 1"), labels());
  }

  @Test
  void whatChangesNoNumberTellsNoCurvesApart() {
    curves.overlay(
        List.of(
            stored("a", config("fups", 0, Map.of("checkpointSeconds", 5)), -900, -700),
            stored("b", config("fups", 1, Map.of("workers", 2)), -920, -740)));
    assertEquals(List.of("FuPS (2 seeds)"), labels());
  }

  @Test
  void noMeanIsTakenOverUnlikeExperiments() {
    curves.overlay(
        List.of(
            stored("a", config("adaps", 0, Map.of("gain", 1)), -900, -700),
            stored("b", config("adaps", 1, Map.of("gain", 4)), -920, -740)));
    assertEquals(List.of("AdaPS, gain=1, seed 0", "AdaPS, gain=4, seed 1"), labels());
    CurveStyle first = curves.plot().curves().get(0).style();
    CurveStyle second = curves.plot().curves().get(1).style();
    assertEquals(first.method(), second.method());
    assertFalse(first.variant() == second.variant(), "told apart by marks");
  }

  @Test
  void besideStoredRunsTheRunInTheWindowHasNoBandOfAnotherMeaning() {
    train(-900, -500);
    curves.overlay(List.of(stored("a", config("fups", 0, Map.of()), -900, -700)));
    Curve live = curves.plot().curves().get(0);
    assertTrue(live.style().live());
    assertNull(live.low());
    Curve saved = curves.table().curves().get(0);
    assertArrayEquals(new double[] {-901, -501}, saved.low(), "a table loses nothing");
    assertEquals("AdaPS, seed 0 (this run)", saved.label());
  }

  @Test
  void overlaysOfAnotherWorldGoWhenItsScenarioIsRun() {
    curves.overlay(
        List.of(
            stored("a", config("fups", 0, Map.of()), -900, -700),
            new RunCurve(
                "b",
                ExperimentConfig.of(
                    Scenarios.load("spread-5-5-5").with("groups", "4-4-4"), Map.of("seed", 0)),
                points(-90, -80),
                List.of())));
    train(-900, -500);
    assertEquals(List.of("AdaPS, seed 0 (this run)", "FuPS, seed 0"), labels());
    curves.accept(
        new RunEvent.Begins(ExperimentConfig.of(Scenarios.load("foraging-8x8-4p-4f")), null));
    assertEquals(List.of(), curves.overlays());
  }

  @Test
  void theLegendSaysWhatTellsTheRunInTheWindowFromTheOthers() {
    train(-900, -500);
    curves.overlay(
        List.of(
            stored("a", config("adaps", 0, Map.of("gain", 1)), -900, -700),
            new RunCurve(
                "b",
                ExperimentConfig.of(Scenarios.load("foraging-8x8-4p-4f")),
                points(1, 2),
                List.of())));
    assertEquals(
        List.of(
            "AdaPS \u00b7 spread-5-5-5, gain=4, seed 0 (this run)",
            "AdaPS \u00b7 spread-5-5-5, gain=1, seed 0",
            "AdaPS \u00b7 foraging-8x8-4p-4f, seed 0"),
        labels());
  }

  @Test
  void aRunIsLaidOverOnceAndNotMoreThanThereIsRoomFor() {
    RunCurve run = stored("a", config("fups", 0, Map.of()), -900);
    curves.overlay(List.of(run, stored("b", config("fups", 1, Map.of()), -900)));
    curves.overlay(List.of(run));
    assertEquals(2, curves.overlays().size());
    List<RunCurve> many =
        Stream.iterate(2, i -> i + 1)
            .limit(100)
            .map(i -> stored("r" + i, config("fups", i, Map.of()), -900))
            .toList();
    curves.overlay(many);
    assertEquals(CurvesViewModel.MAX_OVERLAYS, curves.overlays().size());
  }

  @Test
  void whatIsSeenIsSavedAsPictureDrawingAndTable() throws Exception {
    train(-900, -500);
    curves.smoothing().set(0.5);
    Plot plot = curves.plot();
    CurvesChart chart = new CurvesChart();
    chart.show(plot, Look.DARK);
    CurvesExport.Seen seen =
        new CurvesExport.Seen(
            plot, new ChartFigure("curves", "", chart.chart(), 500, 300), Look.DARK);
    for (CurvesExport kind : CurvesExport.values()) {
      kind.write(seen, folder.resolve("curves." + kind.ending()));
    }
    String table = Files.readString(folder.resolve("curves.csv"));
    assertEquals(
        List.of(
            "curve,environment steps,test return (sum over agents),low,high,runs",
            "\"AdaPS, seed 0\",0.0,-900.0,-901.0,-898.0,1",
            "\"AdaPS, seed 0\",400.0,"
                + smooth(-500, -900)
                + ","
                + smooth(-501, -901)
                + ","
                + smooth(-498, -898)
                + ",1"),
        table.lines().toList());
    String svg = Files.readString(folder.resolve("curves.svg"));
    assertTrue(svg.contains(">test return (sum over agents)<"), svg);
    byte[] png = Files.readAllBytes(folder.resolve("curves.png"));
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
  }

  private static double smooth(double newest, double before) {
    return (0.5 * before + newest) / 1.5;
  }
}
