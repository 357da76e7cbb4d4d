package adaps.report;

import adaps.bench.ScaleStudy.Point;
import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What methods cost over the number of agents: time of one agent's step, trainable parameters and
 * memory of the training loop.
 */
final class ScaleFigure implements Figure {
  private static final int WIDTH = 1000;
  private static final int PANELS = 3;
  private static final int GAP = 18;
  private static final int PANEL_WIDTH = (WIDTH - (PANELS - 1) * GAP) / PANELS;
  private static final int PANEL_HEIGHT = 320;
  private static final int LINE = 34;
  private static final int EDGE = 4;
  private static final int BELOW_LEGEND = 8;

  private final Legend legend = new Legend(WIDTH - 2 * EDGE);
  private final List<ScalePanel> panels = new ArrayList<>();

  /**
   * @param points at least one
   */
  ScaleFigure(List<Point> points) {
    Map<SeriesLook, List<Point>> series = new LinkedHashMap<>();
    for (Method method : Methods.all()) {
      List<Point> own =
          points.stream().filter(point -> point.method().equals(method.name())).toList();
      if (!own.isEmpty()) {
        SeriesLook look = SeriesLook.of(method);
        series.put(look, own);
        legend.add(method.label(), LINE, look::sample);
      }
    }
    add("Time of one agent's step, \u00b5s", false, series, Point::microseconds);
    add("Trainable parameters", true, series, Point::trainableParameters);
    add(
        "Memory of the loop, MiB",
        true,
        series,
        point -> (point.heapBytes() + point.offHeapBytes()) / (double) (1 << 20));
  }

  private void add(
      String title,
      boolean logarithmic,
      Map<SeriesLook, List<Point>> series,
      ToDoubleFunction<Point> value) {
    Map<SeriesLook, double[][]> lines = new LinkedHashMap<>();
    series.forEach(
        (look, points) ->
            lines.put(
                look,
                new double[][] {
                  points.stream().mapToDouble(Point::agents).toArray(),
                  points.stream().mapToDouble(value).toArray()
                }));
    panels.add(new ScalePanel(title, logarithmic, lines, PANEL_WIDTH, PANEL_HEIGHT));
  }

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String description() {
    return "Time of one agent's step in the training loop, trainable parameters and memory over the"
        + " number of agents.";
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return (int) legend.height() + BELOW_LEGEND + PANEL_HEIGHT;
  }

  @Override
  public void draw(Drawing drawing) {
    legend.draw(drawing, EDGE, 0);
    for (int i = 0; i < panels.size(); i++) {
      panels.get(i).draw(drawing, i * (PANEL_WIDTH + GAP), legend.height() + BELOW_LEGEND);
    }
  }
}
