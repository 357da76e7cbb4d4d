package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.drawing.Ink;
import adaps.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the swap test found in every run that was asked which of its agents are alike. */
final class SwapTestFigure implements Figure {
  private static final int WIDTH = 1000;
  private static final int MAX_COLUMNS = 3;
  private static final int GAP = 20;
  private static final int HEADING = 40;
  private static final double TREE = 0.42;
  private static final Lettering TITLE = Lettering.bold(13);
  private static final Lettering WORDS = Lettering.plain(12);

  private final List<Tested> runs;
  private final int columns;

  private record Tested(String title, SwapTestPlot plot) {}

  private SwapTestFigure(List<Tested> runs) {
    this.runs = List.copyOf(runs);
    columns = Math.min(MAX_COLUMNS, Math.max(2, runs.size()));
  }

  /** A drawing for each run whose clusters the test counted; empty where none did. */
  static Optional<Figure> of(List<Panel> panels) {
    List<Tested> runs = new ArrayList<>();
    for (Panel panel : panels) {
      for (Series series : panel.series()) {
        for (ReportedRun run : series.runs()) {
          run.identity()
              .filter(identity -> identity.alikeness() != null)
              .ifPresent(
                  identity ->
                      runs.add(
                          new Tested(
                              title(panels, panel, series, run),
                              new SwapTestPlot(
                                  identity.alikeness(), identity.frame().clusterOfAgent()))));
        }
      }
    }
    return runs.isEmpty() ? Optional.empty() : Optional.of(new SwapTestFigure(runs));
  }

  private static String title(List<Panel> panels, Panel panel, Series series, ReportedRun run) {
    String scenario = panels.size() == 1 ? "" : panel.scenario() + ", ";
    return scenario + series.label() + ", seed " + run.config().run().seed();
  }

  @Override
  public String name() {
    return "swap-test";
  }

  @Override
  public String description() {
    return "Which agents are alike by the swap test: the matrix of t with the tree of merges, for"
        + " every run whose number of clusters it chose.";
  }

  @Override
  public int width() {
    return WIDTH;
  }

  private double side() {
    return (WIDTH - (columns - 1) * GAP) / (double) columns;
  }

  private double panelHeight() {
    return HEADING + (1 + TREE) * side();
  }

  @Override
  public int height() {
    int rows = (runs.size() + columns - 1) / columns;
    return (int) Math.ceil(rows * panelHeight() + (rows - 1) * GAP);
  }

  @Override
  public void draw(Drawing drawing) {
    for (int i = 0; i < runs.size(); i++) {
      double x = i % columns * (side() + GAP);
      double y = i / columns * (panelHeight() + GAP);
      Tested run = runs.get(i);
      drawing.text(TITLE.fitted(run.title, side()), x, y + 16, TITLE);
      drawing.text(run.plot.facts(), x, y + 33, WORDS.in(Ink.MUTED));
      run.plot.resize(side(), panelHeight() - HEADING);
      run.plot.draw(drawing, x, y + HEADING);
    }
  }
}
