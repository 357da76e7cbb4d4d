package adaps.report;

import adaps.drawing.Figure;
import adaps.words.Quantity;
import java.util.List;
import java.util.Locale;

/** The report as one page that needs nothing but itself. */
final class HtmlPage {
  /** By which a page of this program is known. */
  static final String TITLE = "<title>AdaPS comparison</title>";

  private final Report report;

  HtmlPage(Report report) {
    this.report = report;
  }

  String text() {
    HtmlText body = new HtmlText();
    body.heading(1, "AdaPS comparison").paragraph(summary());
    curves(body);
    new HtmlAnimations(report.animations()).addTo(body);
    new HtmlResults(report).addTo(body);
    sweep(body);
    new HtmlStatistics(report).addTo(body);
    new HtmlMeasures(report).addTo(body);
    sizes(body);
    vae(body);
    swapTest(body);
    index(body);
    identities(body);
    runs(body);
    RunsMade.addTo(body, report.made());
    definitions(body);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + TITLE
        + "\n<style>\n"
        + HtmlStyle.text(report.animations().runs())
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
    CurvesFigure figure = CurvesFigure.of(report.panels());
    int tests = figure.testsPerPoint();
    String smoothing =
        tests == 1 ? "" : " Each drawn point is the mean of up to " + tests + " successive tests.";
    body.heading(2, "Learning curves")
        .figure(
            figure.sheet(),
            "Test return: rewards of an episode summed over agents, not discounted. Line: mean over"
                + " seeds; band: lowest to highest seed."
                + smoothing);
  }

  private void sweep(HtmlText body) {
    SweepFigure.of(report.sweeps())
        .ifPresent(
            figure ->
                body.heading(2, "Swept parameters")
                    .figure(
                        figure,
                        "A line for each run, through its values and its final return: the stronger"
                            + " the colour, the higher the return. A line goes past what its method"
                            + " does not read. Learning rates and other parameters whose values"
                            + " differ by factors stand on a logarithmic axis."));
  }

  private void sizes(HtmlText body) {
    body.heading(2, "Model sizes")
        .figure(
            SizesFigure.of(report.panels()),
            "Trainable parameters of all actors and critics together, counted from the networks"
                + " that were trained. Masks are not trained and add nothing.");
  }

  private void vae(HtmlText body) {
    VaeFigure.of(report.panels())
        .ifPresent(
            figure ->
                body.heading(2, "How identities were learned")
                    .figure(
                        figure,
                        "The parts of the VAE's loss over its epochs: errors of the predicted next"
                            + " observation and reward, and how far identities are from the"
                            + " standard normal distribution. A curve for each run."));
  }

  private void swapTest(HtmlText body) {
    SwapTestFigure.of(report.panels())
        .ifPresent(
            figure ->
                body.heading(2, "Which agents are alike")
                    .figure(
                        figure,
                        "By how many of its standard errors t the decoder's error grows when two"
                            + " agents change identities. Blue: below the cut (dashed), the"
                            + " stronger the more alike; grey: above it, the darker the less. Above"
                            + " the matrix the tree in which agents are merged, t on a logarithmic"
                            + " axis. Strips: the run's clusters."));
  }

  private void index(HtmlText body) {
    IndexFigure.of(report.panels())
        .ifPresent(
            figure ->
                body.heading(2, "How many clusters")
                    .figure(
                        figure,
                        "Davies\u2013Bouldin index of each number of clusters that was tried; low"
                            + " where they are well apart. Large dot: the number that the run"
                            + " uses."));
  }

  private void identities(HtmlText body) {
    boolean any = false;
    for (Panel panel : report.panels()) {
      for (Figure figure : Report.identities(panel)) {
        if (!any) {
          body.heading(2, "What was found");
          any = true;
        }
        body.figure(figure, "");
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
                  Quantity.count(run.result().training().envSteps()),
                  Quantity.decimal(run.curve().last(), decimals),
                  Quantity.decimal(run.curve().best(), decimals),
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
                "Sample efficiency: the interquartile mean at every number of steps that all runs"
                    + " were tested at. Performance profile: the share of runs whose final return"
                    + " is above a threshold \u03c4. Probability of improvement: how likely a run"
                    + " of one method ends better than a run of another on the same scenario,"
                    + " averaged over scenarios; a tie counts half (Mann\u2013Whitney). Their"
                    + " intervals are 95 % of 2,000 bootstrap draws (10,000 for the probability),"
                    + " within scenarios. All as Agarwal et al. (NeurIPS 2021) define them.",
                "Threshold: 95 % of the way from the untrained policy (mean of all first tests of"
                    + " the scenario) to the best method's mean final return. Steps to threshold:"
                    + " environment steps at the first test with which the mean of five successive"
                    + " tests reaches it, median over seeds; 'n of m' tells how many seeds did.",
                "Diversity: how differently two agents act on the same observation, mean over"
                    + " pairs, 0 to 1. Efficiency of a neuron: what the agents' gradients come to"
                    + " together, as a share of what they come to one by one; 1 when all pull one"
                    + " way, 0 when they cancel; futile below half its layer's mean. Conflict: what"
                    + " two agents take from each other, as a share of what they pull.",
                "Environment steps are counted over all parallel environments. Steps/s: training"
                    + " with learning, tests left out; runs that share a machine slow each other"
                    + " down. Time: all stages, tests included.",
                "Clusters (agreement): number of clusters found, and the mean adjusted Rand index"
                    + " against the true types, 1 being the same grouping and 0 chance."));
  }
}
