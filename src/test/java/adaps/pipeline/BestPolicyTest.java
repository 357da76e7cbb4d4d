package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BestPolicyTest {
  private final List<MetricPoint> points = new ArrayList<>();
  private final List<PolicySnapshot> best = new ArrayList<>();
  private final List<Double> means = new ArrayList<>();

  private final RunListener listener =
      event -> {
        if (event instanceof RunEvent.Tested tested) {
          points.add(tested.point());
        } else if (event instanceof RunEvent.BestPolicyChanged changed) {
          best.add(changed.best().policy());
          means.add(changed.best().testMean());
        }
      };

  @Test
  void itIsToldAtEveryTestThatBeatsAllBeforeAndOnlyThen() {
    Scenario match = new Scenario("match", "match", "match", "a test", Map.of());
    ExperimentConfig config =
        ExperimentConfig.of(
            match,
            Map.of("method", "fups", "steps", 8000, "testInterval", 800, "testEpisodes", 50));
    new Experiment(config, List.of(listener)).run();

    assertTrue(best.size() >= 2, "learning gets better");
    assertTrue(best.size() < points.size(), "not every test is the best");
    double highest = Double.NEGATIVE_INFINITY;
    int told = 0;
    for (MetricPoint point : points) {
      if (point.testMean() > highest) {
        highest = point.testMean();
        assertEquals(highest, means.get(told));
        assertEquals(point.update(), best.get(told).update());
        told++;
      }
    }
    assertEquals(best.size(), told);
    PolicySnapshot last = best.get(told - 1);
    assertNotNull(last.criticParameters());
    assertEquals(last.criticShape().parameters(), last.criticParameters().length);
    // The snapshot is the policy that was tested: it plays as well on other episodes. The returns
    // of uniform episodes deviate by 4.7, so that two means of 50 and 200 differ by less than 3.
    for (int i = 0; i < told; i++) {
      double again = new PolicyEvaluation(config, best.get(i)).play(200, false, 1).mean();
      assertEquals(means.get(i), again, 3);
    }
  }
}
