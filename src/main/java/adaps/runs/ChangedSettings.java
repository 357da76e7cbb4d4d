package adaps.runs;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterType;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is not as usual in an experiment, by name: settings of its environment first, then its
 * parameters. What changes no number, and settings of other methods, do not count.
 */
public final class ChangedSettings {
  /** Told wherever a run is told of, so that none of them is news. */
  private static final List<String> ALWAYS_TOLD = List.of("method", "seed", "steps");

  private ChangedSettings() {}

  /**
   * The values that differ from what its scenario comes with; method, seed and steps are not among
   * them. A scenario of one's own is its own standard.
   *
   * @throws adaps.config.AdapsException if its environment does not exist
   */
  public static Map<String, Object> of(ExperimentConfig config) {
    return between(config, usual(config));
  }

  /**
   * The same method, seed and steps with everything else as the scenario comes with it.
   *
   * @throws adaps.config.AdapsException if its environment does not exist
   */
  public static ExperimentConfig usual(ExperimentConfig config) {
    Map<String, Object> told = new LinkedHashMap<>();
    ALWAYS_TOLD.forEach(key -> told.put(key, config.values().get(key)));
    return ExperimentConfig.of(standard(config.scenario()), told);
  }

  /**
   * The values of an experiment that another has not, its scenario, method, seed and steps among
   * them.
   *
   * @throws adaps.config.AdapsException if an environment does not exist
   */
  public static Map<String, Object> between(ExperimentConfig config, ExperimentConfig other) {
    Map<String, Object> mine = everything(config);
    Map<String, Object> theirs = everything(other);
    mine.entrySet().removeIf(e -> e.getValue().equals(theirs.get(e.getKey())));
    return mine;
  }

  /** The scenario of its name that comes with the program, or itself where there is none. */
  private static Scenario standard(Scenario scenario) {
    try {
      Scenario builtIn = Scenarios.load(scenario.name());
      return builtIn.environment().equals(scenario.environment()) ? builtIn : scenario;
    } catch (ConfigException e) {
      // A name of one's own.
      return scenario;
    }
  }

  /**
   * All that decides an experiment's numbers, by name: its scenario, the settings of its
   * environment, its parameters.
   *
   * @throws adaps.config.AdapsException if its environment does not exist
   */
  public static Map<String, Object> everything(ExperimentConfig config) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("scenario", config.scenario().name());
    all.putAll(ConfigFile.allSettings(config.scenario()));
    all.putAll(config.decidingValues());
    return all;
  }

  /** In a line, as the terminal takes them: {@code gain=1, lambda=0.3}. */
  public static String words(Map<String, Object> changed) {
    return changed.entrySet().stream()
        .map(e -> e.getKey() + "=" + ParameterType.text(e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
