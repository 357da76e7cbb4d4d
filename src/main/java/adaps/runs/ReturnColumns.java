package adaps.runs;

import adaps.pipeline.ReturnParts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns with what groups of agents earned, after all others: those of types, then those of
 * clusters, each from 1. There are as many as the run has groups.
 *
 * @param types number of types, 0 where nothing is known of them
 * @param clusters number of clusters, 0 where nothing is known of them
 */
record ReturnColumns(int types, int clusters) {
  private static final String TYPE = "return_type_";
  private static final String CLUSTER = "return_cluster_";

  /** As many as the point with most groups needs. */
  static ReturnColumns of(List<ReturnParts> points) {
    return points.stream().reduce(new ReturnColumns(0, 0), ReturnColumns::with, (a, b) -> b);
  }

  /** Those of a table. */
  static ReturnColumns in(Predicate<String> columns) {
    return new ReturnColumns(count(columns, TYPE), count(columns, CLUSTER));
  }

  private static int count(Predicate<String> columns, String kind) {
    int count = 0;
    while (columns.test(kind + (count + 1))) {
      count++;
    }
    return count;
  }

  int count() {
    return types + clusters;
  }

  /** Whether there is a column for all that a point knows. */
  boolean have(ReturnParts parts) {
    return parts.types().size() <= types && parts.clusters().size() <= clusters;
  }

  /** These and what a point needs. */
  ReturnColumns with(ReturnParts parts) {
    return new ReturnColumns(
        Math.max(types, parts.types().size()), Math.max(clusters, parts.clusters().size()));
  }

  /** What they are called. */
  List<String> names() {
    return Stream.concat(names(TYPE, types), names(CLUSTER, clusters)).toList();
  }

  private static Stream<String> names(String kind, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> kind + number);
  }

  /** A point's numbers in their order; NaN where nothing is known. */
  DoubleStream numbers(ReturnParts parts) {
    return DoubleStream.concat(padded(parts.types(), types), padded(parts.clusters(), clusters));
  }

  private static DoubleStream padded(List<Double> known, int count) {
    return IntStream.range(0, count).mapToDouble(i -> i < known.size() ? known.get(i) : Double.NaN);
  }

  /**
   * What the numbers of a point say; where one is missing, nothing is known of its kind.
   *
   * @param numbers of all points, one after the other
   */
  ReturnParts parts(double[] numbers, int point) {
    int from = point * count();
    return new ReturnParts(
        known(numbers, from, from + types), known(numbers, from + types, from + count()));
  }

  private static List<Double> known(double[] numbers, int from, int to) {
    boolean unknown = Arrays.stream(numbers, from, to).anyMatch(Double::isNaN);
    return unknown ? List.of() : Arrays.stream(numbers, from, to).boxed().toList();
  }
}
