package adaps.runs;

import adaps.config.ExperimentConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What tells two experiments apart: runs with equal keys compute the same numbers. A scenario's
 * title and source are words and do not count, nor does the number of workers, which changes no
 * number.
 *
 * @param scenario name of the scenario
 * @param environment name of its environment
 * @param settings every setting of the environment, defaults included
 * @param parameters every parameter that numbers depend on, defaults included
 */
public record ExperimentKey(
    String scenario,
    String environment,
    Map<String, Object> settings,
    Map<String, Object> parameters) {

  /**
   * The key of an experiment.
   *
   * @throws adaps.config.ConfigException if its environment does not exist
   */
  public static ExperimentKey of(ExperimentConfig config) {
    Map<String, Object> parameters = new LinkedHashMap<>(config.values());
    parameters.remove("workers");
    return new ExperimentKey(
        config.scenario().name(),
        config.scenario().environment(),
        ConfigFile.allSettings(config.scenario()),
        parameters);
  }
}
