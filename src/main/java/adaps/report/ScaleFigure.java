package adaps.report;

import adaps.bench.ScaleStudy.Point;
import adaps.charts.ChartSheet;
import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.charts.ScaleChart;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What methods cost over the number of agents: time of one agent's step, trainable parameters and
 * memory of the training loop.
 */
final class ScaleFigure {
  private static final int HEIGHT = 320;
  private static final double MIB = 1 << 20;

  private ScaleFigure() {}

  /**
   * @param points at least one
   */
  static ChartSheet of(List<Point> points) {
    List<Curve> times = curves(points, Point::microseconds);
    List<Curve> sizes = curves(points, Point::trainableParameters);
    List<Curve> memory = curves(points, p -> (p.heapBytes() + p.offHeapBytes()) / MIB);
    return new ChartSheet(
        "scale",
        "Time of one agent's step in the training loop, trainable parameters and memory over the"
            + " number of agents.",
        List.of(
            look -> ScaleChart.of("Time of one agent's step, \u00b5s", false, times, look),
            look -> ScaleChart.of("Trainable parameters", true, sizes, look),
            look -> ScaleChart.of("Memory of the loop, MiB", true, memory, look)),
        new ChartSheet.Size(3, HEIGHT),
        times);
  }

  private static List<Curve> curves(List<Point> points, ToDoubleFunction<Point> value) {
    List<Curve> curves = new ArrayList<>();
    for (Method method : Methods.all()) {
      List<Point> own =
          points.stream()
              .filter(point -> point.method().equals(method.name()))
              .sorted(Comparator.comparingInt(Point::agents))
              .toList();
      if (!own.isEmpty()) {
        curves.add(
            Curve.of(
                method.label(),
                CurveStyle.of(CurvesFigure.place(method), 0),
                own.stream().mapToDouble(Point::agents).toArray(),
                own.stream().mapToDouble(value).toArray()));
      }
    }
    return curves;
  }
}
