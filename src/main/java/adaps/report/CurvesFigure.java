package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Learning curves, a panel for each scenario, as the AdaPS paper's Fig. 3. */
final class CurvesFigure implements Figure {
  private static final int WIDTH = 1000;
  private static final int MOST_COLUMNS = 3;
  private static final int GAP = 18;
  private static final int LINE = 34;
  private static final int EDGE = 4;

  private final List<CurvesPanel> panels = new ArrayList<>();
  private final Legend legend = new Legend(WIDTH - 2 * EDGE);
  private final int columns;
  private final int panelWidth;
  private final int panelHeight;
  private final int legendHeight;

  CurvesFigure(List<Panel> all) {
    columns = Math.min(MOST_COLUMNS, all.size());
    panelWidth = (WIDTH - (columns - 1) * GAP) / columns;
    panelHeight = columns == 1 ? 460 : columns == 2 ? 360 : 320;
    all.forEach(panel -> panels.add(new CurvesPanel(panel, panelWidth, panelHeight)));
    // Variants of a method stand together, whichever panel they come from.
    Map<String, SeriesLook> looks = new LinkedHashMap<>();
    for (Method method : Methods.all()) {
      all.stream()
          .flatMap(panel -> panel.series().stream())
          .filter(series -> series.method().name().equals(method.name()))
          .forEach(series -> looks.putIfAbsent(series.label(), SeriesLook.of(series)));
    }
    looks.forEach((label, look) -> legend.add(label, LINE, look::sample));
    legendHeight = (int) legend.height() + 8;
  }

  @Override
  public String name() {
    return "curves";
  }

  @Override
  public String description() {
    return "Test return over environment steps, mean and range over seeds, on "
        + panels.stream().map(CurvesPanel::scenario).collect(Collectors.joining("; "))
        + ".";
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    int rows = (panels.size() + columns - 1) / columns;
    return legendHeight + rows * panelHeight + (rows - 1) * GAP;
  }

  /** Tests that one drawn point is the mean of, the most over the panels. */
  int testsPerPoint() {
    return panels.stream().mapToInt(CurvesPanel::testsPerPoint).max().orElse(1);
  }

  @Override
  public void draw(Drawing drawing) {
    legend.draw(drawing, EDGE, 0);
    for (int i = 0; i < panels.size(); i++) {
      int left = i % columns * (panelWidth + GAP);
      int top = legendHeight + i / columns * (panelHeight + GAP);
      panels.get(i).draw(drawing, left, top);
    }
  }
}
