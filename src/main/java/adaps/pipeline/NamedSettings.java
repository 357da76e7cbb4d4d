package adaps.pipeline;

import adaps.config.ConfigException;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.NearestName;
import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Settings by name alone, as the terminal and comparison files give them. */
public final class NamedSettings {
  private NamedSettings() {}

  /**
   * The experiment on a scenario with these values, each for a parameter of experiments or for a
   * setting of the scenario's environment.
   *
   * @throws ConfigException naming every key or value that cannot be used
   */
  public static ExperimentConfig apply(Scenario scenario, Map<String, ?> values) {
    List<String> parameters = keys(ExperimentConfig.parameters());
    List<String> settings = keys(EnvironmentKinds.of(scenario).parameters().descriptions());
    Map<String, Object> forExperiment = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    Scenario changed = scenario;
    for (Map.Entry<String, ?> value : values.entrySet()) {
      String key = value.getKey();
      if (parameters.contains(key)) {
        forExperiment.put(key, value.getValue());
      } else if (settings.contains(key)) {
        changed = changed.with(key, value.getValue());
      } else {
        problems.add(unknown(key, parameters, settings, scenario));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    EnvironmentKinds.spec(changed);
    return ExperimentConfig.of(changed, forExperiment);
  }

  /**
   * Describes a parameter of experiments, or a setting of the scenario's environment.
   *
   * @throws ConfigException with the nearest name if there is none of this name
   */
  public static ParameterDescription description(String key, Scenario scenario) {
    List<ParameterDescription> parameters = ExperimentConfig.parameters();
    List<ParameterDescription> settings = EnvironmentKinds.of(scenario).parameters().descriptions();
    return Stream.concat(parameters.stream(), settings.stream())
        .filter(description -> description.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    List.of(unknown(key, keys(parameters), keys(settings), scenario))));
  }

  private static Problem unknown(
      String key, List<String> parameters, List<String> settings, Scenario scenario) {
    List<String> all = new ArrayList<>(parameters);
    all.addAll(settings);
    String suggestion = NearestName.suggestion(key, all);
    return new Problem(
        key,
        "There is no parameter '"
            + key
            + "' for "
            + scenario.name()
            + "."
            + (suggestion.isEmpty() ? " 'adaps parameters' lists them." : suggestion));
  }

  private static List<String> keys(List<ParameterDescription> descriptions) {
    return descriptions.stream().map(ParameterDescription::key).toList();
  }
}
