package adaps.report;

import adaps.charts.ParallelChart;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What runs have at an axis of parallel coordinates: numbers by their size, or by the logarithm
 * where the parameter's values differ by factors; everything else at even distances in its order.
 *
 * @param name of the parameter, or what was measured
 * @param values of each run; null where the method does not read the parameter
 */
record SweepAxis(String name, List<Object> values) {
  private static final double MIDDLE = 0.5;

  /** Two words nearer than this would lie over each other. */
  private static final double LEAST = 0.055;

  /** Where each run stands, 0 to 1; NaN where it has no value. */
  double[] places() {
    Function<Object, Double> place = place();
    return values.stream()
        .mapToDouble(value -> value == null ? Double.NaN : place.apply(value))
        .toArray();
  }

  private Function<Object, Double> place() {
    List<Object> known = values.stream().filter(Objects::nonNull).distinct().toList();
    if (known.stream().allMatch(Number.class::isInstance)) {
      double low = known.stream().mapToDouble(this::size).min().orElse(0);
      double high = known.stream().mapToDouble(this::size).max().orElse(0);
      return value -> share(size(value), low, high);
    }
    return value -> share(known.indexOf(value), 0, known.size() - 1);
  }

  private static double share(double size, double low, double high) {
    return high == low ? MIDDLE : (size - low) / (high - low);
  }

  private double size(Object number) {
    double size = ((Number) number).doubleValue();
    return isLogarithmic() ? Math.log(size) : size;
  }

  private boolean isLogarithmic() {
    boolean positive =
        values.stream().allMatch(v -> v == null || v instanceof Number n && n.doubleValue() > 0);
    return positive
        && ExperimentConfig.parameters().stream()
            .filter(parameter -> parameter.key().equals(name))
            .anyMatch(ParameterDescription::logarithmic);
  }

  /** With every value that has room; the lowest and the highest always have. */
  ParallelChart.Axis axis(Function<Object, String> words) {
    Function<Object, Double> place = place();
    List<ParallelChart.Tick> all =
        values.stream()
            .filter(Objects::nonNull)
            .distinct()
            .map(value -> new ParallelChart.Tick(place.apply(value), words.apply(value)))
            .sorted(Comparator.comparingDouble(ParallelChart.Tick::place))
            .toList();
    List<ParallelChart.Tick> ticks = new ArrayList<>();
    ParallelChart.Tick highest = all.isEmpty() ? null : all.get(all.size() - 1);
    for (ParallelChart.Tick tick : all) {
      boolean below =
          ticks.isEmpty() || tick.place() - ticks.get(ticks.size() - 1).place() >= LEAST;
      if (tick == highest || below && highest.place() - tick.place() >= LEAST) {
        ticks.add(tick);
      }
    }
    return new ParallelChart.Axis(name, ticks);
  }

  /** The same with values as they are written. */
  ParallelChart.Axis axis() {
    return axis(ParameterType::text);
  }
}
