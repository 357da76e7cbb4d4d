package adaps.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.random.RandomStreams;
import adaps.report.Bootstrap.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The report's main number against another program. Definitions are those of rliable (Agarwal et
 * al., NeurIPS 2021): {@code scipy.stats.trim_mean(scores, 0.25)} over all runs of all scenarios,
 * and the percentile bootstrap that draws runs with replacement within each scenario. Expected
 * values were computed with SciPy 1.17.1 and NumPy 2.4.6.
 */
class InterquartileMeanTest {

  /** Normal returns, not in order; a quarter, rounded down, is cut at either end. */
  @ParameterizedTest
  @CsvSource({
    "-244.1, -244.1",
    "-229.0 -231.3, -230.15",
    "-189.3 -209.9 -194.9, -198.03333333333333",
    "-166.3 -165.7 -181.0 -218.0, -173.65",
    "-230.2 -232.6 -213.8 -202.1 -238.9, -225.5333333333333",
    "-245.4 -187.8 -274.1 -207.1 -183.0 -239.4, -219.925",
    "-244.5 -230.4 -174.1 -205.2 -274.8 -216.9 -159.4, -214.21999999999997",
    "-160.7 -174.8 -209.5 -273.8 -193.2 -207.0 -196.9 -138.3, -192.97499999999997",
    "-192.7 -188.9 -175.8 -210.3 -226.6 -229.5 -169.3 -179.8 -219.6, -198.26",
    "-153.9 -192.6 -253.6 -175.8 -205.6 -253.2 -179.4 -213.8 -215.7 -176.4 -287.7, "
        + "-205.24285714285716",
    "-251.1 -217.0 -190.0 -226.6 -239.9 -242.1 -204.7 -173.0 -258.0 -283.2 -211.9 -215.3, "
        + "-225.4666666666667",
    "-236.4 -175.5 -167.8 -222.6 -213.8 -177.2 -217.2 -256.1 -202.7 -236.2 -187.0 -220.2 -207.6, "
        + "-210.15714285714284",
  })
  void itIsTheTrimmedMeanOfScipyForEveryNumberOfScores(String scores, double expected) {
    double[] values = numbers(scores);
    double[] before = values.clone();
    assertEquals(expected, InterquartileMean.of(values), 1e-9);
    assertArrayEquals(before, values, "the scores stay in their order");
  }

  @Test
  void noScoresHaveNone() {
    assertEquals(Double.NaN, InterquartileMean.of(new double[0]));
  }

  /**
   * Expected: the 2.5th and 97.5th percentile of all possible draws (4^4, 3^3 · 4^4, 2^2 · 2^2 ·
   * 2^2 and 4^4 · 4^4 of them). Both percentiles lie at least 5.6 standard errors of 10,000 draws
   * inside the probability of one value, so that the drawn interval is exactly it, whatever the
   * seed.
   */
  @ParameterizedTest
  @CsvSource({
    "0.6 0.75 0.6 0.11, 0.11, 0.75",
    "0.4 0.6 0.5 | 0.5 0.6 0.3 0.3, 0.36, 0.56",
    "0.75 0.75 | 0.32 0.48 | 0.91 0.38, 0.4575, 0.7225",
    "0.0 0.0 0.6 0.2 | 0.9 0.6 0.6 0.6, 0.3, 0.6",
  })
  void theIntervalIsThatOfAllPossibleDrawsWithinScenarios(String scores, double low, double high) {
    List<double[]> strata =
        List.of(scores.split("\\|")).stream().map(InterquartileMeanTest::numbers).toList();
    for (long seed = 0; seed < 3; seed++) {
      Interval interval = Bootstrap.interval(strata, new RandomStreams(seed).stream("test"));
      assertEquals(low, interval.low(), 1e-9, "seed " + seed);
      assertEquals(high, interval.high(), 1e-9, "seed " + seed);
    }
  }

  /**
   * Three scenarios of eight runs. Expected from 400,000 draws with NumPy; ten thousand draws
   * scatter by 0.0011 below and 0.0007 above (also measured there), of which six are allowed.
   * Without strata the interval would be 0.18 to 0.71.
   */
  @Test
  void theIntervalOfManyRunsIsThatOfNumpysDraws() {
    List<double[]> strata =
        List.of(
            new double[] {0.9, 0.91, 0.89, 0.86, 0.88, 0.85, 0.9, 0.97},
            new double[] {0.4, 0.38, 0.6, 0.57, 0.52, 0.31, 0.49, 0.64},
            new double[] {-0.3, -0.04, -0.47, -0.29, -0.45, 0.03, -0.28, 0.18});
    Interval interval = Bootstrap.interval(strata, new RandomStreams(0).stream("test"));
    assertEquals(0.41416667, interval.low(), 6 * 0.0011);
    assertEquals(0.5375, interval.high(), 6 * 0.0007);
  }

  /** NumPy's default: linear between the two nearest of n values, at (n - 1) · share. */
  @Test
  void aPercentileOfDrawsIsNumpys() {
    double[] sorted = {-3, -1, 0.5, 2, 10};
    assertEquals(-2.8, Bootstrap.percentile(sorted, 0.025), 1e-12);
    assertEquals(9.2, Bootstrap.percentile(sorted, 0.975), 1e-12);
    assertEquals(-0.4, Bootstrap.percentile(sorted, 0.35), 1e-12);
    assertTrue(Bootstrap.percentile(new double[] {4}, 0.975) == 4);
  }

  private static double[] numbers(String words) {
    return List.of(words.trim().split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
  }
}
