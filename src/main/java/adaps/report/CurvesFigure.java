package adaps.report;

import adaps.report.drawing.Drawing;
import adaps.report.drawing.Figure;
import adaps.report.drawing.Ink;
import adaps.report.drawing.Lettering;
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
  private static final int LEGEND_ROW = 22;
  private static final int LEGEND_LINE = 34;
  private static final Lettering WORDS = Lettering.plain(13);

  private final List<CurvesPanel> panels = new ArrayList<>();
  private final Map<String, SeriesLook> legend = new LinkedHashMap<>();
  private final int columns;
  private final int panelWidth;
  private final int panelHeight;
  private final int legendHeight;

  CurvesFigure(List<Panel> all) {
    columns = Math.min(MOST_COLUMNS, all.size());
    panelWidth = (WIDTH - (columns - 1) * GAP) / columns;
    panelHeight = columns == 1 ? 460 : columns == 2 ? 360 : 320;
    all.forEach(panel -> panels.add(new CurvesPanel(panel, panelWidth, panelHeight)));
    all.forEach(
        panel ->
            panel.series().forEach(one -> legend.putIfAbsent(one.label(), SeriesLook.of(one))));
    legendHeight = LEGEND_ROW * drawLegend(null) + 8;
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
    drawLegend(drawing);
    for (int i = 0; i < panels.size(); i++) {
      int left = i % columns * (panelWidth + GAP);
      int top = legendHeight + i / columns * (panelHeight + GAP);
      panels.get(i).draw(drawing, left, top);
    }
  }

  /**
   * Lays the legend out from left to right, row by row.
   *
   * @param drawing null to find out only how many rows there are
   * @return rows
   */
  private int drawLegend(Drawing drawing) {
    double x = 4;
    int row = 0;
    for (Map.Entry<String, SeriesLook> entry : legend.entrySet()) {
      double width = LEGEND_LINE + 6 + WORDS.width(entry.getKey()) + 18;
      if (x > 4 && x + width > WIDTH) {
        x = 4;
        row++;
      }
      if (drawing != null) {
        double y = 14 + LEGEND_ROW * row;
        drawing.line(x, y - 4, x + LEGEND_LINE, y - 4, entry.getValue().pen());
        entry.getValue().mark(drawing, x + LEGEND_LINE / 2.0, y - 4);
        drawing.text(entry.getKey(), x + LEGEND_LINE + 6, y, WORDS.in(Ink.TEXT));
      }
      x += width;
    }
    return row + 1;
  }
}
