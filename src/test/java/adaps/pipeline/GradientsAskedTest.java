package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients as somebody gets them who asks while a run trains. */
class GradientsAskedTest {
  /** Environment steps of one update. */
  private static final int UPDATE = 40;

  private final List<UpdateGradients> read = new ArrayList<>();
  private final List<PolicySnapshot> policies = new ArrayList<>();
  private final List<MetricPoint> points = new ArrayList<>();
  private RunControl control;
  private boolean asks;
  private boolean stopsThen;

  private void run(String method, String kernel, int workers, int updates) {
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load("spread-5-5-5"),
            Map.of(
                "method",
                method,
                "steps",
                updates * UPDATE,
                "testInterval",
                UPDATE,
                "testEpisodes",
                1,
                "collectSteps",
                400,
                "vaeEpochs",
                1,
                "clusters",
                3,
                "kernel",
                kernel,
                "workers",
                workers));
    read.clear();
    policies.clear();
    points.clear();
    Experiment experiment = new Experiment(config, List.of(this::hear));
    control = experiment.control();
    experiment.run();
    assertEquals(stopsThen ? RunState.STOPPED : RunState.FINISHED, experiment.state());
  }

  private void hear(RunEvent event) {
    if (asks) {
      control.askGradients();
    }
    if (event instanceof RunEvent.GradientsRead news) {
      read.add(news.gradients());
      if (stopsThen) {
        control.stop();
      }
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      policies.add(changed.policy());
    } else if (event instanceof RunEvent.Tested tested) {
      points.add(tested.point());
    }
  }

  private PolicySnapshot last() {
    return policies.get(policies.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#names")
  void askingChangesNothingInTraining(String method) {
    run(method, "auto", 1, 12);
    assertEquals(List.of(), read, "nobody asked");
    PolicySnapshot unasked = last();
    List<Double> returns = points.stream().map(MetricPoint::testMean).toList();
    asks = true;
    run(method, "auto", 2, 12);
    assertTrue(read.size() > 8, read.size() + " updates");
    assertArrayEquals(unasked.actorParameters(), last().actorParameters());
    assertArrayEquals(unasked.criticParameters(), last().criticParameters());
    assertEquals(returns, points.stream().map(MetricPoint::testMean).toList());
  }

  /** The norm of the metrics is taken before the step, from where the learner adds up. */
  @ParameterizedTest
  @CsvSource({"vector,1", "vector,2", "nd4j,1"})
  void theyAreThoseOfTheNewestUpdateBeforeClipping(String kernel, int workers) {
    asks = true;
    run("adaps", kernel, workers, 5);
    assertEquals(List.of(1L, 2L, 3L, 4L), read.stream().map(UpdateGradients::update).toList());
    for (UpdateGradients gradients : read) {
      double squares = 0;
      for (float[] of : List.of(gradients.actor(), gradients.critic())) {
        for (float one : of) {
          squares += (double) one * one;
        }
      }
      MetricPoint after = points.get((int) gradients.update());
      assertEquals(gradients.update(), after.update());
      assertEquals(after.learning().gradientNorm(), Math.sqrt(squares), 1e-5 * Math.sqrt(squares));
    }
  }

  /** The first step of Adam goes against every gradient, and nowhere where it is 0. */
  @Test
  void everyGradientStandsInThePlaceOfItsWeight() {
    asks = true;
    stopsThen = true;
    run("adaps", "auto", 1, 5);
    assertEquals(1, read.size());
    assertEquals(1, last().update());
    PolicySnapshot before = policies.get(0);
    assertEquals(0, before.update());
    steps(before.actorParameters(), last().actorParameters(), read.get(0).actor());
    steps(before.criticParameters(), last().criticParameters(), read.get(0).critic());
  }

  private static void steps(float[] before, float[] after, float[] gradients) {
    assertEquals(before.length, gradients.length);
    int moved = 0;
    for (int i = 0; i < before.length; i++) {
      float step = after[i] - before[i];
      // What is smaller than the parameter's own rounding does not move it.
      if (step != 0) {
        assertEquals(Math.signum(gradients[i]), -Math.signum(step), "parameter " + i);
        moved++;
      } else {
        assertTrue(Math.abs(gradients[i]) < 1e-6, "parameter " + i + ": " + gradients[i]);
      }
    }
    assertTrue(moved > 1000, moved + " moved");
  }
}
