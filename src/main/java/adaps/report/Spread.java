package adaps.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Mean, lowest and highest of some runs' figures.
 *
 * @param mean over the runs
 * @param low the lowest
 * @param high the highest
 */
record Spread(double mean, double low, double high) {
  static Spread of(double[] values) {
    return new Spread(
        Arrays.stream(values).average().orElse(Double.NaN),
        Arrays.stream(values).min().orElse(Double.NaN),
        Arrays.stream(values).max().orElse(Double.NaN));
  }

  static Spread of(List<ReportedRun> runs, ToDoubleFunction<ReportedRun> figure) {
    return of(runs.stream().mapToDouble(figure).toArray());
  }
}
