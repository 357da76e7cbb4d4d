package adaps.report;

import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How differently agents act and how much of their gradients cancels, on the page. */
final class HtmlMeasures {
  private static final String NONE = "\u2013";

  /** Columns of {@code metrics.csv} with their heads and decimals. */
  private record Shown(String measure, String head, int decimals) {}

  private static final List<Shown> SHOWN =
      List.of(
          new Shown("diversity", "Diversity", 3),
          new Shown("actor_efficiency", "Efficiency, actor", 3),
          new Shown("actor_futile", "Futile neurons, actor", 1),
          new Shown("actor_conflict_types", "Conflict between types, actor", 3),
          new Shown("critic_efficiency", "Efficiency, critic", 3),
          new Shown("critic_futile", "Futile neurons, critic", 1),
          new Shown("critic_conflict_types", "Conflict between types, critic", 3));

  private final Report report;

  HtmlMeasures(Report report) {
    this.report = report;
  }

  void addTo(HtmlText body) {
    boolean any = false;
    for (Panel panel : report.panels()) {
      List<List<String>> rows = panel.series().stream().map(one -> row(panel, one)).toList();
      if (rows.stream().anyMatch(HtmlMeasures::saysSomething)) {
        if (!any) {
          body.heading(2, "Diversity and conflict");
        }
        any = true;
        table(body, panel, rows);
      }
    }
  }

  private static boolean saysSomething(List<String> row) {
    return row.subList(1, row.size()).stream().anyMatch(cell -> !cell.equals(NONE));
  }

  private static void table(HtmlText body, Panel panel, List<List<String>> rows) {
    List<String> heads = new ArrayList<>(List.of("Method"));
    SHOWN.forEach(shown -> heads.add(shown.head()));
    body.beginTable(
        panel.scenario()
            + ": interquartile mean over the runs and its 95 % interval, of each run the mean over"
            + " the tests of its final return.",
        heads.toArray(String[]::new));
    rows.forEach(row -> body.row(false, row));
    body.endTable();
  }

  private static List<String> row(Panel panel, Series series) {
    Map<String, MeasureSummary> measured =
        MeasureSummary.of(panel, series).stream()
            .collect(Collectors.toMap(MeasureSummary::measure, Function.identity()));
    List<String> row = new ArrayList<>(List.of(series.label()));
    for (Shown shown : SHOWN) {
      MeasureSummary summary = measured.get(shown.measure());
      row.add(summary == null ? NONE : words(summary, shown.decimals()));
    }
    return row;
  }

  private static String words(MeasureSummary summary, int decimals) {
    return Quantity.decimal(summary.interquartileMean(), decimals)
        + " ("
        + Quantity.decimal(summary.interval().low(), decimals)
        + " to "
        + Quantity.decimal(summary.interval().high(), decimals)
        + ")";
  }
}
