package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.random.RandomStreams;
import adaps.report.Bootstrap.Interval;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Every figure of the table on numbers that can be checked by hand. */
class StatisticsTest {

  @Test
  void theInterquartileMeanLeavesAQuarterOutAtEitherEnd() {
    assertEquals(2.5, InterquartileMean.of(new double[] {100, 2, 3, -50}));
    assertEquals(4, InterquartileMean.of(new double[] {1, 3, 4, 5, 100}));
    assertEquals(3.5, InterquartileMean.of(new double[] {0, 0, 2, 3, 4, 5, 9, 99}));
    assertEquals(2, InterquartileMean.of(new double[] {1, 1, 4}), 1e-12);
    assertEquals(7, InterquartileMean.of(new double[] {7}));
  }

  @Test
  void theBootstrapIntervalIsThatOfAllPossibleDraws() {
    // Two draws of {0, 1}: both 0 in a quarter of all cases, both 1 in another.
    assertEquals(new Interval(0, 1), interval(List.of(new double[] {0, 1})));
    // Four draws of {0, 0, 0, 1}: the middle two are both 1 when three or four draws are, which
    // happens in 13 of 256 cases: more than 2.5 %.
    assertEquals(new Interval(0, 1), interval(List.of(new double[] {0, 0, 0, 1})));
    // Eight draws of seven 0 and one 1: at least six 1 are needed for the middle four to be all 1.
    double[] mostlyZero = {0, 0, 0, 0, 0, 0, 0, 1};
    Interval rare = interval(List.of(mostlyZero));
    assertEquals(0, rare.low());
    assertTrue(rare.high() > 0 && rare.high() < 1, rare.toString());
    assertEquals(new Interval(5, 5), interval(List.of(new double[] {5})));
  }

  @Test
  void theBootstrapDrawsWithinStrata() {
    // Whatever is drawn, half of the scores are 0 and half 1; without strata they would vary.
    List<double[]> strata = List.of(new double[] {0, 0, 0, 0}, new double[] {1, 1, 1, 1});
    assertEquals(new Interval(0.5, 0.5), interval(strata));
    Interval mixed = interval(List.of(new double[] {0, 0, 0, 0, 1, 1, 1, 1}));
    assertTrue(mixed.low() < 0.2 && mixed.high() > 0.8, mixed.toString());
  }

  @Test
  void theSameStreamGivesTheSameInterval() {
    double[] scores = {1.1, 2.7, 3.9, 4.2, 8.8};
    assertEquals(interval(List.of(scores)), interval(List.of(scores)));
    UniformRandomProvider other = new RandomStreams(1).stream("other");
    assertNotEquals(
        interval(List.of(scores, scores)),
        Bootstrap.interval(List.of(scores, new double[] {9, 9.5, 11}), other));
  }

  @Test
  void percentilesLieBetweenNeighbours() {
    double[] sorted = {0, 10, 20, 40};
    assertEquals(0, Bootstrap.percentile(sorted, 0));
    assertEquals(40, Bootstrap.percentile(sorted, 1));
    assertEquals(15, Bootstrap.percentile(sorted, 0.5));
    assertEquals(30, Bootstrap.percentile(sorted, 2.5 / 3), 1e-12);
  }

  @Test
  void theFinalReturnIsTheMeanOverTheLastTenthOfTheSteps() {
    double[] returns = new double[11];
    returns[9] = 4;
    returns[10] = 8;
    returns[8] = 100;
    LearningCurve curve = HandMadeRuns.curve(returns);
    assertEquals(6, curve.last(), 1e-12);
    assertEquals(100, curve.best());
    assertEquals(0, curve.first());
  }

  @Test
  void theFinalReturnOfUnevenTestsGoesBySteps() {
    assertEquals(5, new LearningCurve(points(0, 7, 500, 1, 950, 4, 1000, 6)).last(), 1e-12);
    assertEquals(9, new LearningCurve(points(0, 7, 10, 1, 100, 9)).last(), 1e-12);
    assertEquals(3, new LearningCurve(points(0, 3)).last(), 1e-12, "the only test");
  }

  @Test
  void aThresholdIsReachedByTheMeanOfFiveTests() {
    LearningCurve curve = HandMadeRuns.curve(0, 30, 0, 0, 0, 10, 10, 10, 10, 10, 10);
    assertEquals(OptionalLong.of(900), curve.stepsTo(10), "one lucky test does not count");
    assertEquals(OptionalLong.of(500), curve.stepsTo(8), "(30 + 0 + 0 + 0 + 10) / 5");
    assertEquals(OptionalLong.of(400), curve.stepsTo(6), "the first five");
    assertEquals(OptionalLong.empty(), curve.stepsTo(10.1));
    assertEquals(OptionalLong.of(200), HandMadeRuns.curve(0, 3, 6).stepsTo(3), "fewer than five");
  }

