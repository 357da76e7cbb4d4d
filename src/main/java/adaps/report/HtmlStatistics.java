package adaps.report;

import java.util.List;

/** How sure the differences between methods are, on the page. */
final class HtmlStatistics {
  private final Report report;

  HtmlStatistics(Report report) {
    this.report = report;
  }

  void addTo(HtmlText body) {
    List<Statistics> all = report.statistics();
    String scores =
        all.stream().anyMatch(Statistics::normalised)
            ? " Over all scenarios together 0 is the untrained policy and 1 the best method's mean."
            : "";
    body.heading(2, "Sample efficiency")
        .figure(
            StatisticsFigures.efficiency(all),
            "Interquartile mean of the test return over environment steps, with its 95 % bootstrap"
                + " interval."
                + smoothing(all)
                + scores);
    body.heading(2, "Performance profiles")
        .figure(
            StatisticsFigures.profiles(all),
            "Share of runs whose final return is above \u03c4, with its 95 % bootstrap interval."
                + " The higher the curve, the better; where two cross, neither is better"
                + " throughout."
                + scores);
    StatisticsFigures.improvement(all)
        .ifPresent(
            figure ->
                body.heading(2, "Probability of improvement")
                    .figure(
                        figure,
                        "How likely a run of the first method ends better than a run of the second."
                            + " Line: the probability; bar: its 95 % bootstrap interval; 0.5 says"
                            + " that neither is better."));
  }

  private static String smoothing(List<Statistics> all) {
    int tests =
        all.stream()
            .flatMap(one -> one.efficiencies().stream())
            .mapToInt(SampleEfficiency::testsPerPoint)
            .max()
            .orElse(1);
    return tests == 1
        ? ""
        : " Each drawn point is of the mean of up to " + tests + " successive tests.";
  }
}
