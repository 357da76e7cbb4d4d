package adaps.report;

import adaps.charts.ChartSheet;
import adaps.charts.IndexChart;
import adaps.charts.ScaledChart;
import adaps.drawing.Figure;
import adaps.drawing.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Davies–Bouldin index over the numbers of clusters that each run tried. */
final class IndexFigure {
  private static final int MOST_COLUMNS = 4;
  private static final int HEIGHT = 210;

  private IndexFigure() {}

  /** A chart for each run that chose among numbers of clusters; empty where none did. */
  static Optional<Figure> of(List<Panel> panels) {
    List<ChartSheet.Panel> charts = new ArrayList<>();
    for (Panel panel : panels) {
      for (Series series : panel.series()) {
        for (ReportedRun run : series.runs()) {
          List<IndexChart.Tried> tried = tried(run);
          if (!tried.isEmpty()) {
            String title = series.label() + ", seed " + run.config().run().seed();
            charts.add(look -> chart(title, tried, run.clusters(), look));
          }
        }
      }
    }
    return charts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChartSheet(
                "index",
                "Davies\u2013Bouldin index over the number of clusters, for every run that has"
                    + " clusters.",
                charts,
                new ChartSheet.Size(Math.min(MOST_COLUMNS, charts.size()), HEIGHT),
                List.of()));
  }

  private static List<IndexChart.Tried> tried(ReportedRun run) {
    return run.identity().stream()
        .flatMap(identity -> identity.frame().daviesBouldin().stream())
        .map(choice -> new IndexChart.Tried(choice.clusters(), choice.daviesBouldin()))
        .toList();
  }

  private static ScaledChart chart(
      String title, List<IndexChart.Tried> tried, int used, Look look) {
    IndexChart index = IndexChart.headed(title);
    index.show(tried, used, 0, look);
    return index.chart();
  }
}
