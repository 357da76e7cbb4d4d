package adaps.report;

import adaps.words.Quantity;
import java.util.Comparator;
import java.util.List;

/**
 * What the model sizes of a scenario are given relative to: the method that is the reference, as in
 * the AdaPS paper's Fig. 4; where it was not run, the smallest model that was.
 *
 * @param label of the series
 * @param parameters its trainable parameters
 */
record ModelSize(String label, double parameters) {
  static ModelSize reference(List<Series> series) {
    List<Series> single = series.stream().filter(one -> one.method().isSizeReference()).toList();
    return (single.isEmpty() ? series : single)
        .stream()
            .map(one -> new ModelSize(one.label(), of(one).mean()))
            .min(Comparator.comparingDouble(ModelSize::parameters))
            .orElseThrow();
  }

  /** Trainable parameters of a series; seeds differ where the networks depend on the clusters. */
  static Spread of(Series series) {
    return Spread.of(series.runs(), run -> run.result().training().trainableParameters());
  }

  /** How many times the reference a number of parameters is. */
  double relative(double others) {
    return others / parameters;
  }

  /** The parameters of a series, exactly: {@code 9,798}, or {@code 9,798 to 19,596} over seeds. */
  static String exactly(Spread size) {
    return Quantity.range(size.low(), size.high());
  }
}
