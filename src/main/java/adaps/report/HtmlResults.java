package adaps.report;

import adaps.words.Quantity;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of results on the page. */
final class HtmlResults {
  private final Report report;

  HtmlResults(Report report) {
    this.report = report;
  }

  void addTo(HtmlText body) {
    body.heading(2, "Results");
    for (Panel panel : report.panels()) {
      Scale scale = report.scale(panel);
      List<TableRow> rows =
          report.rows(panel).stream().map(row -> TableRow.of(row, scale)).toList();
      body.heading(3, panel.scenario());
      addReturns(body, caption(panel, scale), rows);
      addCosts(body, rows);
    }
    addOverall(body);
  }

  private static void addReturns(HtmlText body, String caption, List<TableRow> rows) {
    body.beginTable(
        caption,
        "Method",
        "Seeds",
        "Final return, mean",
        "Lowest to highest",
        "Interquartile mean",
        "95 % interval",
        "Best test, mean",
        "Lowest to highest",
        "Steps to threshold");
    for (TableRow row : rows) {
      body.row(
          row.isBest(),
          List.of(
              row.series(),
              row.runs(),
              row.finalMean(),
              row.finalRange(),
              row.interquartileMean(),
              row.interval(),
              row.best(),
              row.bestRange(),
              row.stepsToThreshold()));
    }
    body.endTable();
  }

  private static void addCosts(HtmlText body, List<TableRow> rows) {
    body.beginTable(
        "Cost of a run, and the clusters it found.",
        "Method",
        "Trainable parameters",
        "Relative size",
        "Steps/s",
        "Time",
        "Clusters (agreement)");
    for (TableRow row : rows) {
      body.row(
          false,
          List.of(
              row.series(),
              row.parameters(),
              row.relativeSize(),
              row.stepsPerSecond(),
              row.time(),
              row.clusters()));
    }
    body.endTable();
  }

  private static String caption(Panel panel, Scale scale) {
    String threshold =
        scale.isUsable()
            ? "Untrained policy "
                + Quantity.decimal(scale.untrained(), scale.decimals())
                + ", threshold "
                + Quantity.decimal(scale.threshold(), scale.decimals())
                + "."
            : "No method is better than the untrained policy, so there is no threshold.";
    String unlike =
        panel.unlike().isEmpty()
            ? ""
            : " The methods differ also in " + String.join(", ", panel.unlike()) + ".";
    return panel.title() + ". " + threshold + unlike;
  }

  private void addOverall(HtmlText body) {
    List<MethodSummary> overall = report.overall();
    if (overall.isEmpty()) {
      return;
    }
    String scenarios =
        report.panels().stream()
            .filter(panel -> report.scale(panel).isUsable())
            .map(Panel::scenario)
            .collect(Collectors.joining("; "));
    body.heading(3, "All scenarios together")
        .beginTable(
            "Final return where 0 is the untrained policy and 1 the best method's mean on each of "
                + scenarios
                + ".",
            "Method",
            "Runs",
            "Interquartile mean",
            "95 % interval");
    for (MethodSummary summary : overall) {
      body.row(
          false,
          List.of(
              summary.method().label(),
              String.valueOf(summary.runs()),
              Quantity.decimal(summary.interquartileMean(), 3),
              Quantity.decimal(summary.interval().low(), 3)
                  + " to "
                  + Quantity.decimal(summary.interval().high(), 3)));
    }
    body.endTable();
  }
}
