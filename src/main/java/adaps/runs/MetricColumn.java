package adaps.runs;

import adaps.pipeline.MetricPoint;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of {@code metrics.csv} with something that was measured.
 *
 * @param name at its head
 * @param of its number in a row; NaN where it was not measured
 */
public record MetricColumn(String name, ToDoubleFunction<MetricPoint> of) {
  /** All of them, in the order of the file. */
  public static final List<MetricColumn> ALL =
      Stream.concat(
              Stream.of(
                  new MetricColumn("seconds", MetricPoint::seconds),
                  new MetricColumn("test_return_mean", MetricPoint::testMean),
                  new MetricColumn("test_return_min", point -> point.test().min()),
                  new MetricColumn("test_return_max", point -> point.test().max()),
                  new MetricColumn("train_return", MetricPoint::trainReturn),
                  new MetricColumn("policy_loss", point -> point.learning().policyLoss()),
                  new MetricColumn("value_loss", point -> point.learning().valueLoss()),
                  new MetricColumn("entropy", point -> point.learning().entropy()),
                  new MetricColumn("gradient_norm", point -> point.learning().gradientNorm()),
                  new MetricColumn("diversity", MetricPoint::diversity)),
              IntStream.range(0, ConflictColumns.NAMES.size()).mapToObj(MetricColumn::ofConflict))
          .toList();

  private static MetricColumn ofConflict(int place) {
    return new MetricColumn(
        ConflictColumns.NAMES.get(place),
        point -> ConflictColumns.numbers(point.conflict()).skip(place).findFirst().orElseThrow());
  }
}
