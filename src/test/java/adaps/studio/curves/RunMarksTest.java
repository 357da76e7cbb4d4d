package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.a2c.UpdateMetrics;
import adaps.charts.PlotMark;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.studio.session.curves.Across;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunMarksTest {
  private final CurvesViewModel curves = new CurvesViewModel();

  /** Tests at 0, 400, 800 … steps, ten updates apart. */
  private void train(double... returns) {
    ExperimentConfig config = ExperimentConfig.of(Scenarios.load("spread-5-5-5"), Map.of());
    curves.accept(new RunEvent.Begins(config, null));
    for (int i = 0; i < returns.length; i++) {
      curves.accept(
          new RunEvent.Tested(
              new MetricPoint(
                  10L * i,
                  400L * i,
                  i,
                  new MetricPoint.TestReturn(returns[i], returns[i], returns[i]),
                  returns[i],
                  new UpdateMetrics.Means(0, 0, 0, 0),
                  0)));
    }
  }

  @Test
  void aRunThatHasEndedHasItsBestTestAndItsFinalReturnMarked() {
    double[] returns = new double[21];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = i == 12 ? -20 : -50 + i;
    }
    train(returns);
    assertEquals(List.of(), curves.plot().marks());
    // Tests from 7,200 steps on count: 18, 19 and 20, with -32, -31 and -30.
    RunResult.Training training = new RunResult.Training(8000, 200, -31, 10_118, 1, 0, 1);
    curves.accept(
        new RunEvent.Ended(
            new RunResult(
                RunState.FINISHED,
                training,
                RunResult.Clusters.NONE,
                RunResult.Masks.NONE,
                Map.of(),
                Map.of())));

    assertEquals(
        List.of(
            new PlotMark(4800, 4800, -20, "best −20.0"),
            new PlotMark(7200, 8000, -31, "final −31.0")),
        curves.plot().marks());
    curves.across().set(Across.UPDATES);
    assertEquals(new PlotMark(180, 200, -31, "final −31.0"), curves.plot().marks().get(1));
    curves.smoothing().set(0.5);
    assertEquals(List.of(), curves.plot().marks());
    curves.smoothing().set(0);
    train(returns);
    assertEquals(List.of(), curves.plot().marks());
  }
}
