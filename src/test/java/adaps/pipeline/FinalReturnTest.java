package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number that a run is judged by: the mean test return over the last tenth of its steps. */
class FinalReturnTest {
  /**
   * @param first index of the first test in the last tenth; the last is made at the end
   */
  @ParameterizedTest
  @CsvSource({
    // At 0, 200, … 4,000: from 3,600 on.
    "200, 21, 18",
    // At 0, 480, … 3,840 and at the end: from 3,600 on.
    "480, 10, 8",
    // At 0, 3,000 and at the end.
    "3000, 3, 2"
  })
  void itIsTheMeanOverTheTestsOfTheLastTenth(int interval, int tests, int first) {
    Scenario match = new Scenario("match", "match", "match", "a test", Map.of());
    RecordedRun run =
        RecordedRun.of(
            ExperimentConfig.of(
                match,
                Map.of(
                    "method", "fups", "steps", 4000, "testInterval", interval, "testEpisodes", 3)));

    List<MetricPoint> points = run.points;
    assertEquals(tests, points.size());
    assertEquals(4000, points.get(tests - 1).envSteps());
    double sum = 0;
    for (MetricPoint point : points.subList(first, tests)) {
      sum += point.testMean();
    }
    assertEquals(sum / (tests - first), run.result.training().testReturn(), 1e-12);
    assertNotEquals(points.get(first - 1).testMean(), run.result.training().testReturn(), 1e-12);
  }
}
