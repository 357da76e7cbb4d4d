package adaps.report;

import adaps.words.Quantity;
import java.util.Locale;

/**
 * One row of the table as people read it; a dash stands for what there is not.
 *
 * @param scenario the row's scenario
 * @param series method and variant
 * @param runs number of seeds
 * @param finalMean mean test return over the last tenth of the training steps
 * @param finalRange lowest to highest seed
 * @param interquartileMean of the final returns
 * @param interval its 95 % bootstrap interval
 * @param best mean over seeds of the highest test return
 * @param bestRange lowest to highest seed
 * @param stepsToThreshold median, and how many seeds reached it where not all did
 * @param stepsPerSecond environment steps a second while training
 * @param time mean over seeds, all stages
 * @param parameters exact number of trainable parameters
 * @param relativeSize the same in multiples of a single network
 * @param clusters found, with the adjusted Rand index against the true types
 * @param isBest whether no series of the scenario has a higher final mean
 */
public record TableRow(
    String scenario,
    String series,
    String runs,
    String finalMean,
    String finalRange,
    String interquartileMean,
    String interval,
    String best,
    String bestRange,
    String stepsToThreshold,
    String stepsPerSecond,
    String time,
    String parameters,
    String relativeSize,
    String clusters,
    boolean isBest) {

  private static final String NONE = "\u2013";
  private static final String TO = " to ";

  static TableRow of(SeriesSummary row, Scale scale) {
    int decimals = scale.decimals();
    ModelSize reference = ModelSize.reference(row.panel().series());
    return new TableRow(
        row.panel().scenario(),
        row.series().label(),
        String.valueOf(row.series().runs().size()),
        Quantity.decimal(row.finals().mean(), decimals),
        range(row.finals(), decimals),
        Quantity.decimal(row.interquartileMean(), decimals),
        Quantity.decimal(row.interval().low(), decimals)
            + TO
            + Quantity.decimal(row.interval().high(), decimals),
        Quantity.decimal(row.bests().mean(), decimals),
        range(row.bests(), decimals),
        steps(row),
        Quantity.count(row.envStepsPerSecond().mean()),
        Quantity.duration(row.seconds().mean()),
        ModelSize.exactly(row.parameters()),
        String.format(Locale.ROOT, "%.2f \u00d7", reference.relative(row.parameters().mean())),
        clusters(row),
        row.finals().mean() == scale.best());
  }

  private static String range(Spread spread, int decimals) {
    return Quantity.decimal(spread.low(), decimals)
        + TO
        + Quantity.decimal(spread.high(), decimals);
  }

  private static String steps(SeriesSummary row) {
    if (Double.isNaN(row.stepsToThreshold())) {
      return NONE;
    }
    int runs = row.series().runs().size();
    if (row.reached() == runs) {
      return Quantity.compact(row.stepsToThreshold());
    }
    String reached = row.reached() + " of " + runs;
    return Double.isInfinite(row.stepsToThreshold())
        ? reached
        : Quantity.compact(row.stepsToThreshold()) + " (" + reached + ")";
  }

  private static String clusters(SeriesSummary row) {
    return row.clusters().isEmpty()
        ? NONE
        : row.clusters() + " (" + Quantity.decimal(row.agreement().mean(), 2) + ")";
  }
}
