package adaps.charts;

import adaps.drawing.Look;
import adaps.words.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * One number over the number of agents, which grows by factors from left to right. Upwards it
 * begins at 0, or grows by factors of ten.
 */
public final class ScaleChart {
  private static final double ROOM = 1.08;
  private static final double BESIDE = 1.1;

  private ScaleChart() {}

  /**
   * The chart.
   *
   * @param logarithmic whether it grows by factors of ten upwards; what is 0 is left out then
   * @param curves numbers of agents and, of each, the number to show
   */
  public static ScaledChart of(String title, boolean logarithmic, List<Curve> curves, Look look) {
    double[] agents = all(curves, c -> c.x());
    double[] shown = all(curves, c -> c.y());
    FactorAxis across = new FactorAxis("Agents", n -> Quantity.count(n));
    across.show(around(agents), agents);
    ValueAxis up = logarithmic ? decades(shown) : fromZero(shown);
    XYPlot area = new XYPlot(data(curves, logarithmic), across, up, renderer(curves, look));
    ScaledChart chart = new ScaledChart(area);
    chart.setTitle(new TextTitle(title));
    chart.setPadding(new RectangleInsets(8, 4, 2, 10));
    ChartLook.apply(chart, look);
    return chart;
  }

  private static CurvesRenderer renderer(List<Curve> curves, Look look) {
    CurvesRenderer renderer = new CurvesRenderer(curves, look);
    renderer.markEveryPoint();
    return renderer;
  }

  private static YIntervalSeriesCollection data(List<Curve> curves, boolean positive) {
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      YIntervalSeries series = new YIntervalSeries(i, true, true);
      IntStream.range(0, curve.size())
          .filter(point -> !positive || curve.y()[point] > 0)
          .forEach(p -> series.add(curve.x()[p], curve.y()[p], curve.y()[p], curve.y()[p]));
      data.addSeries(series);
    }
    return data;
  }

  private static double[] all(List<Curve> curves, Function<Curve, double[]> of) {
    return curves.stream()
        .flatMapToDouble(curve -> Arrays.stream(of.apply(curve)))
        .filter(value -> value > 0)
        .sorted()
        .distinct()
        .toArray();
  }

  private static Range around(double[] values) {
    if (values.length == 0) {
      return new Range(1, 10);
    }
    double low = values[0];
    double high = values[values.length - 1];
    return high > low ? new Range(low / BESIDE, high * BESIDE) : new Range(low / 10, high * 10);
  }

  private static ValueAxis fromZero(double[] values) {
    RoundAxis axis = new RoundAxis(RoundAxis.ABOVE);
    axis.show(new Range(0, values.length == 0 ? 1 : ROOM * values[values.length - 1]));
    return axis;
  }

  private static ValueAxis decades(double[] values) {
    double least = values.length == 0 ? 1 : values[0];
    double most = values.length == 0 ? 10 : values[values.length - 1];
    int low = (int) Math.floor(Math.log10(least));
    int high = Math.max(low + 1, (int) Math.ceil(Math.log10(most)));
    FactorAxis axis = new FactorAxis(null, n -> Ticks.label(n, n));
    double[] powers =
        IntStream.rangeClosed(low, high).mapToDouble(power -> Math.pow(10, power)).toArray();
    axis.show(new Range(powers[0], powers[powers.length - 1]), powers);
    return axis;
  }
}
