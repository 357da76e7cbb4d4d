package adaps.sweep;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.runs.ExperimentKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every experiment with every method and every seed. */
public final class Grid {
  private static final int MAX_RUNS = 10_000;

  private Grid() {}

  /**
   * The experiments seed by seed, and method by method within a seed, so that an interrupted grid
   * holds all methods for its first seeds.
   *
   * @param methods names of methods
   * @throws AdapsException if there is no such method, or there are too many runs
   */
  public static List<ExperimentConfig> of(
      ExperimentConfig experiment, List<String> methods, List<Long> seeds) {
    if ((long) methods.size() * seeds.size() > MAX_RUNS) {
      throw tooMany(methods.size() + " methods", seeds.size());
    }
    List<ExperimentConfig> grid = new ArrayList<>();
    for (long seed : seeds) {
      for (String method : methods) {
        grid.add(experiment.with(Map.of("method", method, "seed", seed)));
      }
    }
    return grid;
  }

  /**
   * Refuses settings, those of all methods counted, that make too many runs of one scenario.
   *
   * @throws ConfigException with both numbers
   */
  static void checkSize(long settings, int seeds) {
    if (settings * seeds > MAX_RUNS) {
      throw tooMany(settings + " methods and settings", seeds);
    }
  }

  private static ConfigException tooMany(String what, int seeds) {
    return new ConfigException(
        "seeds",
        what
            + " with "
            + seeds
            + " seeds are more than "
            + MAX_RUNS
            + " runs of one scenario; name fewer seeds.");
  }

  /** The same experiments in the same order, each once. */
  public static List<ExperimentConfig> distinct(Collection<ExperimentConfig> experiments) {
    Map<ExperimentKey, ExperimentConfig> distinct = new LinkedHashMap<>();
    experiments.forEach(config -> distinct.putIfAbsent(ExperimentKey.of(config), config));
    return List.copyOf(distinct.values());
  }
}
