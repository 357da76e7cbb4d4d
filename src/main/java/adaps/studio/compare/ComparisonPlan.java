package adaps.studio.compare;

import adaps.config.ConfigException;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.ExperimentChecks;
import adaps.sweep.Crossing;
import adaps.sweep.Grid;
import adaps.sweep.Seeds;
import adaps.sweep.Sweeps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is to be compared, as a person says it; the same words as {@code adaps compare} takes.
 *
 * @param scenarios names of built-in scenarios
 * @param methods names of methods
 * @param seeds such as {@code 0-3} or {@code 0,2,5}
 * @param steps environment steps of each run; blank for those that suit the scenario
 * @param settings further parameters as {@code key=value key=value}, or blank
 * @param sweeps parameters that are tried with several values each
 * @param suited parameters of single scenarios that a named comparison brings along
 */
record ComparisonPlan(
    List<String> scenarios,
    List<String> methods,
    String seeds,
    String steps,
    String settings,
    SweepWords sweeps,
    Map<String, Map<String, Object>> suited) {

  /** More runs than a window can show; the terminal takes them. */
  static final int MAX_RUNS = 1000;

  /** Settings of methods that can be made and checked between two keystrokes. */
  private static final int MAX_CHECKED = 100;

  /**
   * How many runs that is, without making them.
   *
   * @throws ConfigException naming everything that cannot be used
   */
  int check() {
    List<Problem> problems = new ArrayList<>();
    require(problems, "scenarios", scenarios.isEmpty(), "Choose at least one scenario.");
    require(problems, "methods", methods.isEmpty(), "Choose at least one method.");
    List<Long> every = or(problems, List.of(), () -> Seeds.parse(seeds));
    Map<String, String> values = or(problems, Map.of(), this::values);
    Crossing crossing = new Crossing(methods, or(problems, Sweeps.NONE, sweeps::parse), every);
    long runs = problems.isEmpty() ? or(problems, 0L, () -> runs(crossing, values)) : 0;
    require(
        problems,
        "seeds",
        runs > MAX_RUNS,
        "That is "
            + runs
            + " runs, but the window takes at most "
            + MAX_RUNS
            + "; 'adaps compare' in the terminal takes more.");
    if (problems.isEmpty()) {
      // Made at every keystroke: of very many, each value was looked at, and whether all of them
      // fit together is said at the start.
      boolean few = runs <= (long) MAX_CHECKED * every.size();
      Sweeps checked = few ? crossing.sweeps() : Sweeps.NONE;
      checkExperiments(problems, new Crossing(methods, checked, every.subList(0, 1)), values);
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return (int) runs;
  }

  /** What is read, or something else and a problem more. */
  private static <T> T or(List<Problem> problems, T otherwise, Supplier<T> read) {
    try {
      return read.get();
    } catch (ConfigException e) {
      problems.addAll(e.problems());
      return otherwise;
    }
  }

  private long runs(Crossing crossing, Map<String, String> values) {
    return scenarios.stream()
        .mapToLong(name -> crossing.size(Scenarios.load(name), values(name, values)))
        .sum();
  }

  private static void require(List<Problem> problems, String key, boolean wrong, String sentence) {
    if (wrong) {
      problems.add(new Problem(key, sentence));
    }
  }

  /**
   * Checks each experiment.
   *
   * @param once with one seed, since seeds make no difference
   */
  private void checkExperiments(List<Problem> problems, Crossing once, Map<String, String> values) {
    for (String scenario : scenarios) {
      try {
        once.on(Scenarios.load(scenario), values(scenario, values))
            .forEach(ExperimentChecks::check);
      } catch (ConfigException e) {
        problems.addAll(e.problems());
        return;
      }
    }
  }

  /**
   * Every run, each once, in the order of {@code adaps compare}.
   *
   * @throws ConfigException naming what cannot be used
   */
  List<ExperimentConfig> grid() {
    Map<String, String> values = values();
    Crossing crossing = new Crossing(methods, sweeps.parse(), Seeds.parse(seeds));
    List<ExperimentConfig> grid = new ArrayList<>();
    for (String scenario : scenarios) {
      grid.addAll(crossing.on(Scenarios.load(scenario), values(scenario, values)));
    }
    return Grid.distinct(grid);
  }

  private Map<String, Object> values(String scenario, Map<String, String> values) {
    Map<String, Object> all = new LinkedHashMap<>(suited.getOrDefault(scenario, Map.of()));
    all.keySet().removeAll(sweeps.parse().keys());
    all.putAll(values);
    return all;
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : settings.isBlank() ? new String[0] : settings.trim().split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new ConfigException(
            "settings", "Parameters are given as key=value, but '" + word + "' is not.");
      }
      String key = word.substring(0, equals);
      if (key.equals("method") || key.equals("seed")) {
        throw new ConfigException("settings", "A comparison has a field for " + key + "s above.");
      }
      if (values.put(key, word.substring(equals + 1)) != null) {
        throw new ConfigException("settings", key + " is given twice; keep one of them.");
      }
    }
    if (!steps.isBlank()) {
      String before = values.put("steps", steps.trim().replace(",", ""));
      if (before != null) {
        throw new ConfigException("settings", "steps has a field of its own above.");
      }
    }
    return values;
  }
}
