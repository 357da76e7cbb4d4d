package adaps.report;

import adaps.charts.ParallelChart;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Runs of one scenario whose parameters differ, as parallel coordinates: an axis for each parameter
 * that is not the same in all, the last one for the final return, a line for each run.
 *
 * @param name of the scenario
 * @param axes from the left
 * @param lines of the runs, series by series
 * @param runs what each line is called, and its return
 */
public record SweepCoordinates(
    String name, List<ParallelChart.Axis> axes, List<ParallelChart.Line> lines, List<String> runs) {
  private static final String RETURN = "final return";

  public SweepCoordinates {
    axes = List.copyOf(axes);
    lines = List.copyOf(lines);
    runs = List.copyOf(runs);
  }

  /** A run with its series. */
  private record Ended(Series series, ReportedRun run) {
    double last() {
      return run.curve().last();
    }
  }

  /** Empty where all runs of a method have the same parameters. */
  static Optional<SweepCoordinates> of(Panel panel) {
    Set<String> keys = new LinkedHashSet<>();
    panel.series().forEach(series -> keys.addAll(series.differences().keySet()));
    List<Ended> runs =
        panel.series().stream()
            .flatMap(series -> series.runs().stream().map(run -> new Ended(series, run)))
            .filter(ended -> Double.isFinite(ended.last()))
            .toList();
    return keys.isEmpty() || runs.isEmpty()
        ? Optional.empty()
        : Optional.of(of(panel.scenario(), keys, runs));
  }

  private static SweepCoordinates of(String name, Set<String> keys, List<Ended> runs) {
    List<SweepAxis> chosen = new ArrayList<>();
    if (runs.stream().map(ended -> ended.series().method()).distinct().count() > 1) {
      chosen.add(new SweepAxis("method", values(runs, "method")));
    }
    keys.forEach(key -> chosen.add(new SweepAxis(key, values(runs, key))));
    SweepAxis last = new SweepAxis(RETURN, List.copyOf(runs.stream().map(Ended::last).toList()));
    List<ParallelChart.Axis> axes = new ArrayList<>(chosen.stream().map(SweepAxis::axis).toList());
    axes.add(last.axis(value -> Quantity.value((Double) value)));
    double[] shades = last.places();
    chosen.add(last);
    List<double[]> places = chosen.stream().map(SweepAxis::places).toList();
    List<ParallelChart.Line> lines =
        IntStream.range(0, runs.size())
            .mapToObj(run -> new ParallelChart.Line(line(places, run), shades[run]))
            .toList();
    return new SweepCoordinates(
        name, axes, lines, runs.stream().map(SweepCoordinates::words).toList());
  }

  private static List<Object> values(List<Ended> runs, String key) {
    List<Object> values = new ArrayList<>();
    for (Ended ended : runs) {
      boolean method = key.equals("method");
      values.add(method ? ended.series().method().label() : ended.series().differences().get(key));
    }
    return values;
  }

  private static double[] line(List<double[]> places, int run) {
    return places.stream().mapToDouble(ofAxis -> ofAxis[run]).toArray();
  }

  private static String words(Ended ended) {
    return ended.series().label()
        + ", seed "
        + ended.run().config().run().seed()
        + ": "
        + Quantity.value(ended.last());
  }

  /** The run that ended highest, in words. */
  public String best() {
    int best = 0;
    for (int run = 1; run < lines.size(); run++) {
      best = lines.get(run).shade() > lines.get(best).shade() ? run : best;
    }
    return runs.get(best);
  }
}
