package adaps.studio.curves;

import adaps.studio.look.Appearance;
import adaps.studio.look.ChartLook;
import java.util.Arrays;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Test return over environment steps: the mean as a line, lowest to highest episode as a band. */
final class ReturnChart extends Region {
  /** No texture of a graphics card is surely larger, in pixels. */
  private static final double LARGEST = 4096;

  private static final double ROOM = 0.06;

  private final YIntervalSeries series = new YIntervalSeries("test return");
  private final NumberAxis steps = new NumberAxis("environment steps");
  private final NumberAxis returns = new NumberAxis("test return (sum over agents)");
  private final DeviationRenderer renderer = new DeviationRenderer(true, false);
  private final JFreeChart chart;
  private final ChartCanvas canvas;

  ReturnChart(Appearance appearance) {
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(series);
    XYPlot plot = new XYPlot(data, steps, returns, renderer);
    chart = new JFreeChart(null, null, plot, false);
    chart.setNotify(false);
    canvas = new ChartCanvas(chart);
    canvas.setDomainZoomable(false);
    canvas.setRangeZoomable(false);
    canvas.setTooltipEnabled(false);
    getChildren().add(canvas);
    setMinSize(0, 0);
    setId("return-chart");
    ChartLook.apply(chart, appearance.palette());
    appearance
        .theme()
        .addListener(
            (o, before, now) -> {
              ChartLook.apply(chart, now.palette());
              canvas.draw();
            });
  }

  /**
   * Shows a curve, redrawn once.
   *
   * @param allSteps environment steps up to which the run goes
   */
  void show(DrawnCurve curve, long allSteps) {
    series.setNotify(false);
    series.clear();
    for (int i = 0; i < curve.size(); i++) {
      series.add(curve.steps()[i], curve.mean()[i], curve.lowest()[i], curve.highest()[i]);
    }
    double last = curve.size() == 0 ? 0 : curve.steps()[curve.size() - 1];
    steps.setRange(new Range(0, StepsAxis.end(allSteps, last)), false, false);
    labelSteps();
    showRange(curve);
    // A single point makes no line.
    renderer.setSeriesShapesVisible(0, curve.size() == 1);
    canvas.draw();
  }

  /** The chart's own choice measures the labels at the ends, which may be the shortest. */
  private void labelSteps() {
    double unit = StepsAxis.unit(steps.getUpperBound(), canvas.getWidth());
    steps.setTickUnit(new NumberTickUnit(unit), false, true);
  }

  private void showRange(DrawnCurve curve) {
    double low = Arrays.stream(curve.lowest()).min().orElse(0);
    double high = Arrays.stream(curve.highest()).max().orElse(1);
    double room = Math.max(1e-6, ROOM * Math.max(high - low, Math.abs(high) * 0.02));
    returns.setRange(new Range(low - room, high + room), false, false);
  }

  /** Number of points drawn. */
  int pointCount() {
    return series.getItemCount();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(LARGEST, Math.floor(getWidth()));
    double height = Math.min(LARGEST, Math.floor(getHeight()));
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      labelSteps();
      canvas.draw();
    }
  }
}
