package adaps.report;

import adaps.report.drawing.Figure;
import adaps.report.drawing.SvgDrawing;
import java.util.List;
import java.util.Locale;

/** The report as one page that needs nothing but itself. */
final class HtmlPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;%LIGHT%}
      @media (prefers-color-scheme:dark){:root{%DARK%}}
      body{margin:0 auto;padding:1.5rem;max-width:1080px;background:var(--ground);
        color:var(--text);font:16px/1.5 system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,
        sans-serif}
      h1{font-size:1.6rem}
      h2{margin-top:2.5rem;font-size:1.25rem}
      figure{margin:1.5rem 0}
      figure svg{max-width:100%;height:auto}
      figcaption,caption,.note{color:var(--muted);font-size:.875rem;text-align:left}
      caption{padding:.5rem 0}
      .wide{overflow-x:auto;margin:1rem 0}
      table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
      th,td{padding:.3rem .7rem;border-bottom:1px solid var(--grid);text-align:right;
        white-space:nowrap}
      thead th{vertical-align:bottom;white-space:normal;font-weight:600}
      th:first-child{text-align:left;font-weight:600}
      .best td:nth-child(3){font-weight:700}
      """;

  private final Report report;

  HtmlPage(Report report) {
    this.report = report;
  }

  String text() {
    HtmlText body = new HtmlText();
    body.heading(1, "AdaPS comparison").paragraph(summary());
    curves(body);
    results(body);
    overall(body);
    sizes(body);
    identities(body);
    runs(body);
    definitions(body);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<title>AdaPS comparison</title>\n<style>\n"
        + STYLE
            .replace("%LIGHT%", SvgDrawing.colours(false))
            .replace("%DARK%", SvgDrawing.colours(true))
        + "</style>\n</head>\n<body>\n"
        + body
        + "</body>\n</html>\n";
  }

  private String summary() {
    int runs = report.panels().stream().mapToInt(panel -> panel.runs().size()).sum();
    List<String> scenarios = report.panels().stream().map(Panel::scenario).toList();
    return String.format(
        Locale.ROOT,
        "%d %s on %s.",
        runs,
        runs == 1 ? "run" : "runs",
        String.join("; ", scenarios));
  }

  private void curves(HtmlText body) {
    CurvesFigure figure = new CurvesFigure(report.panels());
    int tests = figure.testsPerPoint();
    String smoothing =
        tests == 1 ? "" : " Each drawn point is the mean of up to " + tests + " successive tests.";
    body.heading(2, "Learning curves")
        .figure(
            SvgDrawing.inline(figure),
            "Test return: rewards of an episode summed over agents, not discounted. Line: mean over"
                + " seeds; band: lowest to highest seed."
                + smoothing);
  }

  private void results(HtmlText body) {
    body.heading(2, "Results");
    for (Panel panel : report.panels()) {
      Scale scale = report.scale(panel);
      body.beginTable(
          caption(panel, scale),
          "Method",
          "Seeds",
          "Final return, mean",
          "Lowest to highest",
          "Interquartile mean",
          "95 % interval",
          "Best test, mean",
          "Lowest to highest",
          "Steps to threshold",
          "Steps/s",
          "Time",
          "Parameters",
          "Relative",
          "Clusters (agreement)");
      for (SeriesSummary summary : report.rows(panel)) {
        TableRow row = TableRow.of(summary, scale);
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
                row.stepsToThreshold(),
                row.stepsPerSecond(),
                row.time(),
                row.parameters(),
                row.relativeSize(),
                row.clusters()));
      }
      body.endTable();
    }
  }

  private static String caption(Panel panel, Scale scale) {
    int decimals = scale.decimals();
    String threshold =
        scale.isUsable()
            ? "Untrained policy "
                + Numbers.decimal(scale.untrained(), decimals)
                + ", threshold "
                + Numbers.decimal(scale.threshold(), decimals)
                + "."
            : "No method is better than the untrained policy, so there is no threshold.";
    String unlike =
        panel.unlike().isEmpty()
            ? ""
            : " The methods differ also in " + String.join(", ", panel.unlike()) + ".";
    return panel.scenario() + ": " + panel.title() + ". " + threshold + unlike;
  }

  private void overall(HtmlText body) {
    List<MethodSummary> overall = report.overall();
    if (overall.isEmpty()) {
      return;
    }
    body.heading(2, "All scenarios together")
        .beginTable(
            "Final return where 0 is the untrained policy and 1 the best method of the scenario.",
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
              Numbers.decimal(summary.interquartileMean(), 3),
              Numbers.decimal(summary.interval().low(), 3)
                  + " to "
                  + Numbers.decimal(summary.interval().high(), 3)));
    }
    body.endTable();
  }

  private void sizes(HtmlText body) {
    body.heading(2, "Model sizes")
        .figure(
            SvgDrawing.inline(new SizesFigure(report.panels())),
            "Trainable parameters of all actors and critics together, counted from the networks"
                + " that were trained. Masks are not trained and add nothing.");
  }

  private void identities(HtmlText body) {
    boolean any = false;
    for (Panel panel : report.panels()) {
      for (Figure figure : Report.identities(panel)) {
        if (!any) {
          body.heading(2, "What AdaPS found");
          any = true;
        }
        body.figure(SvgDrawing.inline(figure), "");
      }
    }
  }

  private void runs(HtmlText body) {
    body.heading(2, "Runs")
        .beginTable(
            "Every run that the figures above are made of.",
            "Folder",
            "Method",
            "Seed",
            "Steps",
            "Final return",
            "Best test",
            "Warnings");
    for (Panel panel : report.panels()) {
      Scale scale = report.scale(panel);
      int decimals = scale.decimals();
      for (Series series : panel.series()) {
        for (ReportedRun run : series.runs()) {
          String warnings = String.join("; ", run.result().warnings().keySet());
          body.row(
              false,
              List.of(
                  run.name(),
                  series.label(),
                  String.valueOf(run.config().run().seed()),
                  Numbers.count(run.result().envSteps()),
                  Numbers.decimal(run.curve().last(), decimals),
                  Numbers.decimal(run.curve().best(), decimals),
                  warnings.isEmpty() ? "\u2013" : warnings));
        }
      }
    }
    body.endTable();
    if (!report.leftOut().isEmpty()) {
      body.paragraph("Not used:").list(report.leftOut());
    }
  }

  private static void definitions(HtmlText body) {
    body.heading(2, "How these figures are made")
        .list(
            List.of(
                "Final return: mean test return over the last tenth of a run's training steps. Best"
                    + " test: the highest test return of a run, which chance favours.",
                "Interquartile mean: mean of the final returns without the lowest and the highest"
                    + " quarter of the seeds, each rounded down; with fewer than four seeds it is"
                    + " the mean. Its interval is the middle 95 % of 10,000 bootstrap draws, with"
                    + " scenarios as strata; with one seed it has no width and says nothing.",
                "Threshold: 95 % of the way from the untrained policy (mean of all first tests of"
                    + " the scenario) to the best method's mean final return. Steps to threshold:"
                    + " environment steps at the first test with which the mean of five successive"
                    + " tests reaches it, median over seeds; 'n of m' tells how many seeds did.",
                "Environment steps are counted over all parallel environments. Steps/s: training"
                    + " with learning, tests left out; runs that share a machine slow each other"
                    + " down. Time: all stages, tests included.",
                "Clusters (agreement): number of clusters found, and the mean adjusted Rand index"
                    + " against the true types, 1 being the same grouping and 0 chance."));
  }
}
