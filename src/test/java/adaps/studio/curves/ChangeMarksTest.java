package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.a2c.UpdateMetrics;
import adaps.charts.CurvesChart;
import adaps.charts.Plot;
import adaps.charts.PlotMark;
import adaps.charts.Reading;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.drawing.Look;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.studio.session.curves.Across;
import adaps.studio.session.curves.Measure;
import java.util.List;
import java.util.Map;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;

/** Where a setting was changed while the run trained, in its curve. */
class ChangeMarksTest {
  /** Eight environments of five steps: forty steps an update. */
  private static final ExperimentConfig CONFIG =
      ExperimentConfig.of(
          Scenarios.load("spread-5-5-5"), Map.of("learningRate", 5e-4, "entropyWeight", 0.02));

  private final CurvesViewModel curves = new CurvesViewModel();

  /** Tests at updates 0, 10, 20 …, of which each ten take three seconds. */
  private void train(int tests) {
    curves.accept(new RunEvent.Begins(CONFIG, null));
    for (int i = 0; i < tests; i++) {
      curves.accept(
          new RunEvent.Tested(
              new MetricPoint(
                  10L * i,
                  400L * i,
                  3 * i,
                  new MetricPoint.TestReturn(-i, -i, -i),
                  -i,
                  new UpdateMetrics.Means(0, 0, 0, 0),
                  0)));
    }
  }

  private List<Double> places() {
    return curves.plot().marks().stream().map(PlotMark::from).toList();
  }

  @Test
  void aChangeIsMarkedAtItsStepUpdateAndSecond() {
    train(4);
    assertEquals(List.of(), curves.plot().marks());
    long version = curves.version();
    curves.accept(
        new RunEvent.SettingsChanged(
            CONFIG.with("changes", "learningRate=1e-4@15;entropyWeight=0@99")));
    assertEquals(true, curves.version() > version, "is drawn anew");
    assertEquals(List.of(600.0, 3960.0), places());
    assertEquals(
        List.of(
            "learning rate 5e-4 \u2192 1e-4 at step 600",
            "entropy weight 0.02 \u2192 0 at step 3,960"),
        curves.plot().marks().stream().map(PlotMark::words).toList());
    curves.across().set(Across.UPDATES);
    assertEquals(List.of(15.0, 99.0), places());
    curves.across().set(Across.SECONDS);
    assertEquals(List.of(4.5), places(), "half way from update 10 to 20; 99 has not come yet");
    curves.across().set(Across.STEPS);
    curves.measure().set(Measure.ENTROPY);
    assertEquals(List.of(600.0, 3960.0), places(), "other measures of training have it, too");
    curves.accept(new RunEvent.Begins(CONFIG, null));
    assertEquals(List.of(), places());
  }

  @Test
  void theChartDrawsALineThereAndTheMouseReadsIt() {
    train(40);
    curves.accept(new RunEvent.SettingsChanged(CONFIG.with("changes", "learningRate=1e-4@150")));
    Plot plot = curves.plot();
    CurvesChart chart = new CurvesChart();
    chart.show(plot, Look.LIGHT);
    assertEquals(
        1, chart.chart().getXYPlot().getDomainMarkers(Layer.BACKGROUND).size(), "lines drawn");
    assertEquals(plot.marks(), Reading.marks(plot, 6000 + 0.01 * plot.end()));
    assertEquals(List.of(), Reading.marks(plot, 6000 + 0.05 * plot.end()));
    chart.show(plot.marked(List.of()), Look.LIGHT);
    assertEquals(null, chart.chart().getXYPlot().getDomainMarkers(Layer.BACKGROUND));
  }
}