  @Test
  void theThresholdLiesAt95PercentOfTheWayFromUntrainedToBest() {
    Scale scale =
        Scale.of(
            List.of(series("fups", line(-10, 0), line(-30, 20)), series("nops", line(-20, 90))));
    assertEquals(-20, scale.untrained());
    assertEquals(90, scale.best());
    assertEquals(120, scale.range(), "from the lowest test, -30, to the highest");
    assertEquals(-20 + 0.95 * 110, scale.threshold(), 1e-12);
    assertEquals(0.5, scale.normalised(35), 1e-12);
  }

  @Test
  void whereNothingIsLearnedThereIsNoThreshold() {
    Scale scale = Scale.of(List.of(series("fups", line(-10, -12))));
    assertTrue(Double.isNaN(scale.threshold()));
    assertTrue(Double.isNaN(Scale.of(List.of(series("fups", line(-10, -10)))).threshold()));
    Panel panel = new Panel("s", "t", List.of(series("fups", line(-10, -12))), List.of());
    SeriesSummary summary = SeriesSummary.of(panel, panel.series().get(0), scale);
    assertEquals(0, summary.reached());
    assertTrue(Double.isNaN(summary.stepsToThreshold()));
  }

  @Test
  void stepsToThresholdAreTheMedianWithNeverAsInfinity() {
    double never = Double.POSITIVE_INFINITY;
    assertEquals(3, SeriesSummary.median(new double[] {9, 1, 3}));
    assertEquals(2, SeriesSummary.median(new double[] {9, 1, 3, 0}));
    assertEquals(9, SeriesSummary.median(new double[] {never, 1, 9}));
    assertEquals(never, SeriesSummary.median(new double[] {never, 1, 9, never}));
  }

  @Test
  void aBandHasMeanLowestAndHighestSeedWhereAllWereTested() {
    Band band =
        Band.of(
            List.of(
                HandMadeRuns.curve(0, 10, 20, 999),
                HandMadeRuns.curve(6, 4, 20),
                HandMadeRuns.curve(3, 1, 20)));
    assertEquals(
        List.of(
            new Band.Point(0, 3, 0, 6),
            new Band.Point(100, 5, 1, 10),
            new Band.Point(200, 20, 20, 20)),
        rounded(band));
    assertEquals(1, band.testsPerPoint());
  }

  /**
   * Seeds that were tested at other steps have no returns there; none are made up between tests.
   */
  @Test
  void aBandOfUnequalCurvesHasOnlyTheStepsThatAllWereTestedAt() {
    LearningCurve often = new LearningCurve(points(0, 1, 50, 2, 100, 3, 150, 4, 200, 5));
    LearningCurve seldom = new LearningCurve(points(0, 3, 100, 7, 300, 9));
    assertEquals(
        List.of(new Band.Point(0, 2, 1, 3), new Band.Point(100, 5, 3, 7)),
        rounded(Band.of(List.of(often, seldom))));
    LearningCurve elsewhere = new LearningCurve(points(10, 3));
    assertEquals(List.of(), Band.of(List.of(often, elsewhere)).points());
  }

  @Test
  void aBandHasNoMorePointsThanAskedForAndOneMoreTestMakesGroups() {
    LearningCurve six = HandMadeRuns.curve(0, 1, 2, 3, 4, 5);
    assertEquals(6, Band.of(List.of(six), 6).points().size());
    assertEquals(1, Band.of(List.of(six), 6).testsPerPoint());
    assertEquals(2, Band.of(List.of(six), 5).testsPerPoint());
    assertEquals(3, Band.of(List.of(six), 5).points().size());
  }

  @Test
  void aLongBandIsDrawnFromMeansOfSuccessiveTests() {
    Band band =
        Band.of(
            List.of(HandMadeRuns.curve(0, 2, 4, 6, 100), HandMadeRuns.curve(10, 0, 0, 0, 50)), 3);
    assertEquals(2, band.testsPerPoint());
    assertEquals(
        List.of(
            new Band.Point(50, 3, 1, 5),
            new Band.Point(250, 2.5, 0, 5),
            new Band.Point(400, 75, 50, 100)),
        rounded(band));
  }

