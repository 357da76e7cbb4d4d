package adaps.report;

import adaps.pipeline.MetricPoint;
import adaps.words.Quantity;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * What the returns of a scenario are measured against. Its zero is the untrained policy, the mean
 * of all runs' first tests; its one is the highest mean final return of a series. The threshold
 * lies at 0.95 of it.
 *
 * @param untrained return at 0
 * @param best return at 1
 * @param range between the lowest and the highest test return
 */
record Scale(double untrained, double best, double range) {
  /** Share of the way from the untrained policy to the best series that counts as learned. */
  static final double LEARNED = 0.95;

  static Scale of(List<Series> series) {
    double untrained =
        series.stream()
            .flatMap(one -> one.curves().stream())
            .mapToDouble(LearningCurve::first)
            .average()
            .orElseThrow();
    double best =
        series.stream()
            .map(one -> Spread.of(one.finals()).mean())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    DoubleSummaryStatistics all =
        series.stream()
            .flatMap(one -> one.curves().stream())
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(MetricPoint::testMean)
            .summaryStatistics();
    return new Scale(untrained, best, all.getMax() - all.getMin());
  }

  /**
   * Whether any series is better than the untrained policy; if none is, nothing can be measured.
   */
  boolean isUsable() {
    return best > untrained;
  }

  /** The return that counts as learned; NaN where nothing was. */
  double threshold() {
    return isUsable() ? untrained + LEARNED * (best - untrained) : Double.NaN;
  }

  /** Decimals that the scenario's returns need. */
  int decimals() {
    return Quantity.decimals(range);
  }

  /** A return on the scale, where 0 is untrained and 1 the best series. */
  double normalised(double value) {
    return (value - untrained) / (best - untrained);
  }
}
