package adaps.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.charts.CurveStyle;
import adaps.random.RandomStreams;
import adaps.report.Bootstrap.Interval;
import adaps.sharing.Methods;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/**
 * Profiles, probabilities of improvement and sample efficiency against rliable 1.2 (its {@code
 * create_performance_profile}, {@code probability_of_improvement} and {@code
 * get_interval_estimates} with 200,000, 40,000 and 60,000 draws; NumPy 2.4.6, SciPy 1.17.1, arch
 * 8.0.0), on two scenarios with five runs of one method and four of another. Percentiles of
 * rliable's own 2,000 draws differed by up to 0.007 from those of its 60,000.
 */
class RliableTest {
  /** [scenario][run][test]; the last test is the final return. */
  private static final double[][][] FIRST = {
    {{0, 0.35, 0.91}, {0.05, 0.5, 0.78}, {-0.1, 0.62, 1.04}, {0.08, 0.21, 0.66}, {0, 0.44, 0.88}},
    {{0.1, 0.2, 0.42}, {0, 0.3, 0.55}, {0.02, 0.41, 0.61}, {-0.05, 0.12, 0.38}, {0.11, 0.6, 0.97}}
  };

  private static final double[][][] SECOND = {
    {{0, 0, 0.70}, {0, 0, 0.83}, {0, 0, 0.52}, {0, 0, 0.66}},
    {{0, 0, 0.55}, {0, 0, 0.20}, {0, 0, 0.47}, {0, 0, 0.31}}
  };

  private static final double[] THRESHOLDS = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
  private static final double DRAWN = 0.015;

  private static Scores scores(double[][][] runs) {
    return new Scores(
        Methods.named("adaps"),
        "AdaPS",
        CurveStyle.of(0, 0),
        Arrays.stream(runs)
            .map(
                scenario ->
                    new Scores.Stratum(
                        Arrays.stream(scenario).map(HandMadeRuns::curve).toList(),
                        DoubleUnaryOperator.identity()))
            .toList());
  }

  private static UniformRandomProvider random() {
    return new RandomStreams(0).stream("test");
  }

  private static double[] ends(List<Interval> intervals, ToDoubleFunction<Interval> end) {
    return intervals.stream().mapToDouble(end).toArray();
  }

  /** From the lowest to the best there are 4, of which a fiftieth is shown beyond either end. */
  @Test
  void thresholdsGoALittleBeyondTheScoresOfAllSeries() {
    double[] thresholds =
        thresholds(new double[][][] {{{0, 3}, {0, 6}}}, new double[][][] {{{0, 2}}});
    assertEquals(201, thresholds.length);
    assertEquals(1.92, thresholds[0], 1e-12);
    assertEquals(4, thresholds[100], 1e-12);
    assertEquals(4 + 4.16 / 200, thresholds[101], 1e-12);
    assertEquals(6.08, thresholds[200], 1e-12);
  }

  @Test
  void thresholdsAroundOneScoreAreOneAway() {
    double[] thresholds = thresholds(new double[][][] {{{0, 3}, {9, 3}}});
    assertEquals(2, thresholds[0], 1e-12);
    assertEquals(4, thresholds[200], 1e-12);
  }

  private static double[] thresholds(double[][][]... series) {
    List<Scores> all = Arrays.stream(series).map(RliableTest::scores).toList();
    return PerformanceProfile.thresholds(new ScoreGroup("spread", false, all));
  }

  @Test
  void aPerformanceProfileIsTheShareOfRunsAboveEachThreshold() {
    PerformanceProfile first = PerformanceProfile.of(scores(FIRST), THRESHOLDS, random());
    assertArrayEquals(new double[] {1, 0.9, 0.8, 0.7, 0.5, 0.4, 0.3, 0.1}, first.shares(), 1e-12);
    assertArrayEquals(
        new double[] {1, 0.7, 0.6, 0.5, 0.3, 0.1, 0, 0},
        ends(first.intervals(), Interval::low),
        1e-12);
    assertArrayEquals(
        new double[] {1, 1, 1, 0.9, 0.7, 0.7, 0.6, 0.3},
        ends(first.intervals(), Interval::high),
        1e-12);
    assertArrayEquals(
        new double[] {0.875, 0.75, 0.625, 0.375, 0.125, 0.125, 0, 0},
        PerformanceProfile.of(scores(SECOND), THRESHOLDS, random()).shares(),
        1e-12);
  }

  /** One of the forty pairs is a tie, 0.66 and 0.66, and one more 0.55 and 0.55. */
  @Test
  void aProbabilityOfImprovementCountsPairsWithinScenariosAndHalfATie() {
    ProbabilityOfImprovement over =
        ProbabilityOfImprovement.of(scores(FIRST), scores(SECOND), random());
    assertEquals(0.8, over.probability(), 1e-12);
    assertEquals(0.55, over.interval().low(), DRAWN);
    assertEquals(0.975, over.interval().high(), DRAWN);
    ProbabilityOfImprovement under =
        ProbabilityOfImprovement.of(scores(SECOND), scores(FIRST), random());
    assertEquals(0.2, under.probability(), 1e-12);
    assertEquals(0.025, under.interval().low(), DRAWN);
    assertEquals(0.45, under.interval().high(), DRAWN);
    assertEquals(
        0.5,
        ProbabilityOfImprovement.of(scores(FIRST), scores(FIRST), random()).probability(),
        1e-12,
        "over itself");
  }

  @Test
  void sampleEfficiencyIsTheInterquartileMeanOfAllRunsAtEveryTest() {
    SampleEfficiency first = SampleEfficiency.of(scores(FIRST), 10, random());
    assertArrayEquals(new double[] {0, 100, 200}, first.steps());
    assertArrayEquals(
        new double[] {0.025, 0.3683333333333333, 0.7316666666666667}, first.means(), 1e-12);
    assertArrayEquals(
        new double[] {-0.0216667, 0.2566667, 0.6016667},
        ends(first.intervals(), Interval::low),
        DRAWN);
    assertArrayEquals(
        new double[] {0.0683333, 0.4983333, 0.8816667},
        ends(first.intervals(), Interval::high),
        DRAWN);
  }
}
