package adaps.runs;

import adaps.conflict.ConflictLevels;
import adaps.pipeline.MetricPoint;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A column of {@code metrics.csv} with something that was measured.
 *
 * @param name at its head
 * @param of its number in a row; NaN where it was not measured
 */
public record MetricColumn(String name, ToDoubleFunction<MetricPoint> of) {
  /** What the training itself came to: the same wherever and whenever it is computed. */
  public static final List<MetricColumn> MEASURES =
      Stream.concat(
              Stream.of(
                  new MetricColumn("test_return_mean", MetricPoint::testMean),
                  new MetricColumn("test_return_min", point -> point.test().min()),
                  new MetricColumn("test_return_max", point -> point.test().max()),
                  new MetricColumn("train_return", MetricPoint::trainReturn),
                  new MetricColumn("policy_loss", point -> point.learning().policyLoss()),
                  new MetricColumn("value_loss", point -> point.learning().valueLoss()),
                  new MetricColumn("entropy", point -> point.learning().entropy()),
                  new MetricColumn("gradient_norm", point -> point.learning().gradientNorm()),
                  new MetricColumn("diversity", MetricPoint::diversity)),
              ConflictColumns.ALL.entrySet().stream()
                  .map(column -> ofConflict(column.getKey(), column.getValue())))
          .toList();

  /** All of them, in the order of the file. */
  public static final List<MetricColumn> ALL =
      Stream.concat(Stream.of(new MetricColumn("seconds", MetricPoint::seconds)), MEASURES.stream())
          .toList();

  private static MetricColumn ofConflict(String name, ToDoubleFunction<ConflictLevels> of) {
    return new MetricColumn(name, point -> of.applyAsDouble(point.conflict()));
  }
}
