package adaps.studio.compare;

import adaps.charts.Plot;
import adaps.report.Statistics;
import java.util.function.Function;

/** What is drawn of a comparison. */
enum CompareFigure {
  CURVES(
      "Learning curves",
      "The mean test return of each method and its range over seeds appear here.",
      null),
  PARALLEL(
      "Parallel coordinates",
      "A line for each run through its swept parameters to its final return appears when the first"
          + " run of a sweep of an experiment's parameter has finished. Without a sweep there is"
          + " nothing to draw: add a parameter in Set up.",
      null),
  EFFICIENCY(
      "Sample efficiency",
      "The interquartile mean of each method over steps, with its 95 % interval, appears when the"
          + " first run has finished.",
      Statistics::efficiencyPlot),
  PROFILES(
      "Performance profiles",
      "The share of each method's runs above every return appears when the first run has finished.",
      Statistics::profilePlot),
  IMPROVEMENT(
      "Probability of improvement",
      "How likely a run of one method ends better than a run of another appears when runs of two"
          + " methods have finished.",
      null);

  private final String label;
  private final String waiting;
  private final Function<Statistics, Plot> plot;

  CompareFigure(String label, String waiting, Function<Statistics, Plot> plot) {
    this.label = label;
    this.waiting = waiting;
    this.plot = plot;
  }

  /** What stands there while there is nothing to draw. */
  String waiting() {
    return waiting;
  }

  /** Whether it is made of finished runs alone. */
  boolean ofFinished() {
    return this != CURVES;
  }

  /** Its curves, or none where it has none. */
  Plot plot(Statistics statistics) {
    return plot == null ? Plot.empty("", "") : plot.apply(statistics);
  }

  @Override
  public String toString() {
    return label;
  }
}
