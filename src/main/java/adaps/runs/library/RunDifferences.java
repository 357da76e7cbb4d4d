package adaps.runs.library;

import adaps.pipeline.MetricPoint;
import adaps.runs.ProvenanceDifferences;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs side by side: the settings in which they differ, and what came of each.
 *
 * @param runs in the order of the columns
 * @param rows settings first
 */
public record RunDifferences(List<LibraryRun> runs, List<Row> rows) {

  /**
   * One line.
   *
   * @param what name of a setting, or of a result
   * @param setting whether it is a setting
   * @param values of each run; a dash where it has none
   */
  public record Row(String what, boolean setting, List<String> values) {}

  /**
   * Compares runs; those that cannot be read have dashes.
   *
   * @param runs two or more
   */
  public static RunDifferences of(List<LibraryRun> runs) {
    List<Row> rows = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    runs.forEach(run -> keys.addAll(run.settings().all().keySet()));
    for (String key : keys) {
      if (differs(runs, key)) {
        rows.add(row(key, true, runs, run -> dashed(run.settings().text(key))));
      }
    }
    rows.add(row("State", false, runs, run -> run.status().label()));
    rows.add(row("Test return", false, runs, run -> Quantity.value(run.testReturn())));
    rows.add(
        row("Best test", false, runs, run -> best(run, best -> Quantity.value(best.testMean()))));
    rows.add(
        row("at step", false, runs, run -> best(run, best -> Quantity.count(best.envSteps()))));
    if (runs.stream().anyMatch(run -> run.clusters() > 0)) {
      rows.add(
          row(
              "Clusters",
              false,
              runs,
              run -> run.clusters() == 0 ? Quantity.NONE : String.valueOf(run.clusters())));
    }
    rows.add(row("Trainable", false, runs, RunDifferences::trainable));
    rows.addAll(made(runs));
    return new RunDifferences(List.copyOf(runs), List.copyOf(rows));
  }

  /** In what their makers differ; of runs that do not say, a dash. */
  private static List<Row> made(List<LibraryRun> runs) {
    return ProvenanceDifferences.of(runs.stream().map(LibraryRun::made).toList()).stream()
        .map(ProvenanceDifferences.Difference::what)
        .map(
            what ->
                row(what, false, runs, run -> dashed(run.made().words().getOrDefault(what, ""))))
        .toList();
  }

  /** What only some methods have counts as a difference only where somebody has changed it. */
  private static boolean differs(List<LibraryRun> runs, String key) {
    List<LibraryRun> having =
        runs.stream().filter(run -> run.settings().all().containsKey(key)).toList();
    boolean unlike = having.stream().map(run -> run.settings().text(key)).distinct().count() > 1;
    boolean changed = having.stream().anyMatch(run -> run.settings().changed(key));
    return unlike || having.size() < runs.size() && changed;
  }

  private static Row row(
      String what, boolean setting, List<LibraryRun> runs, Function<LibraryRun, String> value) {
    return new Row(what, setting, runs.stream().map(value).toList());
  }

  private static String best(LibraryRun run, Function<MetricPoint, String> words) {
    MetricPoint best = run.progress().best();
    return best == null ? Quantity.NONE : words.apply(best);
  }

  private static String trainable(LibraryRun run) {
    return run.result() == null || !run.result().reachedTraining()
        ? Quantity.NONE
        : Quantity.count(run.result().training().trainableParameters());
  }

  private static String dashed(String text) {
    return text.isEmpty() ? Quantity.NONE : text;
  }

  /** Whether nothing that decides a number differs. */
  public boolean sameSetting() {
    return rows.stream().noneMatch(Row::setting);
  }
}