  @Test
  void methodsAreComparedOverScenariosOnEachScenariosOwnScale() {
    Panel first = panel("first", series("adaps", line(0, 10)), series("fups", line(0, 5)));
    Panel second = panel("second", series("adaps", line(-100, 0)), series("fups", line(-100, -25)));
    List<MethodSummary> both =
        MethodSummary.of(List.of(first, second), panel -> Scale.of(panel.series()));
    assertEquals(List.of("adaps", "fups"), both.stream().map(s -> s.method().name()).toList());
    assertEquals(1, both.get(0).interquartileMean(), 1e-12);
    assertEquals((0.5 + 0.75) / 2, both.get(1).interquartileMean(), 1e-12);
    assertEquals(List.of(), MethodSummary.of(List.of(first), panel -> Scale.of(panel.series())));
  }

  /**
   * On the scale of FuPS the runs of AdaPS come to 0, 0, 0, 1 and 1, 1, 1, 1: of all eight the
   * middle four are 0, 1, 1, 1. Drawn again within each scenario there is no 1 in the first with
   * probability 0.75^4, which gives 0.5, and there are two or more with probability 0.26: 1.
   */
  @Test
  void theFigureOverScenariosIsThatOfAllTheirRunsTogether() {
    double[] lost = line(0, 0);
    double[] won = line(0, 10);
    Panel first = panel("first", series("adaps", lost, lost, lost, won), series("fups", won));
    Panel second = panel("second", series("adaps", won, won, won, won), series("fups", won));
    MethodSummary adaps =
        MethodSummary.of(List.of(first, second), panel -> Scale.of(panel.series())).get(0);
    assertEquals(0.75, adaps.interquartileMean(), 1e-12);
    assertEquals(new Interval(0.5, 1), adaps.interval());
    assertEquals(8, adaps.runs());
  }

  /**
   * A scenario where nothing was learned measures nothing, and a method that is missing somewhere,
   * or is there twice, has no figure over all scenarios.
   */
  @Test
  void onlyMethodsThatAreOnceInEveryScenarioAreCompared() {
    Panel first = panel("first", series("adaps", line(0, 10)), series("fups", line(0, 5)));
    Panel second =
        panel("second", series("adaps", line(0, 8), line(0, 4)), series("fups", line(0, 3)));
    Panel twice =
        panel(
            "twice",
            series("adaps", line(0, 9)),
            series("fups", line(0, 1)),
            series("fups", line(0, 2)));
    Panel lost = panel("lost", series("nops", line(0, -1)));
    List<MethodSummary> summaries =
        MethodSummary.of(List.of(first, second, twice, lost), panel -> Scale.of(panel.series()));
    assertEquals(List.of("adaps"), summaries.stream().map(s -> s.method().name()).toList());
    assertEquals(4, summaries.get(0).runs());
    // Final returns on their scales: 1, 8 / 6 and 4 / 6 (the best mean is 6), and 1.
    assertEquals(1, summaries.get(0).interquartileMean(), 1e-12);
    assertEquals(
        List.of(),
        MethodSummary.of(List.of(first, lost), panel -> Scale.of(panel.series())),
        "one scenario is none to compare over");
  }

  private static Panel panel(String name, Series... series) {
    return new Panel(name, name, List.of(series), List.of());
  }

  /** Steps and return of each test in turn. */
  private static List<MetricPoint> points(double... stepsAndReturns) {
    List<MetricPoint> points = new ArrayList<>();
    for (int i = 0; i < stepsAndReturns.length; i += 2) {
      double test = stepsAndReturns[i + 1];
      points.add(
          MetricPoints.of(
              i, (long) stepsAndReturns[i], i, new MetricPoint.TestReturn(test, 0, 0), Double.NaN));
    }
    return points;
  }

  /** A curve that jumps from its first return to its last at once. */
  private static double[] line(double first, double last) {
    double[] returns = new double[11];
    Arrays.fill(returns, last);
    returns[0] = first;
    return returns;
  }

  private static Series series(String method, double[]... seeds) {
    List<ReportedRun> runs = new ArrayList<>();
    for (int seed = 0; seed < seeds.length; seed++) {
      runs.add(HandMadeRuns.run(HandMadeRuns.config("s", method, seed, Map.of()), seeds[seed]));
    }
    return new Series(Methods.named(method), 0, Map.of(), runs);
  }

  private static List<Band.Point> rounded(Band band) {
    return band.points().stream()
        .map(
            p -> new Band.Point(round(p.steps()), round(p.mean()), round(p.low()), round(p.high())))
        .toList();
  }

  private static double round(double value) {
    return Math.round(value * 1e9) / 1e9;
  }

  private static Interval interval(List<double[]> strata) {
    return Bootstrap.interval(strata, new RandomStreams(0).stream("test"));
  }
}
