package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.UpdateMetrics;
import adaps.charts.Curve;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.conflict.ConflictLevels;
import adaps.drawing.Ink;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.ReturnParts;
import adaps.pipeline.RunEvent;
import adaps.studio.session.curves.Measure;
import adaps.studio.session.curves.RunCurve;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupCurvesTest {
  private static final ExperimentConfig CONFIG =
      ExperimentConfig.of(Scenarios.load("spread-5-5-5"), Map.of());
  private static final EnvironmentSpec SPEC = EnvironmentKinds.spec(CONFIG.scenario());

  private final CurvesViewModel curves = new CurvesViewModel();

  private static MetricPoint point(long update, double mean, ReturnParts parts) {
    return new MetricPoint(
        update,
        40 * update,
        update,
        new MetricPoint.TestReturn(mean, mean, mean),
        mean,
        new UpdateMetrics.Means(1, 2, 3, 4),
        0.5,
        ConflictLevels.UNKNOWN,
        parts);
  }

  private static ReturnParts parts(List<Double> types, Double... clusters) {
    return new ReturnParts(types, List.of(clusters));
  }

  private void train(MetricPoint... points) {
    curves.accept(new RunEvent.Begins(CONFIG, SPEC));
    for (MetricPoint point : points) {
      curves.accept(new RunEvent.Tested(point));
    }
  }

  private static RunCurve stored(long seed, ReturnParts parts) {
    return new RunCurve(
        "seed " + seed,
        CONFIG.with("method", "seps").with("seed", seed),
        List.of(point(1, -9, parts)),
        List.of(),
        SPEC.typeNames());
  }

  private List<String> labels() {
    return curves.plot().curves().stream().map(Curve::label).toList();
  }

  @Test
  void everyTypeHasACurveByItsNameInItsColour() {
    train(
        point(0, -60, ReturnParts.UNKNOWN),
        point(1, -30, parts(List.of(-5.0, -10.0, -15.0))),
        point(2, -12, parts(List.of(-3.0, -4.0, -5.0))));
    curves.measure().set(Measure.RETURN_BY_TYPE);
    List<Curve> drawn = curves.plot().curves();
    assertEquals(
        SPEC.typeNames().stream().map(name -> "AdaPS, seed 0: " + name).toList(), labels());
    assertArrayEquals(new double[] {40, 80}, drawn.get(1).x());
    assertArrayEquals(new double[] {-10, -4}, drawn.get(1).y());
    assertEquals(Ink.type(1), drawn.get(1).style().pen().ink());
    curves.measure().set(Measure.RETURN_BY_CLUSTER);
    assertEquals(List.of(), labels());
  }

  @Test
  void everyClusterHasACurveByItsNumberInItsColour() {
    train(point(1, -30, parts(List.of(-5.0, -10.0, -15.0), -20.0, -10.0)));
    curves.measure().set(Measure.RETURN_BY_CLUSTER);
    assertEquals(List.of("AdaPS, seed 0: cluster 1", "AdaPS, seed 0: cluster 2"), labels());
    Curve second = curves.plot().curves().get(1);
    assertArrayEquals(new double[] {-10}, second.y());
    assertEquals(Ink.cluster(1), second.style().pen().ink());
    String table = CurvesTable.csv(curves.table());
    assertTrue(table.contains("\"AdaPS, seed 0: cluster 2\",40.0,-10.0,,,1\n"), table);
  }

  @Test
  void seedsAreJoinedByTypeButNotByClusterWhichEachSeedFindsAnew() {
    curves.overlay(
        List.of(
            stored(0, parts(List.of(-1.0, -2.0, -6.0), -1.0, -8.0)),
            stored(1, parts(List.of(-3.0, -4.0, -2.0), -4.0, -5.0))));
    curves.measure().set(Measure.RETURN_BY_TYPE);
    Curve first = curves.plot().curves().get(0);
    assertEquals("SePS (2 seeds): " + SPEC.typeNames().get(0), first.label());
    assertArrayEquals(new double[] {-2}, first.y());
    assertEquals(-3, first.low(0));
    curves.measure().set(Measure.RETURN_BY_CLUSTER);
    assertEquals(4, curves.plot().curves().size());
    assertTrue(labels().contains("SePS, seed 1: cluster 2"), labels().toString());
  }

  @Test
  void theRunInTheWindowIsSolidAndAStoredOneDashed() {
    train(point(1, -30, parts(List.of(-5.0, -10.0, -15.0))));
    RunCurve sameMethod =
        new RunCurve(
            "stored",
            CONFIG.with("seed", 1L),
            List.of(point(1, -9, parts(List.of(-1.0, -2.0, -6.0)))),
            List.of());
    curves.overlay(List.of(sameMethod));
    curves.measure().set(Measure.RETURN_BY_TYPE);
    List<Curve> drawn = curves.plot().curves();
    assertEquals(List.of(), drawn.get(0).style().pen().dash());
    assertFalse(drawn.get(3).style().pen().dash().isEmpty());
    assertEquals(drawn.get(0).style().pen().ink(), drawn.get(3).style().pen().ink());
  }

  @Test
  void rewardsThatAllAgentsShareAreSeen() {
    train(point(0, 0, parts(List.of(0.0, 0.0, 0.0))));
    assertFalse(curves.rewardsAreShared(), "nobody earned anything yet");
    train(point(0, 0, parts(List.of(0.0, 0.0, 0.0))), point(1, 0.3, parts(List.of(0.1, 0.1, 0.1))));
    assertTrue(curves.rewardsAreShared());
    train(
        point(1, 0.3, parts(List.of(0.1, 0.1, 0.1))), point(2, 0.6, parts(List.of(0.1, 0.2, 0.3))));
    assertFalse(curves.rewardsAreShared());
  }
}
