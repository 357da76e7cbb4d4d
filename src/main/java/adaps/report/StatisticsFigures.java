package adaps.report;

import adaps.charts.ChartSheet;
import adaps.charts.IntervalsChart;
import adaps.charts.Plot;
import adaps.drawing.Figure;
import adaps.drawing.Lettering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of {@link Statistics}, a chart for each scenario and one for all together. */
final class StatisticsFigures {
  private static final int MAX_COLUMNS = 2;
  private static final int ROW = 22;
  private static final Lettering WORDS = Lettering.plain(11);

  /** Pixels of the words before a bar, up to which two charts have room side by side. */
  private static final double MAX_WORDS = 290;

  private static final int AROUND = 84;

  private StatisticsFigures() {}

  /** All of them. */
  static List<Figure> of(List<Statistics> all) {
    List<Figure> figures = new ArrayList<>();
    figures.add(efficiency(all));
    figures.add(profiles(all));
    improvement(all).ifPresent(figures::add);
    return figures;
  }

  static ChartSheet efficiency(List<Statistics> all) {
    return PlotSheet.of(
        "efficiency",
        "Interquartile mean of the test return over environment steps, with 95 % intervals",
        plots(all, Statistics::efficiencyPlot));
  }

  static ChartSheet profiles(List<Statistics> all) {
    return PlotSheet.of(
        "profiles",
        "Share of runs whose final return is above a threshold, with 95 % intervals",
        plots(all, Statistics::profilePlot));
  }

  private static Map<String, Plot> plots(List<Statistics> all, Function<Statistics, Plot> plot) {
    Map<String, Plot> plots = new LinkedHashMap<>();
    all.forEach(one -> plots.put(one.name(), plot.apply(one)));
    return plots;
  }

  /** Empty where there are no two methods on a scenario. */
  static Optional<ChartSheet> improvement(List<Statistics> all) {
    List<Statistics> compared = all.stream().filter(one -> !one.improvements().isEmpty()).toList();
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    boolean narrow =
        compared.stream()
            .flatMap(one -> one.improvementRows().stream())
            .allMatch(row -> WORDS.width(row.label()) < MAX_WORDS);
    int columns = narrow ? Math.min(MAX_COLUMNS, compared.size()) : 1;
    int rows = compared.stream().mapToInt(one -> one.improvementRows().size()).max().orElse(1);
    List<ChartSheet.Panel> charts = new ArrayList<>();
    for (Statistics one : compared) {
      List<IntervalsChart.Row> shown = one.improvementRows();
      charts.add(
          look ->
              IntervalsChart.headed(one.name()).show(shown, Statistics.IMPROVEMENT, look).chart());
    }
    return Optional.of(
        new ChartSheet(
            "improvement",
            "Probability that a run of one method ends better than a run of another, with 95 %"
                + " intervals, on "
                + compared.stream().map(Statistics::name).collect(Collectors.joining("; "))
                + ".",
            charts,
            new ChartSheet.Size(columns, AROUND + ROW * rows),
            List.of()));
  }
}
