package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.a2c.UpdateMetrics;
import adaps.charts.Curve;
import adaps.charts.Plot;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.studio.session.curves.RunCurve;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which run stays in the curves while the next one trains. */
class LastRunTest {
  private final CurvesViewModel curves = new CurvesViewModel();

  private static ExperimentConfig config(String scenario, Map<String, Object> values) {
    return ExperimentConfig.of(Scenarios.load(scenario), values);
  }

  private static MetricPoint tested(double value) {
    return new MetricPoint(
        10,
        400,
        1,
        new MetricPoint.TestReturn(value, value - 1, value + 2),
        value,
        new UpdateMetrics.Means(1, 1, 1, 1),
        0);
  }

  private void train(ExperimentConfig config, double value) {
    curves.accept(new RunEvent.Begins(config, null));
    curves.accept(new RunEvent.Tested(tested(value)));
  }

  private void train(String method, double value) {
    train(config("spread-5-5-5", Map.of("method", method)), value);
  }

  private List<String> labels() {
    return curves.plot().curves().stream().map(Curve::label).toList();
  }

  @Test
  void theLastRunStaysBesideTheNextWithoutItsBand() {
    train("fups", -700);
    train("adaps", -300);
    Plot plot = curves.plot();
    assertEquals(List.of("AdaPS, seed 0 (this run)", "FuPS, seed 0"), labels());
    assertArrayEquals(new double[] {-700}, plot.curves().get(1).y());
    assertEquals("band: lowest to highest episode", plot.band());
    train("nops", -200);
    assertEquals(List.of("NoPS, seed 0 (this run)", "AdaPS, seed 0"), labels());
  }

  @Test
  void theSettingThatWasChangedIsSaid() {
    train(config("spread-5-5-5", Map.of("gain", 4)), -300);
    train(config("spread-5-5-5", Map.of("gain", 1)), -700);
    assertEquals(List.of("AdaPS, gain=1, seed 0 (this run)", "AdaPS, gain=4, seed 0"), labels());
  }

  @Test
  void aRunThatGoesOnIsNotItsOwnLastOne() {
    train("fups", -700);
    train("adaps", -300);
    train("adaps", -300);
    assertEquals(List.of("AdaPS, seed 0 (this run)", "FuPS, seed 0"), labels());
  }

  @Test
  void itGoesWithItsWorld() {
    train("fups", -700);
    train(config("spread-10-10-10", Map.of()), -900);
    assertEquals(List.of("AdaPS, seed 0"), labels());
    train("adaps", -300);
    assertEquals(List.of("AdaPS, seed 0"), labels());
  }

  @Test
  void itIsDrawnOnceWhereItWasChosenFromTheLibraryToo() {
    ExperimentConfig fups = config("spread-5-5-5", Map.of("method", "fups"));
    train(fups, -700);
    train("adaps", -300);
    curves.overlay(List.of(new RunCurve("stored", fups, List.of(tested(-700)), List.of())));
    assertEquals(List.of("AdaPS, seed 0 (this run)", "FuPS, seed 0"), labels());
    train(fups, -700);
    train("adaps", -300);
    assertEquals(List.of("AdaPS, seed 0 (this run)", "FuPS, seed 0"), labels());
  }

  @Test
  void itCanBeTakenAwayAndLeftOut() {
    train("fups", -700);
    train("adaps", -300);
    curves.clearOthers();
    assertEquals(List.of("AdaPS, seed 0"), labels());
    curves.last().kept().set(false);
    train("nops", -200);
    assertEquals(List.of("NoPS, seed 0"), labels());
  }
}
