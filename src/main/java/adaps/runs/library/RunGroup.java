package adaps.runs.library;

import adaps.runs.ExperimentKey;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Runs of the library that differ in nothing but their seeds, the same runs that are one series in
 * a report.
 *
 * @param series what they have in common; null for runs whose settings cannot be read
 * @param runs one or more
 */
public record RunGroup(ExperimentKey series, List<LibraryRun> runs) {
  private static final String STEPS = "steps";
  private static final String DOT = " \u00b7 ";

  public RunGroup {
    runs = List.copyOf(runs);
  }

  /** The groups of some runs, in the order in which they are first met. */
  public static List<RunGroup> of(List<LibraryRun> runs) {
    Map<ExperimentKey, List<LibraryRun>> bySeries = new LinkedHashMap<>();
    for (LibraryRun run : runs) {
      bySeries.computeIfAbsent(run.settings().series(), series -> new ArrayList<>()).add(run);
    }
    List<RunGroup> groups = new ArrayList<>();
    bySeries.forEach((series, own) -> groups.add(new RunGroup(series, own)));
    return groups;
  }

  /**
   * Brings the runs of a group together: by scenario, method, what differs from the scenario's
   * defaults (nothing first) and steps; what cannot be read comes last.
   */
  public static Comparator<LibraryRun> order() {
    Comparator<LibraryRun> groups =
        Comparator.comparing((LibraryRun run) -> run.config() == null)
            .thenComparing(LibraryRun::scenario)
            .thenComparing(LibraryRun::method)
            .thenComparing(run -> run.settings().changed(), new SettingOrder())
            .thenComparingLong(RunGroup::planned)
            // Scenarios of one's own may share a name and differ in their world.
            .thenComparing(run -> String.valueOf(run.settings().series()));
    return (one, other) ->
        Objects.equals(one.settings().series(), other.settings().series())
            ? 0
            : groups.compare(one, other);
  }

  private static long planned(LibraryRun run) {
    return run.config() == null ? 0 : run.config().run().steps();
  }

  /** Scenario, method, what differs from the scenario's defaults, and steps, in a line. */
  public String title() {
    if (series == null) {
      return "Settings that cannot be read";
    }
    LibraryRun one = runs.get(0);
    String changed = one.changed().isEmpty() ? "" : DOT + one.changed();
    long steps = (Long) one.settings().all().get(STEPS);
    return one.scenario()
        + DOT
        + one.method()
        + changed
        + DOT
        + Quantity.compact(steps)
        + " "
        + STEPS;
  }

  /**
   * Number of runs, and mean and range of their best test returns in a line. Only runs that have
   * finished count, and of those with the same seed, which hold the same numbers, the last by name.
   */
  public String summary() {
    String count = Quantity.of(runs.size(), "run");
    DoubleSummaryStatistics best = best();
    long seeds = best.getCount();
    if (seeds == 0) {
      return count + ", none finished";
    }
    String mean = DOT + "best test " + Quantity.value(best.getAverage());
    String range =
        seeds == 1
            ? ""
            : " on average, "
                + Quantity.value(best.getMin())
                + " to "
                + Quantity.value(best.getMax());
    String of = seeds == runs.size() ? "" : ", of " + Quantity.of(seeds, "finished seed");
    return count + mean + range + of;
  }

  /** The best test returns that count. */
  private DoubleSummaryStatistics best() {
    Map<Long, Double> bySeed = new TreeMap<>();
    runs.stream()
        .filter(run -> run.status() == RunStatus.FINISHED && run.progress().best() != null)
        .sorted(Comparator.comparing(LibraryRun::name))
        .forEach(run -> bySeed.put(run.seed(), run.progress().best().testMean()));
    return bySeed.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
  }
}
