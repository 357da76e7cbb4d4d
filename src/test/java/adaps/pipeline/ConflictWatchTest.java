package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.conflict.ConflictFrame;
import adaps.conflict.ConflictLevels;
import adaps.conflict.LayerPulls;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conflict as whole runs measure it. */
class ConflictWatchTest {
  private final List<ConflictFrame> frames = new ArrayList<>();
  private final List<MetricPoint> points = new ArrayList<>();
  private PolicySnapshot policy;

  private void run(String method, int interval) {
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load("spread-5-5-5"),
            Map.of(
                "method", method,
                "steps", 1_200,
                "testInterval", 400,
                "testEpisodes", 1,
                "collectSteps", 400,
                "vaeEpochs", 1,
                "clusters", 3,
                "conflictInterval", interval));
    frames.clear();
    points.clear();
    new Experiment(config, List.of(this::hear)).run();
  }

  private void hear(RunEvent event) {
    if (event instanceof RunEvent.ConflictMeasured measured) {
      frames.add(measured.frame());
    } else if (event instanceof RunEvent.Tested tested) {
      points.add(tested.point());
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      policy = changed.policy();
    }
  }

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#names")
  void lookingChangesNothingInTraining(String method) {
    run(method, 0);
    PolicySnapshot unseen = policy;
    assertTrue(points.stream().allMatch(p -> p.conflict().equals(ConflictLevels.UNKNOWN)));
    assertEquals(List.of(), frames);
    List<Double> returns = points.stream().map(MetricPoint::testMean).toList();

    run(method, 4);

    assertArrayEquals(unseen.actorParameters(), policy.actorParameters());
    assertArrayEquals(unseen.criticParameters(), policy.criticParameters());
    assertEquals(returns, points.stream().map(MetricPoint::testMean).toList());
    ConflictLevels.Level last = points.get(points.size() - 1).conflict().actor();
    if (method.equals("nops")) {
      assertEquals(new ConflictLevels.Level(1, 0, 0, 0, Double.NaN), last);
      assertEquals(List.of(), frames);
    } else {
      assertTrue(last.efficiency() > 0 && last.efficiency() < 1, last.toString());
      assertEquals(Methods.named(method).usesClusters(), last.clusters() >= 0);
      assertFalse(frames.isEmpty());
    }
  }

  @Test
  void beforeTheFirstLookNothingIsKnown() {
    run("fups", 30);
    assertEquals(4, points.size());
    for (int point = 0; point < 3; point++) {
      assertEquals(ConflictLevels.UNKNOWN, points.get(point).conflict());
    }
    assertTrue(points.get(3).conflict().critic().types() > 0);
  }

  /** No neuron has a pull of a cluster whose mask leaves it out. */
  @Test
  void clustersPullOnlyWhereTheirMasksKeepNeurons() {
    run("adaps", 4);
    ConflictFrame frame = frames.get(frames.size() - 1);
    assertEquals(30, frame.update());
    assertEquals(4, frame.layers().size());
    assertTrue(frame.clusters());
    int pulled = 0;
    for (int layer = 0; layer < 4; layer++) {
      LayerPulls pulls = frame.layers().get(layer);
      for (int neuron = 0; neuron < pulls.neurons(); neuron++) {
        for (int cluster = 0; cluster < frame.parts(); cluster++) {
          boolean kept = policy.plan().masks().bits()[cluster][layer][neuron];
          double length = pulls.pulls()[neuron][cluster].length();
          assertTrue(kept || length == 0, "a dropped neuron is pulled at");
          pulled += length > 0 ? 1 : 0;
        }
      }
    }
    assertTrue(pulled > 100, pulled + " pulls");
  }
}
