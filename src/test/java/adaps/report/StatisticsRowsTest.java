package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.charts.IntervalsChart;
import adaps.charts.Plot;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tables and charts of statistics, written out. Every method has one run on a scenario, so that
 * each interval is its number alone.
 */
class StatisticsRowsTest {
  private static final Statistics TWO =
      statistics(false, scores("AdaPS", 1, 10), scores("FuPS", 2, 4));

  private static Scores scores(String label, double... returns) {
    return new Scores(
        Methods.named("adaps"),
        label,
        CurveStyle.of(0, 0),
        List.of(
            new Scores.Stratum(
                List.of(HandMadeRuns.curve(returns)), DoubleUnaryOperator.identity())));
  }

  private static Statistics statistics(boolean normalised, Scores... series) {
    return Statistics.of(new ScoreGroup("spread", normalised, List.of(series)));
  }

  /** A row whose columns are in their order. */
  private static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  private static void assertRows(
      List<Map<String, Object>> expected, List<Map<String, Object>> rows) {
    assertEquals(expected, rows);
    assertEquals(new ArrayList<>(expected.get(0).keySet()), new ArrayList<>(rows.get(0).keySet()));
  }

  private static Map<String, Object> efficiency(String method, long envSteps, double iqm) {
    return ofMethod(method, "envSteps", envSteps, "iqm", iqm, "iqmLow", iqm, "iqmHigh", iqm);
  }

  /** A method's row, whose beginning is that of all its tables. */
  private static Map<String, Object> ofMethod(String method, Object... behind) {
    Map<String, Object> row = row("scenario", "spread", "method", method, "normalised", false);
    row.putAll(row(behind));
    return row;
  }

  @Test
  void everyTestOfEveryMethodIsARowOfSampleEfficiency() {
    assertRows(
        List.of(
            efficiency("AdaPS", 0, 1),
            efficiency("AdaPS", 100, 10),
            efficiency("FuPS", 0, 2),
            efficiency("FuPS", 100, 4)),
        StatisticsRows.efficiency(List.of(TWO)));
  }

  /** From the lowest final return to the best there are 6, shown 0.12 beyond either end. */
  @Test
  void everyThresholdOfEveryMethodIsARowOfItsProfile() {
    List<Map<String, Object>> rows = StatisticsRows.profiles(List.of(TWO));
    assertEquals(402, rows.size());
    assertRows(
        List.of(
            ofMethod(
                "AdaPS",
                "threshold",
                4 - 0.02 * 6,
                "share",
                1.0,
                "shareLow",
                1.0,
                "shareHigh",
                1.0)),
        rows.subList(0, 1));
    assertEquals("FuPS", rows.get(401).get("method"));
    assertEquals(0.0, rows.get(401).get("share"));
    assertEquals(10.12, (double) rows.get(401).get("threshold"), 1e-12);
  }

  @Test
  void everyTwoMethodsAreARowOfImprovements() {
    assertRows(
        List.of(
            row(
                "scenario",
                "spread",
                "method",
                "AdaPS",
                "over",
                "FuPS",
                "probability",
                1.0,
                "probabilityLow",
                1.0,
                "probabilityHigh",
                1.0)),
        StatisticsRows.improvement(List.of(TWO)));
  }

  @Test
  void scoresOnAScaleAreSaidToBe() {
    Statistics normalised = statistics(true, scores("AdaPS", 0, 1));
    assertTrue(normalised.normalised());
    assertEquals(true, StatisticsRows.efficiency(List.of(normalised)).get(0).get("normalised"));
    assertEquals("interquartile mean of test normalised return", normalised.efficiencyPlot().up());
    assertEquals("final normalised return \u03c4", normalised.profilePlot().across());
    assertEquals("interquartile mean of test return", TWO.efficiencyPlot().up());
    assertEquals("final return \u03c4", TWO.profilePlot().across());
  }

  /** What was never tested with all runs at once has no curve; its final return still counts. */
  @Test
  void onlyWhatHasACommonTestIsACurveOfSampleEfficiency() {
    Scores apart =
        new Scores(
            Methods.named("fups"),
            "FuPS",
            CurveStyle.of(1, 0),
            List.of(
                new Scores.Stratum(
                    List.of(
                        HandMadeRuns.curve(3),
                        new LearningCurve(HandMadeRuns.curve(8, 8).points().subList(1, 2))),
                    DoubleUnaryOperator.identity())));
    Plot plot = statistics(false, scores("AdaPS", 1, 10), apart).efficiencyPlot();
    assertEquals(List.of("AdaPS"), plot.curves().stream().map(Curve::label).toList());
  }

  /** Twelve methods make 66 pairs, thirteen 78. */
  @Test
  void ofManyMethodsTheBestIsComparedWithEachOther() {
    assertEquals(66, statistics(false, methods(12)).improvementRows().size());
    List<IntervalsChart.Row> rows = statistics(false, methods(13)).improvementRows();
    assertEquals(
        List.of(
            "M1 over M7",
            "M2 over M7",
            "M3 over M7",
            "M4 over M7",
            "M5 over M7",
            "M6 over M7",
            "M7 over M8",
            "M7 over M9",
            "M7 over M10",
            "M7 over M11",
            "M7 over M12",
            "M7 over M13"),
        rows.stream().map(IntervalsChart.Row::name).toList());
    assertEquals("0.00 (0.00 to 0.00)", rows.get(0).words());
    assertEquals("1.00 (1.00 to 1.00)", rows.get(11).words());
  }

  /** The seventh is the best. */
  private static Scores[] methods(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> scores("M" + i, 0, i == 7 ? 100 : i))
        .toArray(Scores[]::new);
  }
}
